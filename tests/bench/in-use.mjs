import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { main, Problem } from '../../wasm/toolchain/problem.mjs';
import { buildModule, buildPage, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';
import { coldStart } from './in-use/cold-start.mjs';
import { frames, scenes } from './in-use/frames.mjs';
import { jumpFar, learnDigits } from './in-use/learn.mjs';
import { serve } from './in-use/serve.mjs';
import { tableOf } from './in-use/table.mjs';

const USAGE = 'npm run bench:page [-- DIST_BEFORE DIST_AFTER] [--rounds=3]';

/**
 * `npm run bench:page`: what a user of the built page waits for, in headless Chromium. Two built pages are measured in
 * turn, round by round, so that what else the machine does falls on both; without them the present one is.
 */
await main(async () => {
  const { folders, rounds } = optionsFrom(process.argv.slice(2));
  const tools = await ensure(folders.length > 0 ? ['chromium'] : [...PRODUCT_TOOLS, 'chromium']);
  await ensureNodeModules();
  if (folders.length === 0) {
    await buildModule(tools);
    await buildPage();
    folders.push(inRoot('dist'));
  }
  const { chromium } = await import('playwright-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const pages = await Promise.all(folders.map(serve));
  const browser = await chromium.launch({ executablePath: tools.chromium, args });
  try {
    const measured = pages.map(() => new Map());
    for (let round = 1; round <= rounds; round++) {
      for (const [i, { url }] of pages.entries()) {
        console.log(`Round ${round} of ${rounds}: ${folders[i]}`);
        await measure(browser, url, measured[i]);
      }
    }
    console.log(`\n${tableOf(folders, measured)}`);
  } finally {
    await browser.close();
    for (const page of pages) page.close();
  }
});

function optionsFrom(words) {
  const folders = words.filter((word) => !word.startsWith('--'));
  const [asked, ...more] = words.filter((word) => word.startsWith('--'));
  const rounds = Number(/^--rounds=([1-9]\d*)$/.exec(asked ?? '--rounds=3')?.[1]);
  if (more.length > 0 || ![0, 2].includes(folders.length) || !rounds) throw new Problem(`What is measured? ${USAGE}`);
  return { folders, rounds };
}

/** Everything once. @param into for each name of a number, its values */
async function measure(browser, url, into) {
  const note = (what, value) => into.set(what, [...(into.get(what) ?? []), value]);
  for (const line of ['loopback', 'slow line']) {
    const { milliseconds, kilobytes } = await coldStart(browser, url, { slow: line !== 'loopback' });
    note(`first trained step, ${line}, ms`, milliseconds);
    if (line !== 'loopback') note('bytes before it, kB', kilobytes);
  }
  for (const scene of scenes) {
    for (const [what, value] of Object.entries(await frames(browser, url, scene)))
      note(`${scene.network}: ${what}`, value);
  }
  note('digits to 95%, s', (await learnDigits(browser, url)).seconds);
  note('a jump within 100,000 steps, ms', (await jumpFar(browser, url)).milliseconds);
}
