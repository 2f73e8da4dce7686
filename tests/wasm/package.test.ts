import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAsFile } from '../../web/src/export/step-text';
import { plantedStep } from '../web/state/own-gradients/planted/step';
import { isForOthers } from '../../wasm/toolchain/for-others.mjs';
import { bundle, command, inNode, install, LINK, pack, served, type Packed } from './package/projects.mjs';
import { sizesIn, tableIn, tableOf } from './package/table.mjs';
import { engine } from './support';

const root = fileURLToPath(new URL('../..', import.meta.url));
const semver = createRequire(import.meta.url)('semver') as { subset(inner: string, outer: string): boolean };
const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;

/** What tests/wasm/package/projects.mjs prints of a trained network. */
function expected(): string {
  const network = { inputs: 2, layers: [{ units: 1, activation: 'tanh' as const }], loss: 'huber' as const };
  const data = { inputs: [[1, 2]], targets: [[1]] };
  const session = new engine.Session({ network, seed: 1, learningRate: 0.5, batchSize: 'full' }, data);
  session.step(10);
  const text = session.moment(0).layers[0]!.dW.values.join();
  session.delete();
  return text;
}

describe('the package', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  let packed: Packed;
  beforeAll(async () => {
    packed = await pack(folder);
    await install(folder, packed.path);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds the built module, its manual, the command, the page and the notices, and nothing else', () => {
    expect(packed.files.map(({ path }) => path).sort()).toEqual([
      'LICENSE',
      'README.md',
      'build/command/NOTICES.txt',
      'build/command/backprop-playground.mjs',
      'build/element/backprop-playground.d.mts',
      'build/element/backprop-playground.mjs',
      'build/wasm/backprop.mjs',
      'build/wasm/backprop.wasm',
      'dist/backprop-playground.html',
      'package.json',
      'wasm/NOTICES.txt',
      'wasm/border.mjs',
      'wasm/browser.d.mts',
      'wasm/browser.mjs',
      'wasm/engine.d.mts',
      'wasm/engine.mjs',
      'wasm/english.mjs',
      'wasm/node.d.mts',
      'wasm/node.mjs',
    ]);
  });

  it('is what the table of wasm/README.md tells, with sizes that are about the same', () => {
    const sizes = (table: string) => new Map(sizesIn(table));
    const told = sizes(tableIn(readFileSync(join(root, 'wasm/README.md'), 'utf8')));
    const found = sizes(tableOf(packed));
    expect([...told.keys()]).toEqual([...found.keys()]);
    expect(found.size).toBe(packed.files.length + 1);
    for (const [path, kilobytes] of found)
      expect(Math.abs(kilobytes - told.get(path)!), `${path}: npm run package -- --write`).toBeLessThan(
        1 + kilobytes / 10,
      );
  });

  it('imports by relative addresses alone, so that a CDN can serve its files as they are', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of paths.filter((each) => /^(wasm|build\/wasm)\/.*\.mjs$/.test(each))) {
      const text = readFileSync(join(root, path), 'utf8');
      const imported = [...text.matchAll(/(?:\bfrom|\bimport\s*\(?|new URL\()\s*'([^']+)'/g)].map(([, name]) => name!);
      for (const name of imported.filter((each) => path !== 'wasm/node.mjs' || !each.startsWith('node:'))) {
        expect(name, path).toMatch(/^\.\.?\//);
        expect(paths).toContain(posix.join(posix.dirname(path), name));
      }
    }
  });

  it('has the licences of all that is in the command and in the page', () => {
    const own = (path: string): string => readFileSync(join(folder, 'node_modules/backprop-playground', path), 'utf8');
    const notices = own('build/command/NOTICES.txt');
    for (const name of ['Backprop Playground', 'svelte', 'fflate', 'The data sets'])
      expect(notices).toMatch(new RegExp(`^={80}\n${name}`, 'm'));
    expect(notices).toContain(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
    expect(own('wasm/NOTICES.txt')).toContain('Mozilla Public License Version 2.0');
  });

  it('brings no other package along', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'backprop-playground',
    ]);
  });

  it('trains in Node', async () => {
    expect(await inNode(folder)).toBe(expected());
  });

  it('judges gradients in a terminal', async () => {
    const text = stepAsFile(plantedStep());
    const given = JSON.parse(text) as { parameters: { W: number[][] }[]; gradients: { dW: unknown }[] };
    given.gradients[0]!.dW = given.parameters[0]!.W;
    writeFileSync(join(folder, 'empty.json'), text);
    writeFileSync(join(folder, 'mine.json'), JSON.stringify(given));
    const judged = await command(folder, 'check', 'mine.json');
    expect(judged.status).toBe(1);
    expect(judged.text).toMatch(/differ/);
    expect(await command(folder, 'check', 'empty.json')).toMatchObject({ status: 2 });
    expect(await command(folder, 'check', 'none.json')).toMatchObject({ status: 2 });
    expect(await command(folder, '--help')).toMatchObject({ status: 0 });
  });

  it('computes a link in a terminal, to the same bits', async () => {
    const { text, status } = await command(folder, 'run', LINK, '--print', 'dW1');
    expect([text.trim().split('  ').join(), status]).toEqual([expected(), 0]);
    const { text: whole } = await command(folder, 'run', LINK.slice(1), '--print', 'dW1', '--json');
    expect((JSON.parse(whole) as { dW1: number[][] }).dW1.join()).toBe(expected());
    const refused = await command(folder, 'run', '#data=none');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.text).toMatch(/^The link was not opened\. .*\n$/);
    expect(await command(folder, 'fly')).toMatchObject({ status: 2 });
    expect(await command(folder, '--version')).toEqual({
      text: `${String(json('package.json').version)}\n`,
      status: 0,
    });
  });

  it('serves the page until Ctrl+C, with status 0', async () => {
    const page = readFileSync(join(root, 'dist/backprop-playground.html'), 'utf8');
    const { result, status } = await served(folder, async (address) => {
      const busy = await command(folder, '--port', new URL(address).port);
      expect(busy).toMatchObject({ status: 2 });
      expect(busy.text).toMatch(/^Port \d+ is taken/);
      return (await fetch(address)).text();
    });
    expect(result === page).toBe(true);
    expect(status).toBe(0);
  });

  it('is bundled with its .wasm and without node:fs', async () => {
    await bundle(folder);
    const assets = readdirSync(join(folder, 'bundle/assets'));
    expect(assets.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
    const scripts = assets.filter((name) => name.endsWith('.js'));
    for (const name of scripts)
      expect(readFileSync(join(folder, 'bundle/assets', name), 'utf8')).not.toMatch(/node:|readFile/);
  });

  it.each(['./engine', './element', './backprop.wasm', './page', './package.json'])('gives %s by name', (path) => {
    const { exports } = json('package.json') as { exports: Record<string, string | { default: string }> };
    const entry = exports[path]!;
    const file = typeof entry === 'string' ? entry : entry.default;
    expect(packed.files.map((each) => `./${each.path}`)).toContain(file);
  });

  it.each([
    ['Node', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ['a bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('compiles for %s without the types of the DOM and of Node', (_, module, moduleResolution) => {
    const file = join(folder, 'main.mts');
    writeFileSync(
      file,
      `import { loadEngine, type Checkpoint, type Session } from 'backprop-playground';
       import { instantiate, type CompiledModule } from 'backprop-playground/engine';
       export async function use(module: CompiledModule, checkpoint: Checkpoint): Promise<number> {
         const engines = [await loadEngine(), await instantiate(module)] as const;
         const data = engines[0].toyDataset(engines[1].kinds().toyDatasets[0]!);
         using session: Session = new engines[0].Session(checkpoint.settings, data);
         session.setLayer(0, session.moment(0).layers[0]!);
         // @ts-expect-error a batch size is no text
         session.configure({ batchSize: '2' });
         return session.step(1).step;
       }`,
    );
    const options = { module, moduleResolution, strict: true, skipLibCheck: false, noEmit: true, types: [] };
    const lib = ['lib.es2022.d.ts'];
    const program = ts.createProgram([file], { ...options, lib, target: ts.ScriptTarget.ES2022 });
    expect(
      ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ).toEqual([]);
  });

  it.each([
    ['by its name', 'backprop-playground', []],
    ['by its name, under the condition of browsers', 'backprop-playground', ['browser']],
    ['by its file for browsers', './node_modules/backprop-playground/wasm/browser.mjs', []],
  ])('declares exactly what it has, %s', async (_, name, customConditions) => {
    const file = join(folder, 'declared.mts');
    writeFileSync(
      file,
      `import { instantiate, loadEngine } from '${name}';
       export const has = loadEngine;
       // @ts-expect-error that is in backprop-playground/engine
       export const hasNot = instantiate;`,
    );
    const module = ts.ModuleKind.ESNext;
    const options = { module, moduleResolution: ts.ModuleResolutionKind.Bundler, customConditions };
    const program = ts.createProgram([file], { ...options, lib: ['lib.es2022.d.ts'], types: [], noEmit: true });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
    for (const each of [import('../../wasm/node.mjs'), import('../../wasm/browser.mjs')])
      expect(Object.keys(await each)).toEqual(['loadEngine']);
  });

  it('describes the element and its messages', () => {
    const file = join(folder, 'element.mts');
    writeFileSync(
      file,
      `import 'backprop-playground/element';
       import type { Command, MomentTold } from 'backprop-playground/element';
       export async function use(command: Command): Promise<number> {
         const element = document.createElement('backprop-playground');
         element.addEventListener('moment', (event) => void (event as CustomEvent<MomentTold>).detail.step);
         await element.do(command);
         // @ts-expect-error what is asked in the page is not answered from outside
         await element.do({ do: 'tell' });
         return (await element.ready).step;
       }`,
    );
    const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
    const lib = ['lib.es2022.d.ts', 'lib.dom.d.ts'];
    const program = ts.createProgram([file], { ...options, lib, types: [], strict: true, noEmit: true });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  });

  it('can import the element where there is no page', async () => {
    const file = join(folder, 'node_modules/backprop-playground/build/element/backprop-playground.mjs');
    expect(Object.keys((await import(pathToFileURL(file).href)) as object)).toEqual([]);
  });

  it('is the same module to TypeScript with the types of the DOM', () => {
    const file = join(folder, 'browser.mts');
    writeFileSync(
      file,
      `import { instantiate } from 'backprop-playground/engine';
       export const start = (module: WebAssembly.Module) => instantiate(module);`,
    );
    const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
    const lib = ['lib.es2022.d.ts', 'lib.dom.d.ts'];
    const program = ts.createProgram([file], { ...options, lib, types: [], strict: true, noEmit: true });
    expect(
      ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => messageText),
    ).toEqual([]);
  });
});

