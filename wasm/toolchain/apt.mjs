import { Problem } from './problem.mjs';
import { outputOf, run, which } from './run.mjs';
import { percentReporter, say } from './say.mjs';

/** True on Debian, Ubuntu and their kin. */
export const hasApt = () => which('apt-get') !== null;

/**
 * Install Debian packages, as root or through sudo.
 * @param packages names; `a|b` is the first of them that this system knows, and `a|` none where it knows no a
 * @throws Problem that gives the command to run, where neither root nor sudo is at hand
 */
export async function aptInstall(packages) {
  const asRoot = rootPrefix();
  if (!asRoot) {
    const names = known(packages).join(' ');
    throw new Problem(
      `Some tools are missing and only root can install them: run "apt-get install ${names}" as root, then this command again.`,
    );
  }
  say('Reading the package lists (apt-get)');
  await aptGet(asRoot, ['update']);
  const names = known(packages);
  say(`Installing ${names.join(', ')} (apt-get)`);
  await aptGet(asRoot, ['install', '--yes', '--no-install-recommends', ...names]);
}

/** What to put before a command so that root runs it; null where that can't be done. */
function rootPrefix() {
  if (process.getuid() === 0) return [];
  if (!which('sudo')) return null;
  if (outputOf('sudo', ['-n', 'true']) !== null) return ['sudo', '-n'];
  return process.stdin.isTTY ? ['sudo'] : null; // it asks for the password
}

const known = (packages) => packages.map(firstKnown).filter((name) => name !== '');

function firstKnown(names) {
  const alternatives = names.split('|');
  return (
    alternatives.find((name) => name === '' || outputOf('apt-cache', ['show', '--no-all-versions', name])) ??
    alternatives[0]
  );
}

/** A line of progress: its kind, a package, percent, words. */
const STATUS = /^(dlstatus|pmstatus):.*?:([\d.]+):/;

/** apt-get, telling its progress on standard output by way of 3: it takes that descriptor from the programs it starts. */
const APT_GET =
  'DEBIAN_FRONTEND=noninteractive exec apt-get -qq -o APT::Status-Fd=3 -o DPkg::Lock::Timeout=300 "$@" 3>&1';

/** Run apt-get, showing its progress only; all that it said is told where it fails. */
async function aptGet(asRoot, args) {
  const [command, ...rest] = [...asRoot, 'sh', '-c', APT_GET, 'apt-get', ...args];
  const progress = percentReporter();
  const log = [];
  const onOutput = (line) => {
    const [, kind, percent] = line.match(STATUS) ?? [];
    if (kind) progress.report(kind === 'dlstatus' ? 'downloading' : 'installing', Number(percent));
    else log.push(line);
  };
  try {
    await run(command, rest, { onOutput });
  } catch {
    throw new Problem(`${log.join('\n')}\napt-get ${args[0]} failed; what it said is above.`);
  } finally {
    progress.end();
  }
}
