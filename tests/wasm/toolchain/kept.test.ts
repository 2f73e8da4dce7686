import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptResults, keyOf } from '../../../wasm/toolchain/kept.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const good = { passed: 3, failed: 0, skipped: 0 };
/** Of one test, from the checkout. */
let folder: string;
let tools: { compiler: string };
const kept = () => keptResults(`${folder}/note.json`);
const key = (environment = {}) => keyOf({ inputs: [`${folder}/sources`] }, tools, environment);
const write = (path: string, text: string): void => writeFileSync(join(root, folder, path), text);
const remove = (path: string): void => rmSync(join(root, folder, path), { recursive: true });

beforeEach(() => {
  mkdirSync(join(root, 'build'), { recursive: true });
  folder = `build/${basename(mkdtempSync(join(root, 'build/kept-')))}`;
  tools = { compiler: join(root, folder, 'compiler') };
  mkdirSync(join(root, folder, 'sources'));
  write('sources/a.cpp', '1');
  write('compiler', 'version 1');
  kept().add('core', key(), good);
});
afterEach(() => remove('.'));

it('what passed is kept by its name, with its counts and the time', () => {
  const before = kept().of('core', key())!;
  expect(before.counts).toEqual(good);
  expect(Date.parse(before.when)).not.toBeNaN();
  expect(kept().of('page', key())).toBeNull();
});

it.each([
  ['a file is another one', () => write('sources/a.cpp', '2')],
  ['a file is new', () => write('sources/b.cpp', '1')],
  ['a file is gone', () => remove('sources/a.cpp')],
  ['the tool at its place is another one', () => utimesSync(tools.compiler, 1, 1)],
])('it runs again where %s', (_, change) => {
  change();
  expect(kept().of('core', key())).toBeNull();
});

it('it runs again with other tools, another length of random runs, or no inputs', () => {
  expect(kept().of('core', key({ LINK_RUNS: '10000' }))).toBeNull();
  expect(kept().of('core', keyOf({}, tools))).toBeNull();
  tools = { compiler: `${tools.compiler}-2` };
  expect(kept().of('core', key())).toBeNull();
});

it.each([
  { passed: 2, failed: 1, skipped: 0 },
  { passed: 2, failed: 0, skipped: 1 },
  { passed: 0, failed: 0, skipped: 0 },
])('%o is not kept, nor what passed before it', (counts) => {
  kept().add('core', key(), counts);
  expect(kept().of('core', key())).toBeNull();
});
