/* global document, requestAnimationFrame, window -- what runs in the page */
import { inPage, openLink, play, stepOf } from './open.mjs';

/** Milliseconds that something may take at most. */
const PATIENCE = 120_000;

/** 64-32-10, tanh, softmax cross-entropy on all 1797 digits, a quarter held out: seconds to over 95 % of those right. */
export const learnDigits = (browser, url) =>
  inPage(browser, async (page) => {
    const fragment = 'data=digits-all&net=64-32-10&act=tanh,softmax&pace=full';
    await openLink(page, url, { network: '64-32-10', fragment });
    const begin = performance.now();
    await play(page);
    await page.waitForFunction(hasLearned, undefined, { timeout: PATIENCE, polling: 'raf' });
    return { seconds: (performance.now() - begin) / 1000 };
  });

const hasLearned = () => parseFloat(document.querySelector('[data-accuracy="held out"] b')?.textContent ?? '0') > 95;

/** Places along the loss curve that are pressed. */
const PLACES = [0.3, 0.8, 0.5, 0.95, 0.2, 0.7, 0.4, 0.9, 0.6];

/** After 100,000 steps of a small network: median milliseconds from a press on the loss curve until its step is shown. */
export const jumpFar = (browser, url) =>
  inPage(browser, async (page) => {
    await openLink(page, url, { network: '2-4-1', fragment: 'data=moons&net=2-4-1&step=100000' });
    const isFar = () => Number(document.documentElement.dataset.step) === 100_000;
    await page.waitForFunction(isFar, undefined, { timeout: PATIENCE });
    const box = await page.getByRole('img', { name: /^Loss over the steps/ }).boundingBox();
    const times = [];
    for (const share of PLACES) {
      await page.evaluate(watchNextPress, await stepOf(page));
      await page.mouse.click(box.x + 60 + share * (box.width - 80), box.y + box.height / 2);
      times.push(await page.evaluate(() => window.nextPress));
    }
    times.sort((one, other) => one - other);
    return { milliseconds: times[PLACES.length >> 1] };
  });

/** In the page: leaves a promise of the milliseconds from the next press until another step is shown. */
function watchNextPress(before) {
  window.nextPress = new Promise((resolve) => {
    const press = () => {
      const pressed = performance.now();
      const look = () => {
        const moved = Number(document.documentElement.dataset.step) !== before;
        if (moved) resolve(performance.now() - pressed);
        else requestAnimationFrame(look);
      };
      look();
    };
    window.addEventListener('pointerdown', press, { once: true, capture: true });
  });
}
