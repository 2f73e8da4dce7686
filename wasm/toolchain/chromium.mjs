import { which } from './run.mjs';

/** The browser of the page's tests: the one in CHROMIUM, else one that is on PATH, else null. */
export const findChromium = () =>
  process.env.CHROMIUM || which('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