describe('npm prepare', () => {
  it.each([
    ['npm ci in the checkout', { npm_command: 'ci', npm_config_local_prefix: root }, false],
    [
      'npm install in a folder of it',
      { npm_command: 'install', npm_config_local_prefix: root, INIT_CWD: tmpdir() },
      false,
    ],
    ['an install by a tool that names its folder only', { INIT_CWD: root }, false],
    ['npm pack', { npm_command: 'pack', npm_config_local_prefix: root }, true],
    ['npm publish', { npm_command: 'publish', npm_config_local_prefix: root }, true],
    ['an install from git', { npm_command: 'install', npm_config_local_prefix: tmpdir() }, true],
  ])('for %s: builds %o', (_, environment, builds) => {
    expect(isForOthers(environment)).toBe(builds);
  });
});

describe('engines', () => {
  it('of package.json are taken by every package of package-lock.json', () => {
    const { engines } = json('package.json') as { engines: { node: string } };
    const { packages } = json('package-lock.json') as { packages: Record<string, { engines?: { node?: string } }> };
    const refused = Object.entries(packages).filter(
      ([path, { engines: own }]) => path !== '' && own?.node && !semver.subset(engines.node, own.node),
    );
    expect(refused.map(([path]) => path)).toEqual([]);
  });
});
