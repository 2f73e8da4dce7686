import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Build it, from the code of the page that reads, judges and says. */
export const buildCommand = () =>
  unlessDone('build/command.json', ['web/src', 'web/vite.command.ts', 'package-lock.json'], [COMMAND], () =>
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

/** The page as one file. */
export const ONE_FILE = 'dist/backprop-playground.html';
/** The element as a plain script, beside the page that it opens by itself. */
const PAGE_ELEMENT = 'dist/backprop-playground.js';

/** Build the page from the module: a static folder, dist/, and in it the page as one file. */
export async function buildPage() {
  const done = await unlessDone(
    'build/page.json',
    PAGE_INPUTS,
    [ONE_FILE, PAGE_ELEMENT, 'dist/index.html'],
    async () => {
      say('Building the page');
      await Promise.all([vite(), vite('--mode', 'offline')]);
      copyFileSync(inRoot('build/offline/backprop-playground.html'), inRoot(ONE_FILE));
      await buildElement();
      copyFileSync(inRoot(ELEMENT_SCRIPT), inRoot(PAGE_ELEMENT));
    },
  );
  if (done) say('The page is up to date');
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
