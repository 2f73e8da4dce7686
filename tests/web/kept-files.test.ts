import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { keptFilesIn, LEFT_OUT } from '../../web/vite-offline';

const PAGE = '<script type="module" crossorigin src="./assets/index-abc.js"></script>';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-files-'));
  mkdirSync(join(folder, 'assets/deep'), { recursive: true });
  write('index.html', PAGE);
  write('assets/index-abc.js', 'start()');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const keptFile = (name: string) => keptFilesIn(folder).files.find(({ url }) => url === name);

it('lists every file of the folder but those that are named as left out', () => {
  write('LICENSE', 'MIT');
  write('assets/deep/engine-1.wasm', 'wasm');
  for (const name of LEFT_OUT) write(name, 'left out');
  const urls = keptFilesIn(folder).files.map(({ url }) => url);
  expect(urls.sort()).toEqual(['LICENSE', 'assets/deep/engine-1.wasm', 'assets/index-abc.js', 'index.html']);
});

it('tells by its name what is in an asset, and by a revision what is in another file', () => {
  write('LICENSE', 'MIT');
  const before = keptFile('LICENSE')!.revision;
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(keptFile('assets/index-abc.js')!.revision).toBeNull();
  write('LICENSE', 'GPL');
  expect(keptFile('LICENSE')!.revision).not.toBe(before);
});

it('holds what the page runs on against what was built, but for the page itself, into which servers write', () => {
  write('LICENSE', 'MIT');
  const integrity = `sha256-${createHash('sha256').update('start()').digest('base64')}`;
  expect(keptFile('assets/index-abc.js')!.integrity).toBe(integrity);
  for (const name of ['index.html', 'LICENSE']) expect(keptFile(name)).not.toHaveProperty('integrity');
});

it('has another version as soon as anything in it is another, and the same one for the same files', () => {
  const { version } = keptFilesIn(folder);
  expect(keptFilesIn(folder).version).toBe(version);
  write('backprop-playground.html', 'one file');
  expect(keptFilesIn(folder).version).toBe(version);
  write('index.html', `${PAGE}<p>`);
  expect(keptFilesIn(folder).version).not.toBe(version);
});

it('knows the script that the page begins with, and refuses a page without one', () => {
  expect(keptFilesIn(folder).firstScript).toBe('assets/index-abc.js');
  write('index.html', '<p>');
  expect(() => keptFilesIn(folder)).toThrow('The page names no script');
});
