import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { say } from '../../wasm/toolchain/say.mjs';
import { openChromium } from './browser-place.mjs';
import { machineOf } from './machine.mjs';
import { openNode } from './node-place.mjs';
import { optionsFrom } from './options.mjs';
import { buildEngines, bundle, ensureRivals } from './products.mjs';
import { writeReport } from './report.mjs';
import { sizes } from './sizes.mjs';

/** `npm run bench`: this engine against its rivals, in Node and in Chromium. See options.mjs for what may follow. */
await main(async () => {
  const options = optionsFrom(process.argv.slice(2));
  const wanted = [...PRODUCT_TOOLS, 'compiler', ...(options.places.includes('chromium') ? ['chromium'] : [])];
  const tools = await ensure(wanted);
  await ensureNodeModules();
  await ensureRivals();
  if (options.build) await buildEngines(tools);
  await bundle();
  const places = [];
  for (const name of options.places)
    places.push(await measureIn(name === 'node' ? openNode() : await openChromium(tools.chromium), options));
  const wrong = writeReport({ machine: machineOf(), options, sizes: sizes(), places });
  if (wrong.length > 0) throw new Problem(`Wrong losses: ${wrong.join(', ')}.`);
});

async function measureIn(place, { ids, only, pace, extras }) {
  const job = { ...pace, only };
  const ask = (task) => {
    say(`${place.name}: ${task.id ?? task.task}`);
    return place.run({ ...job, ...task }, (text) => console.log(`  ${text}`));
  };
  try {
    const workloads = {};
    for (const id of ids) workloads[id] = await ask({ task: 'workload', id });
    const results = {};
    for (const task of extras ? ['sweep', 'checkAll', 'startUp'] : []) results[task] = await unlessItFails(ask, task);
    return { name: place.name, version: place.version, clock: pace.clock, workloads, ...results };
  } finally {
    await place.close();
  }
}

/** The result of a task that is no workload, or undefined where it fails, which is told. */
async function unlessItFails(ask, task) {
  return ask({ task }).catch((problem) => console.error(`Left out: ${task} failed. ${problem.message}`));
}
