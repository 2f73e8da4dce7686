// `npm run same-bits`: the long runs of same-bits.mjs natively by two compilers, in Node and in two browsers.
// Prints the hashes of the trained weights and fails where one is another.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildPreset } from '../../wasm/toolchain/cmake.mjs';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { buildModule, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { outputOf } from '../../wasm/toolchain/run.mjs';
import { say } from '../../wasm/toolchain/say.mjs';
import { versionOf } from '../../wasm/toolchain/version.mjs';
import { inBrowsers } from './same-bits-browsers.mjs';
import { longRuns, trainedHash } from './same-bits.mjs';

await main(async () => {
  const tools = await ensure([...PRODUCT_TOOLS, 'googletest', 'gcc', 'clang', 'chromium', 'firefox']);
  await ensureNodeModules();
  await buildModule(tools);
  const places = [
    { name: 'recorded', hashes: longRuns.map(({ hash }) => hash) },
    await native('g++', 'bench-gcc', { ...tools, compiler: tools.gcc }),
    await native('clang++', 'bench-clang', { ...tools, compiler: tools.clang }),
    await inNode(),
    ...(await inBrowsers(tools)),
  ];
  printTable(places);
  const others = places.filter(({ hashes }) => hashes.join() !== places[0].hashes.join());
  if (others.length > 0) throw new Problem(`Other bits: ${others.map(({ name }) => name).join(', ')}.`);
  console.log(`\nThe same bits in ${places.length - 1} places.`);
});

/** The core's own test of these runs; it fails where a hash is not the recorded one, which the table will show. */
async function native(name, preset, tools) {
  say(`Natively by ${name}`);
  await buildPreset(preset, tools, { targets: ['core_same_bits'], testing: true });
  const report = inRoot(`build/reports/same-bits-${preset}.json`);
  rmSync(report, { force: true });
  mkdirSync(inRoot('build/reports'), { recursive: true });
  spawnSync(inRoot(`build/${preset}/tests/core/core_same_bits`), [`--gtest_output=json:${report}`]);
  const { testsuites } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testsuites.flatMap(({ testsuite }) => testsuite);
  const hashes = longRuns.map(({ what }) => tests.find(({ name }) => name.endsWith(`/${what}`)).hash);
  return { name: `${name} ${versionOf(outputOf(tools.compiler, ['--version']))}`, hashes };
}

async function inNode() {
  say('In Node');
  const { loadEngine } = await import('../../wasm/node.mjs'); // imports what is built
  const engine = await loadEngine();
  return { name: `Node ${process.versions.node}`, hashes: longRuns.map((run) => trainedHash(engine, run)) };
}

/** A column for each place; what is not as recorded has an exclamation mark. */
function printTable([recorded, ...others]) {
  const rows = longRuns.map(({ what }, i) => [
    what,
    recorded.hashes[i],
    ...others.map(({ hashes }) => `${hashes[i]}${hashes[i] === recorded.hashes[i] ? '' : ' !'}`),
  ]);
  const table = [['', recorded.name, ...others.map(({ name }) => name)], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log();
  for (const row of table) console.log(row.map((text, column) => text.padEnd(widths[column])).join('  '));
}
