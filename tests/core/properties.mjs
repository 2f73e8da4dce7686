// `npm run properties`: the properties of the core on 10,000 random networks, others each time.
//   npm run properties -- --seed 123 --count 1     one network again
import { randomInt } from 'node:crypto';
import { buildPreset } from '../../wasm/toolchain/cmake.mjs';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { main } from '../../wasm/toolchain/problem.mjs';
import { run } from '../../wasm/toolchain/run.mjs';

await main(async () => {
  const tools = await ensure(['cmake', 'ninja', 'eigen', 'compiler', 'googletest']);
  await buildPreset('native', tools, { targets: ['core_properties'], testing: true });
  const args = process.argv.slice(2);
  const missing = [
    ['--count', 10_000],
    ['--seed', randomInt(1_000_000_000)],
  ].filter(([option]) => !args.includes(option));
  await run(inRoot('build/native/tests/core/core_properties'), [...args, ...missing.flat().map(String)]);
});
