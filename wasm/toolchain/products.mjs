import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { buildPreset } from './cmake.mjs';
import { fingerprintOf, readNote } from './fingerprint.mjs';
import { inRoot, npmCommand } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** The tools that the module needs; the page needs no more. */
export const PRODUCT_TOOLS = ['cmake', 'ninja', 'emscripten', 'eigen'];

/** Build the WebAssembly module, build/wasm/backprop.{mjs,wasm}. */
export async function buildModule(tools) {
  say('Building the WebAssembly module');
  await buildPreset('wasm', tools, { targets: ['backprop_wasm'] });
}

/** Build the module with a core that is wrong on purpose, for the page's tests: build/wasm/backprop_broken.{mjs,wasm}. */
export async function buildBrokenModule(tools) {
  await buildPreset('wasm', tools, { targets: ['backprop_wasm_broken'] });
}

const PAGE_INPUTS = [
  'web',
  'wasm/border.mjs',
  'wasm/engine.mjs',
  'wasm/english.mjs',
  'build/wasm/backprop.mjs',
  'build/wasm/backprop.wasm',
  'package-lock.json',
  'LICENSE',
  'wasm/NOTICES.txt',
];
const PAGE_NOTE = 'build/page.json';

/** The page as one file. */
export const ONE_FILE = 'dist/backprop-playground.html';

/** Build the page from the module: a static folder, dist/, and in it the page as one file. */
export async function buildPage() {
  const fingerprint = fingerprintOf(PAGE_INPUTS);
  if (readNote(PAGE_NOTE) === fingerprint && [ONE_FILE, 'dist/index.html'].every((path) => existsSync(inRoot(path))))
    return say('The page is up to date');
  say('Building the page');
  await Promise.all([vite(), vite('--mode', 'offline')]);
  copyFileSync(inRoot('build/offline/backprop-playground.html'), inRoot(ONE_FILE));
  mkdirSync(inRoot('build'), { recursive: true });
  writeFileSync(inRoot(PAGE_NOTE), JSON.stringify(fingerprint));
}

const vite = (...more) =>
  run(npmCommand('vite'), ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn', ...more]);
