import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildPreset } from './cmake.mjs';
import { deltaOf } from './delta.mjs';
import { fingerprintOf, readNote } from './fingerprint.mjs';
import { inRoot, npmCommand } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { FIRST_PART, REST, splitModule } from './split.mjs';

/** The tools that the module needs, and those of the page. */
export const MODULE_TOOLS = ['cmake', 'ninja', 'emscripten', 'eigen'];
export const PRODUCT_TOOLS = [...MODULE_TOOLS, 'wasmSplit'];

/** Build the WebAssembly module, build/wasm/backprop.{mjs,wasm}: the package has it whole. */
export async function buildWholeModule(tools) {
  say('Building the WebAssembly module');
  await buildPreset('wasm', tools, { targets: ['backprop_wasm'] });
}

/** Build the module, the two parts of it that the page loads, and that of the lab: build/wasm/backprop_lab.{mjs,wasm}. */
export async function buildModule(tools) {
  await buildWholeModule(tools);
  await buildLab(tools);
  await unlessDone('build/wasm/parts.json', SPLIT_INPUTS, [FIRST_PART, REST], () => splitModule(tools.wasmSplit));
}

const LAB = 'build/wasm/backprop_lab.wasm';
const LAB_DELTA = 'build/wasm/backprop_lab.delta';

/** For the page as one file also how it differs from the engine. */
async function buildLab(tools) {
  await buildPreset('wasm', tools, { targets: ['backprop_wasm_lab'] });
  const files = ['build/wasm/backprop.wasm', LAB];
  await unlessDone('build/wasm/delta.json', [...files, 'wasm/toolchain/delta.mjs'], [LAB_DELTA], () =>
    writeFileSync(inRoot(LAB_DELTA), deltaOf(...files.map((file) => readFileSync(inRoot(file))))),
  );
}

const SPLIT_INPUTS = [
  'build/wasm/backprop.mjs',
  'build/wasm/backprop.wasm',
  'wasm/border.mjs',
  'wasm/engine.mjs',
  'wasm/toolchain/first-calls.mjs',
  'wasm/toolchain/split.mjs',
];

/** Build the module with a core that is wrong on purpose, for the page's tests: build/wasm/backprop_broken.{mjs,wasm}. */
export async function buildBrokenModule(tools) {
  await buildPreset('wasm', tools, { targets: ['backprop_wasm_broken'] });
}

/** The command of the package: `npx backprop-playground`. */
export const COMMAND = 'build/command/backprop-playground.mjs';

const COMMAND_INPUTS = [
  'web/src',
  'web/notices',
  'web/svelte.config.js',
  'web/vite-notices.ts',
  'web/vite.command.ts',
  'package-lock.json',
  'LICENSE',
];

/** Build it, from the code of the page that reads, trains, judges and says. */
export const buildCommand = () =>
  unlessDone('build/command.json', COMMAND_INPUTS, [COMMAND, 'build/command/NOTICES.txt'], () =>
    run(npmCommand('vite'), ['build', '--config', 'web/vite.command.ts', '--logLevel', 'warn']),
  );

/** The element for other pages, and its types. */
const ELEMENT = 'build/element/backprop-playground.mjs';
const ELEMENT_SCRIPT = 'build/element/backprop-playground.js';
const ELEMENT_TYPES = 'build/element/backprop-playground.d.mts';

/** Build it, with what describes it. */
export const buildElement = () =>
  unlessDone(
    'build/element.json',
    ['web/src', 'web/vite.element.ts', 'package-lock.json'],
    [ELEMENT, ELEMENT_SCRIPT, ELEMENT_TYPES],
    async () => {
      const vite = ['build', '--config', 'web/vite.element.ts', '--logLevel', 'warn'];
      await run(npmCommand('vite'), vite);
      await run(npmCommand('vite'), [...vite, '--mode', 'script']);
    },
  );

const PAGE_INPUTS = [
  'web',
  'wasm/border.mjs',
  'wasm/engine.mjs',
  'wasm/english.mjs',
  'build/wasm/backprop.mjs',
  'build/wasm/backprop.wasm',
  FIRST_PART,
  REST,
  LAB,
  LAB_DELTA,
  'package-lock.json',
  'LICENSE',
  'wasm/NOTICES.txt',
];

const ONE_FILE_INPUTS = PAGE_INPUTS.filter((path) => path !== FIRST_PART && path !== REST);

/** The page as one file, as it is built, and beside the page and in the package. */
const BUILT = 'build/offline/backprop-playground.html';
export const ONE_FILE = 'dist/backprop-playground.html';
/** The element as a plain script, beside the page that it opens by itself. */
const PAGE_ELEMENT = 'dist/backprop-playground.js';

/** Build the page from the module: a static folder, dist/, and in it the page as one file. */
export async function buildPage() {
  const done = await Promise.all([buildFolder(), buildOneFile()]);
  copyOneFile();
  await buildElement();
  copyFileSync(inRoot(ELEMENT_SCRIPT), inRoot(PAGE_ELEMENT));
  if (done.every(Boolean)) say('The page is up to date');
}

/** What the package has: the module whole, the command, the element, and of the page the one file alone. */
export async function buildPackage(tools) {
  await buildWholeModule(tools);
  await buildLab(tools);
  await buildCommand();
  await buildElement();
  await buildOneFile();
  copyOneFile();
}

const buildFolder = () =>
  unlessDone('build/page.json', PAGE_INPUTS, ['dist/index.html'], () => {
    say('Building the page');
    return vite();
  });

const buildOneFile = () =>
  unlessDone('build/one-file.json', ONE_FILE_INPUTS, [BUILT], () => {
    say('Building the page as one file');
    return vite('--mode', 'offline');
  });

function copyOneFile() {
  mkdirSync(inRoot('dist'), { recursive: true });
  copyFileSync(inRoot(BUILT), inRoot(ONE_FILE));
}

/** Make the outputs, unless they are there, and a note says that they were made of these inputs. @returns whether it does */
async function unlessDone(note, inputs, outputs, make) {
  const fingerprint = fingerprintOf(inputs);
  if (readNote(note) === fingerprint && outputs.every((path) => existsSync(inRoot(path)))) return true;
  await make();
  writeFileSync(inRoot(note), JSON.stringify(fingerprint));
  return false;
}

const vite = (...more) =>
  run(npmCommand('vite'), ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn', ...more]);
