import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { filesUnder } from './fingerprint.mjs';
import { inRoot } from './paths.mjs';

const shown = (...rooms) => rooms.map((room) => `web/src/${room}/`);

/**
 * Which room may know what: the beginnings of what it may import. `types` may be imported by `import type` alone.
 * std: is a header of the C++ library, npm: a package; a room that is not here may know nothing.
 */
const ARROWS = {
  core: { values: ['core/', 'std:', 'Eigen/'] },
  wasm: { values: ['core/', 'wasm/', 'std:', 'emscripten/'] },
  'web/src/engine': { values: ['wasm/', 'build/wasm/', 'npm:comlink', ...shown('engine', 'messages')] },
  'web/src/messages': { values: shown('messages'), types: shown('engine', 'catalog') },
  'web/src/catalog': { values: shown('catalog', 'messages'), types: shown('engine') },
  'web/src/import': { values: ['npm:fflate', ...shown('import', 'catalog', 'messages')], types: shown('engine') },
  'web/src/state': {
    values: ['npm:svelte', 'npm:fflate', 'npm:idb', ...shown('state', 'engine', 'catalog', 'import', 'messages')],
    types: shown('embedding'),
  },
  'web/src/plot': {
    values: ['npm:uqr', ...shown('plot', 'messages')],
    types: shown('engine'),
  },
  'web/src/export': { values: ['npm:fflate', ...shown('export')], types: shown('engine') },
  'web/src/ui': { values: ['npm:svelte', ...shown('ui')] },
  'web/src/views': {
    values: ['npm:svelte', ...shown('views', 'ui', 'state', 'plot', 'catalog', 'export', 'messages')],
    types: shown('engine'),
  },
  'web/src/controls': {
    values: ['npm:svelte', ...shown('controls', 'ui', 'state', 'plot', 'catalog', 'import', 'messages')],
    types: shown('engine'),
  },
  'web/src/lessons': {
    values: ['npm:svelte', ...shown('lessons', 'ui', 'state', 'plot', 'catalog', 'messages')],
    types: shown('engine'),
  },
  'web/src/command': {
    values: [
      ...['npm:node:', 'npm:backprop-playground', 'web/src/engine/same-thread', 'web/src/lessons/open-step'],
      ...shown('command', 'state', 'import', 'export', 'messages'),
    ],
    types: shown('engine'),
  },
  'web/src/embedding': {
    values: ['npm:svelte', ...shown('embedding', 'state', 'plot', 'catalog', 'messages')],
    types: shown('engine'),
  },
  'web/src/offline': {
    values: ['npm:workbox-', ...shown('offline')],
  },
  'web/src/later': {
    values: [
      ...['npm:svelte', 'npm:@fontsource'],
      ...shown('later', 'ui', 'views', 'controls', 'lessons', 'embedding', 'state', 'plot', 'catalog', 'messages'),
    ],
  },
  'web/src': {
    values: [
      'npm:svelte',
      'npm:@fontsource',
      'web/src/later',
      'web/src/App.svelte',
      'web/src/start',
      ...shown('ui', 'views', 'controls', 'state', 'plot', 'catalog', 'messages'),
    ],
    types: shown('engine'),
  },
};

/** Every import in the project that goes against the arrows, as a line for the reader. */
export const importsAgainstArrows = () =>
  ['core', 'wasm', 'web/src']
    .flatMap(filesUnder)
    .flatMap((file) => againstArrows(file, readFileSync(inRoot(file), 'utf8')));

/** Those of one file, by its path from the checkout and its text. */
export const againstArrows = (file, text) =>
  importsIn(file, text)
    .filter((found) => !isAllowed(file, found))
    .map(({ target }) => `${file} may not know ${target}`);

function importsIn(file, text) {
  if (/\.(cpp|h)$/.test(file)) return includesIn(text);
  return /\.(ts|svelte)$/.test(file) ? modulesIn(file, text) : [];
}

const includesIn = (text) =>
  [...text.matchAll(/^\s*#\s*include\s+(["<])([^">]+)/gm)].map(([, quote, header]) => ({
    target: quote === '<' && !header.includes('/') ? `std:${header}` : header,
  }));

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'` and `import('x')`. */
const modulesIn = (file, text) =>
  [...text.matchAll(/\b(?:(?:import|export)\s+(type\s)?[^'";]*?from\s*|import\s*\(?\s*)'([^'?]+)/g)].map(
    ([, type, name]) => ({
      target: name.startsWith('.') ? posix.join(posix.dirname(file), name) : `npm:${name}`,
      typeOnly: Boolean(type),
    }),
  );

function isAllowed(file, { target, typeOnly }) {
  const { values = [], types = [] } = ARROWS[roomOf(file)] ?? {};
  return [...values, ...(typeOnly ? types : [])].some((beginning) => target.startsWith(beginning));
}

/** core, wasm, web/src, or a folder in web/src. */
const roomOf = (file) => file.match(/^web\/src(\/[^/]+(?=\/))?|^[^/]+/)[0];
