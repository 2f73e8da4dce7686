import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Install what package-lock.json names, where that differs from what is installed. */
export async function ensureNodeModules() {
  if (isInstalled()) return;
  say('Installing the npm packages (npm ci)');
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** npm keeps a copy of the lock file, without the packages that are only for other systems, beside what it installed. */
function isInstalled() {
  const copy = inRoot('node_modules/.package-lock.json');
  if (!existsSync(copy)) return false;
  const installed = packagesIn(copy);
  const wanted = Object.entries(packagesIn(inRoot('package-lock.json'))).filter(([path]) => path !== '');
  return wanted.every(([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional,
  );
}

const packagesIn = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;
