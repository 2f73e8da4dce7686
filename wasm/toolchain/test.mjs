import { add, NONE, ofCheck } from './counts.mjs';
import { ensure } from './ensure.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { parts } from './parts.mjs';
import { main, Problem } from './problem.mjs';
import { say } from './say.mjs';
import { tableOf } from './table.mjs';

/** `npm test`: install what is missing and run every part; `npm test -- core` runs those whose name begins so. */
await main(async () => {
  const chosen = choose(process.argv.slice(2));
  const tools = await ensure([...new Set(chosen.flatMap((part) => part.tools))]);
  await ensureNodeModules();
  const results = [];
  for (const part of chosen) results.push(await runPart(part, tools));
  const total = results.map(({ counts }) => counts).reduce(add, NONE);
  console.log(`\n${tableOf(results)}\n\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
});

function choose(beginnings) {
  const unknown = beginnings.find((beginning) => !parts.some(({ name }) => name.startsWith(beginning)));
  if (unknown) {
    throw new Problem(
      `There is no part ${unknown} of the tests: choose from ${parts.map(({ name }) => name).join(', ')}.`,
    );
  }
  return parts.filter(
    ({ name }) => beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning)),
  );
}

/** A part that breaks or runs no test has failed; the others run all the same. */
async function runPart({ name, title, run }, tools) {
  console.log('');
  say(`${title} (${name})`);
  const start = performance.now();
  const counts = await run(tools).catch((problem) => {
    console.error(problem instanceof Problem ? problem.message : problem);
    return ofCheck(false);
  });
  const ranNone = counts.passed + counts.failed === 0;
  if (ranNone) console.error('This part ran no test.');
  return { name, counts: ranNone ? { ...counts, failed: 1 } : counts, seconds: (performance.now() - start) / 1000 };
}
