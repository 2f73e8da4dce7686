import { add, NONE, ofCheck } from './counts.mjs';
import { ensure } from './ensure.mjs';
import { keptResults, keyOf } from './kept.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { parts } from './parts.mjs';
import { main, Problem } from './problem.mjs';
import { say } from './say.mjs';
import { tableOf } from './table.mjs';

const AGAIN = '--again';

/**
 * `npm test`: install what is missing and run every part; `npm test -- core` runs those whose name begins so. A part
 * that passed, and of which nothing has changed since, is not run but reported; `npm test -- --again` runs it.
 */
await main(async () => {
  const given = process.argv.slice(2);
  const chosen = choose(given.filter((argument) => argument !== AGAIN));
  const tools = await ensure([...new Set(chosen.flatMap((part) => part.tools))]);
  await ensureNodeModules();
  const kept = keptResults();
  const results = [];
  for (const part of chosen) {
    const key = keyOf(part, Object.fromEntries(part.tools.map((name) => [name, tools[name]])));
    const before = given.includes(AGAIN) ? null : kept.of(part.name, key);
    const result = before ? tellKept(part, before) : await runPart(part, tools);
    if (!before) kept.add(part.name, key, result.counts);
    results.push(result);
  }
  const count = (some) => some.map(({ counts }) => counts).reduce(add, NONE);
  const total = count(results);
  const earlier = count(results.filter(({ seconds }) => seconds === null)).passed;
  console.log(`\n${tableOf(results)}\n\n${total.passed} passed, ${total.failed} failed`);
  if (earlier > 0)
    console.log(`${earlier} of them earlier, with the same files and tools: npm test -- ${AGAIN} runs all`);
  if (total.failed > 0) process.exitCode = 1;
});

function tellKept({ name, title }, { counts, when }) {
  console.log('');
  say(`${title} (${name}): nothing of it has changed since it passed, ${new Date(when).toLocaleString('en-GB')}`);
  return { name, counts, seconds: null };
}

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
