// `npm run random-actions`: ten runs of 300 actions by a random user, half of them with an engine that answers late.
//   npm run random-actions -- --seed 123 --actions 300 --runs 1     one run again
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { HOST } from '../../wasm/toolchain/port.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { buildModule, buildPage, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { say } from '../../wasm/toolchain/say.mjs';
import { act } from './random/actions.mjs';
import { addressProblem, problemOf } from './random/checks.mjs';
import { Draw } from './random/random.mjs';
import { slowEngine } from './random/slow-engine.mjs';

/** So many actions lie between two times that the address is opened in a second page. */
const BETWEEN_ADDRESSES = 50;
/** Of a fault so many of the last actions are told. */
const TOLD = 12;

await main(async () => {
  const options = optionsOf(process.argv.slice(2));
  const tools = await ensure([...PRODUCT_TOOLS, 'chromium']);
  await ensureNodeModules();
  await buildModule(tools);
  await buildPage();
  const { chromium } = await import('playwright-core');
  const server = await serve();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: tools.chromium, args: sandbox });
  const faults = [];
  try {
    for (let run = 0; run < options.runs; run++) {
      const seed = options.seed + run;
      const late = seed % 2 === 1;
      say(`Seed ${seed}${late ? ', with an engine that answers late' : ''}`);
      const fault = await oneRun(browser, server.url, { seed, late, actions: options.actions });
      if (fault) console.error(fault);
      faults.push(...(fault ? [seed] : []));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  if (faults.length > 0) throw new Problem(`Faults with the seeds ${faults.join(', ')}.`);
  say(`${options.runs * options.actions} actions, no fault`);
});

function optionsOf(args) {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string' }, actions: { type: 'string' }, runs: { type: 'string' } },
  });
  const whole = (text, usual) => {
    if (text !== undefined && !/^\d{1,9}$/.test(text)) throw new Problem(`${text} is not a whole number.`);
    return text === undefined ? usual : Number(text);
  };
  return {
    seed: whole(values.seed, randomInt(1_000_000)),
    actions: whole(values.actions, 300),
    runs: whole(values.runs, 10),
  };
}

/** The built page, on any free port. */
async function serve() {
  const { preview } = await import('vite');
  const server = await preview({
    configFile: inRoot('web/vite.config.ts'),
    logLevel: 'silent',
    preview: { host: HOST, port: 0 },
  });
  return { url: `http://${HOST}:${server.httpServer.address().port}/`, close: () => server.close() };
}

/** @returns what went wrong and what was done before it; null for nothing */
async function oneRun(browser, url, { seed, late, actions }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const draw = new Draw(seed);
  const said = listen(context);
  if (late) await context.addInitScript(slowEngine, { seed, most: 600 });
  const done = [];
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('[data-value="step"]').waitFor();
    for (let i = 1; i <= actions; i++) {
      done.push(await act(page, draw));
      const atAddress = i % BETWEEN_ADDRESSES === 0;
      const problem = said[0] ?? (await problemOf(page)) ?? (atAddress ? await addressProblem(page) : null);
      if (problem) return `${problem}\n  after ${i} actions, the last of them:\n  ${done.slice(-TOLD).join('\n  ')}`;
    }
    return null;
  } catch (problem) {
    return `${problem.message}\n  after ${done.length} actions, the last of them:\n  ${done.slice(-TOLD).join('\n  ')}`;
  } finally {
    await context.close();
  }
}

/** Whatever any page of the context says in its console, or fails with. */
function listen(context) {
  const said = [];
  context.on('console', (message) => said.push(`The console says: ${message.text()}`));
  context.on('weberror', (error) => said.push(`An error: ${error.error().message}`));
  return said;
}
