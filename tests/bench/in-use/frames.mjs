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
 * Frames while it trains, with the processor time that the page's thread takes for each frame that shows another step.
 * It is watched twice: tracing takes time by itself.
 * @returns numbers by what they are
 */
export const frames = (browser, url, scene) =>
  inPage(browser, async (page) => {
    await openLink(page, url, scene);
    await play(page);
    await page.waitForTimeout(WARM);
    const free = await page.evaluate(watchFrames, COUNTED);
    const { events, result } = await traced(browser, () => page.evaluate(watchFrames, COUNTED));
    const times = threadTimes(events);
    return {
      'frames a second': free.frames / free.seconds,
      'of them with another step': free.shown / free.seconds,
      'steps a second': free.steps / free.seconds,
      'p99 of the time between frames, ms': free.p99,
      'longest task, ms': times.longest,
      'longest task, ms of processor time': times.longestWorked,
      'script of a frame, ms of processor time': times.script / result.shown,
      'style and layout of a frame, ms': times.layout / result.shown,
      'paint of a frame, ms': times.paint / result.shown,
      'all of a frame, ms': times.all / result.shown,
    };
  });

/** In the page: how many frames there are in a time, how many of them show another step, and the steps made. */
function watchFrames(milliseconds) {
  return new Promise((done) => {
    const stepNow = () => Number(document.documentElement.dataset.step);
    const waits = [];
    const [begin, first] = [performance.now(), stepNow()];
    let [last, step, shown] = [begin, first, 0];
    const tick = () => {
      const now = performance.now();
      waits.push(now - last);
      if (stepNow() !== step) shown++;
      [last, step] = [now, stepNow()];
      if (now - begin < milliseconds) return requestAnimationFrame(tick);
      waits.sort((one, other) => one - other);
      const p99 = waits[Math.floor(0.99 * waits.length)];
      done({ frames: waits.length, shown, steps: step - first, seconds: (now - begin) / 1000, p99 });
    };
    requestAnimationFrame(tick);
  });
}
