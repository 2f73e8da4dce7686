import { importsAgainstArrows } from './arrows.mjs';
import { ensure } from './ensure.mjs';
import { filesUnder } from './fingerprint.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { npmCommand } from './paths.mjs';
import { main, Problem } from './problem.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const FOLDERS = ['core', 'wasm', 'web', 'tests'];
const PRETTIER_FILES = ['{wasm,web,tests}/**/*.{js,mjs,ts,mts,svelte,json,css,html}', '*.json', '.prettierrc.json'];

/** `npm run lint` checks every file; `npm run format` (--fix) brings them into form first. */
await main(async () => {
  const { clangFormat } = await ensure(['clangFormat']);
  await ensureNodeModules();
  const failed = [];
  for (const [name, check] of checks(clangFormat, process.argv.includes('--fix'))) {
    say(name);
    await check().catch((problem) => failed.push(tell(problem, name)));
  }
  if (failed.length > 0) throw new Problem(`Not clean: ${failed.join(', ')}.`);
});

/** The checks in their order: a name, and what to run. */
function checks(clangFormat, fix) {
  const eslint = [
    '--config',
    'web/eslint.config.js',
    '--max-warnings=0',
    ...(fix ? ['--fix'] : []),
    'wasm',
    'web',
    'tests',
  ];
  const prettier = [fix ? '--write' : '--check', '--log-level=warn', ...PRETTIER_FILES];
  return [
    ['clang-format', () => run(clangFormat, [...(fix ? ['-i'] : ['--dry-run', '-Werror']), ...cppFiles()])],
    ['prettier', () => run(npmCommand('prettier'), prettier)],
    ['eslint', () => run(npmCommand('eslint'), eslint)],
    ['svelte-check', () => run(npmCommand('svelte-check'), ['--tsconfig', 'web/tsconfig.json', '--fail-on-warnings'])],
    ['arrows', checkArrows],
  ];
}

function cppFiles() {
  return FOLDERS.flatMap(filesUnder).filter((file) => /\.(cpp|h)$/.test(file));
}

async function checkArrows() {
  const wrong = importsAgainstArrows();
  if (wrong.length > 0) throw new Problem(wrong.join('\n'));
}

function tell(problem, name) {
  if (!(problem instanceof Problem)) throw problem;
  console.error(problem.message);
  return name;
}
