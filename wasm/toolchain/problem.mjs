/** Something that the user can mend; its message is one sentence that says what is wrong and what to do. */
export class Problem extends Error {}

/** Those that the page's tools take, as `engines` in package.json says. */
const takesNode = (major, minor) => (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;

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
  const [major, minor] = version.split('.').map(Number);
  if (takesNode(major, minor)) return;
  throw new Problem(
    `Node ${version} is not one that the page's tools take: install 20.19 or a later 20, 22.13 or a later 22, or 24 and after (https://nodejs.org/en/download).`,
  );
}
