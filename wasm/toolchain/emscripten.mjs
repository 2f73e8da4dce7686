import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { outputOf, which } from './run.mjs';
import { compareVersions } from './version.mjs';

export const TESTED = '3.1.6';
const DEBIAN_ROOT = '/usr/share/emscripten';
const toolchainIn = (folder) => join(folder, 'cmake/Modules/Platform/Emscripten.cmake');

/**
 * Find Emscripten: the folder in EMSCRIPTEN, an emsdk in EMSDK, or the one on PATH.
 * @returns {{ version: string, toolchain: string, env: Record<string, string> } | null}
 */
export function findEmscripten() {
  const folder = findFolder();
  return folder ? { version: versionIn(folder), toolchain: toolchainIn(folder), env: environmentOf(folder) } : null;
}

/** Binaryen's wasm-split: the one that came with an emsdk's Emscripten, else the one on PATH, else null. */
export function findWasmSplit() {
  const folder = findFolder();
  const beside = folder && join(folder, '../bin/wasm-split');
  return beside && existsSync(beside) ? beside : which('wasm-split');
}

function findFolder() {
  const { EMSCRIPTEN, EMSDK } = process.env;
  const folders = [EMSCRIPTEN, EMSDK && join(EMSDK, 'upstream/emscripten'), folderOnPath()];
  return folders.find((folder) => folder && existsSync(toolchainIn(folder)));
}

const folderOnPath = () => which('em++') && outputOf('em-config', ['EMSCRIPTEN_ROOT']);

const versionIn = (folder) => readFileSync(join(folder, 'emscripten-version.txt'), 'utf8').replace(/[^\d.]/g, '');

/** Debian keeps the JavaScript packages that Emscripten's optimiser needs where only Debian's own node looks. */
function environmentOf(folder) {
  if (folder !== DEBIAN_ROOT) return {};
  return { NODE_PATH: ['/usr/share/nodejs', process.env.NODE_PATH].filter(Boolean).join(delimiter) };
}

/** A word on a version that the project was not tested with; null for the one that it was. */
export function remarkOnEmscripten({ version }) {
  const order = compareVersions(version, TESTED);
  if (order === 0) return null;
  if (order > 0) return `Emscripten ${version} is newer than the tested ${TESTED}`;
  return `Warning: Emscripten ${version} is older than the tested ${TESTED}; the build may well fail, and a newer one mends that`;
}
