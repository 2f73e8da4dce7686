import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure } from '../../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../../wasm/toolchain/node-modules.mjs';
import { root } from '../../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../../wasm/toolchain/problem.mjs';
import { buildModule, PRODUCT_TOOLS } from '../../../wasm/toolchain/products.mjs';
import { say } from '../../../wasm/toolchain/say.mjs';

/** `npm run package`: what the package holds, and four projects in empty folders that use it: the same numbers. */
await main(async () => {
  const { chromium, ...tools } = await ensure([...PRODUCT_TOOLS, 'chromium']);
  await ensureNodeModules();
  await buildModule(tools);
  const projects = await import('./projects.mjs'); // needs the npm packages
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const packed = await projects.pack(folder);
    tell(packed);
    const tarball = await project(folder, projects, 'tarball', packed.path);
    const git = await project(folder, projects, 'git', `git+${pathToFileURL(root).href.replace(/\/$/, '')}`);
    await projects.bundle(tarball);
    await projects.plainPage(tarball);
    const rows = [
      ['Node, from the tarball', await projects.inNode(tarball)],
      ['bundled by Vite, in Chromium', await projects.inChromium(tarball, 'bundle/index.html', chromium)],
      ['a plain page, in Chromium', await projects.inChromium(tarball, 'plain.html', chromium)],
      ['Node, installed from git', await projects.inNode(git)],
    ];
    for (const [name, text] of rows) console.log(`${name.padEnd(30)} dW = ${text}`);
    if (new Set(rows.map(([, text]) => text)).size !== 1) throw new Problem('The projects have different numbers.');
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function project(folder, { install }, name, from) {
  say(`Installing the package from ${name === 'git' ? 'git, as it is committed; this builds it' : 'its tarball'}`);
  const made = await mkdtemp(join(folder, `${name}-`));
  await install(made, from);
  return made;
}

function tell({ files, size, unpackedSize }) {
  for (const { path, size } of files) console.log(`${String(size).padStart(9)}  ${path}`);
  console.log(`${String(unpackedSize).padStart(9)}  in all; ${size} packed`);
}
