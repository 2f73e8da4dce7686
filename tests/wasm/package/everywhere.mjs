import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure } from '../../../wasm/toolchain/ensure.mjs';
import { readNote } from '../../../wasm/toolchain/fingerprint.mjs';
import { ensureNodeModules } from '../../../wasm/toolchain/node-modules.mjs';
import { inRoot, root } from '../../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../../wasm/toolchain/problem.mjs';
import { buildPackage, PRODUCT_TOOLS } from '../../../wasm/toolchain/products.mjs';
import { run } from '../../../wasm/toolchain/run.mjs';
import { say } from '../../../wasm/toolchain/say.mjs';
import { tableOf, withTable } from './table.mjs';

/**
 * `npm run package`: what the package holds, and projects in empty folders that use it: the same numbers. With `--write`
 * the table of wasm/README.md is written anew.
 */
await main(async () => {
  const { chromium, ...tools } = await ensure([...PRODUCT_TOOLS, 'chromium']);
  await ensureNodeModules();
  await ensureEsbuild();
  await buildPackage(tools);
  const projects = await import('./projects.mjs'); // needs the npm packages
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const packed = await projects.pack(folder);
    await tell(packed);
    const tarball = await project(folder, projects, 'tarball', packed.path);
    const git = await project(folder, projects, 'git', `git+${pathToFileURL(root).href.replace(/\/$/, '')}`);
    await projects.bundle(tarball);
    await projects.bundleByEsbuild(tarball, await import('esbuild'));
    await projects.plainPage(tarball);
    const rows = [
      ['Node, from the tarball', await projects.inNode(tarball)],
      ['bundled by Vite, in Chromium', await projects.inChromium(tarball, 'bundle/index.html', chromium)],
      ['from Vite, in development', await projects.inDevelopment(tarball, chromium)],
      ['bundled by esbuild, in Chromium', await projects.inChromium(tarball, 'esbuild/index.html', chromium)],
      ['a plain page, in Chromium', await projects.inChromium(tarball, 'plain.html', chromium)],
      ['from a CDN, in Chromium', await projects.fromCdn(tarball, chromium)],
      ['the command, in a terminal', await inTerminal(tarball, projects)],
      ['Node, installed from git', await projects.inNode(git)],
    ];
    for (const [name, text] of rows) console.log(`${name.padEnd(32)} dW = ${text}`);
    if (new Set(rows.map(([, text]) => text)).size !== 1) throw new Problem('The projects have different numbers.');
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** A bundler beside Vite, apart from the project's own packages. */
async function ensureEsbuild() {
  const versionIn = (path) => readNote(`tests/wasm/package/${path}`)?.packages?.['node_modules/esbuild']?.version;
  if (versionIn('node_modules/.package-lock.json') === versionIn('package-lock.json')) return;
  say('Installing esbuild (npm ci in tests/wasm/package)');
  await run('npm', [
    'ci',
    '--prefix',
    inRoot('tests/wasm/package'),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

async function project(folder, { install }, name, from) {
  say(`Installing the package from ${name === 'git' ? 'git, as it is committed; this builds it' : 'its tarball'}`);
  const made = await mkdtemp(join(folder, `${name}-`));
  await install(made, from);
  return made;
}

/** What `run` prints of the same step, as the others write it. */
async function inTerminal(folder, { command, LINK }) {
  const { text } = await command(folder, 'run', LINK, '--print', 'dW1');
  return text.trim().split('  ').join();
}

async function tell(packed) {
  const table = tableOf(packed);
  console.log(table);
  if (!process.argv.includes('--write')) return;
  const readme = inRoot('wasm/README.md');
  await writeFile(readme, withTable(await readFile(readme, 'utf8'), table));
}
