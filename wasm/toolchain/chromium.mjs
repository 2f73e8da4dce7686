import { which } from './run.mjs';

/** The shell without windows first: it is the same browser, and the tests take two thirds of the time in it. */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of the page's tests: the one in CHROMIUM, else one that is on PATH, else null. */
export const findChromium = () => process.env.CHROMIUM || which(...COMMANDS);
