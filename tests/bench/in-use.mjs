/* global document, requestAnimationFrame, window -- what runs in the page */
import { preview } from 'vite';
import { ensure } from '../../wasm/toolchain/ensure.mjs';
import { ensureNodeModules } from '../../wasm/toolchain/node-modules.mjs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { choosePort, HOST } from '../../wasm/toolchain/port.mjs';
import { main } from '../../wasm/toolchain/problem.mjs';
import { buildModule, buildPage, PRODUCT_TOOLS } from '../../wasm/toolchain/products.mjs';

/** `npm run bench:page`: what a user of the built page waits for, in headless Chromium. */
await main(async () => {
  const tools = await ensure([...PRODUCT_TOOLS, 'chromium']);
  await ensureNodeModules();
  await buildModule(tools);
  await buildPage();
  const { chromium } = await import('playwright-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const port = await choosePort('');
  const server = await preview({
    configFile: inRoot('web/vite.config.ts'),
    logLevel: 'warn',
    preview: { host: HOST, port, strictPort: true },
  });
  const browser = await chromium.launch({ executablePath: tools.chromium, args });
  const open = async (fragment) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.addInitScript(watchTasks);
    await page.goto(`http://${HOST}:${port}/#${fragment}`);
    await page.getByRole('group', { name: /^Drawing/ }).waitFor();
    return page;
  };
  try {
    await learnDigits(await open('data=digits-all&net=64-32-10&act=tanh,softmax&pace=full'));
    await jumpFar(await open('data=moons&net=2-4-1&step=100000'));
  } finally {
    await browser.close();
    await server.close();
  }
});

/** In the page: the longest task on its thread, and the time between two frames. */
function watchTasks() {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask', buffered: false });
}

async function play(page) {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
}
async function pause(page) {
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
}
function stepOf(page) {
  return page.evaluate(() => Number(document.querySelector('[data-value="step"]').dataset.full.replaceAll(',', '')));
}

/** 64-32-10, tanh, softmax cross-entropy on all 1797 digits, a quarter held out: seconds to over 95 % of those right. */
async function learnDigits(page) {
  await page.evaluate(() => (window.longest = 0));
  const begin = performance.now();
  await play(page);
  await page.waitForFunction(
    () => parseFloat(document.querySelector('[data-accuracy="held out"] b')?.textContent ?? '0') > 95,
    undefined,
    { timeout: 120_000, polling: 'raf' },
  );
  const seconds = (performance.now() - begin) / 1000;
  const frames = await page.evaluate(framesOfASecond);
  const step = await stepOf(page);
  await pause(page);
  const longest = await page.evaluate(() => window.longest);
  console.log(`Digits, 64-32-10: over 95% of the held-out ones after ${seconds.toFixed(1)} s, at step ${step}`);
  console.log(`  longest task on the page's thread ${longest.toFixed(0)} ms; frames of the second after: ${frames}`);
}

/** In the page: how many frames a second has, and the longest wait for one. */
function framesOfASecond() {
  return new Promise((resolve) => {
    const times = [];
    const tick = (time) => {
      times.push(time);
      if (time - times[0] < 1000) return requestAnimationFrame(tick);
      const waits = times.slice(1).map((at, i) => at - times[i]);
      resolve(`${waits.length}, the longest wait ${Math.max(...waits).toFixed(0)} ms`);
    };
    requestAnimationFrame(tick);
  });
}

/** After 100,000 steps of a small network: milliseconds from a press on the loss curve until its step is shown. */
async function jumpFar(page) {
  const arrived = () => document.querySelector('[data-value="step"]')?.dataset.full === '100,000';
  await page.waitForFunction(arrived, undefined, { timeout: 120_000 });
  const box = await page.getByRole('img', { name: /^Loss over the steps/ }).boundingBox();
  const times = [];
  for (const share of [0.3, 0.8, 0.5, 0.95, 0.2, 0.7, 0.4, 0.9, 0.6]) {
    const before = await stepOf(page);
    await page.evaluate(watchNextPress, before);
    await page.mouse.click(box.x + 60 + share * (box.width - 80), box.y + box.height / 2);
    times.push(await page.evaluate(() => window.nextPress));
  }
  times.sort((a, b) => a - b);
  console.log(
    `A jump within 100,000 steps of 2-4-1: median ${times[4].toFixed(0)} ms, longest ${times.at(-1).toFixed(0)} ms`,
  );
}

/** In the page: leaves a promise of the milliseconds from the next press until another step is shown. */
function watchNextPress(before) {
  window.nextPress = new Promise((resolve) => {
    const press = () => {
      const pressed = performance.now();
      const look = () => {
        const step = Number(document.querySelector('[data-value="step"]').dataset.full.replaceAll(',', ''));
        if (step !== before) resolve(performance.now() - pressed);
        else requestAnimationFrame(look);
      };
      look();
    };
    window.addEventListener('pointerdown', press, { once: true, capture: true });
  });
}
