/* global document, requestAnimationFrame -- what runs in the page */
import { inPage, openLink, play } from './open.mjs';
import { threadTimes, traced } from './trace.mjs';

/** Networks that train at full speed. */
export const scenes = [
  { network: '3-2-1', fragment: 'pace=full' },
  { network: '2-8-8-1', fragment: 'data=spiral&net=2-8-8-1&act=tanh,tanh,sigmoid&pace=full' },
  { network: '64-32-10', fragment: 'data=digits-all&net=64-32-10&act=tanh,softmax&pace=full' },
];

/** Milliseconds of training before the frames are counted, and while they are. */
const WARM = 2000;
const COUNTED = 4000;

/**
 * Frames while it trains, with the processor time that the page's thread takes for each that shows another step. The
 * first run has no tracing, which takes time by itself.
 */
export const frames = (browser, url, scene) =>
  inPage(browser, async (page) => {
    await openLink(page, url, scene);
    await play(page);
    await page.waitForTimeout(WARM);
    const free = await page.evaluate(watchFrames, COUNTED);
    const { events, result } = await traced(browser, () => page.evaluate(watchFrames, COUNTED));
    const { longest, longestWorked, ...times } = threadTimes(events);
    const each = Object.fromEntries(Object.entries(times).map(([kind, time]) => [kind, time / result.steps]));
    return { ...free, ...each, longest, longestWorked };
  });

/** In the page: frames a second, how many show another step, the time between them, and steps a second. */
function watchFrames(milliseconds) {
  return new Promise((done) => {
    const stepNow = () => Number(document.documentElement.dataset.step);
    const waits = [];
    const [begin, first] = [performance.now(), stepNow()];
    let [last, step, steps] = [begin, first, 0];
    const tick = () => {
      const now = performance.now();
      waits.push(now - last);
      if (stepNow() !== step) steps++;
      [last, step] = [now, stepNow()];
      if (now - begin < milliseconds) return requestAnimationFrame(tick);
      waits.sort((one, other) => one - other);
      const seconds = (now - begin) / 1000;
      const p99 = waits[Math.floor(0.99 * waits.length)];
      done({ perSecond: waits.length / seconds, shown: steps / seconds, p99, steps, pace: (step - first) / seconds });
    };
    requestAnimationFrame(tick);
  });
}
