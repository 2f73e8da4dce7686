/** Something that the user can mend; its message is one sentence that says what is wrong and what to do. */
export class Problem extends Error {}

const OLDEST_NODE = 20;

/** Run the task of one command. A Problem is told in its own words; the exit code is then 1. */
export async function main(task) {
  try {
    requireSystem(process.platform);
    requireNode(process.versions.node);
    await task();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    console.error(`\n${problem.message}`);
    process.exitCode = 1;
  }
}

function requireSystem(platform) {
  if (platform !== 'win32') return;
  throw new Problem('On Windows, run this in WSL (https://learn.microsoft.com/windows/wsl/install).');
}

function requireNode(version) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new Problem(
    `Node ${version} is too old: install Node ${OLDEST_NODE} or later (https://nodejs.org/en/download).`,
  );
}
