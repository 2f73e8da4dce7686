import { which } from './run.mjs';

/** The one in FIREFOX, else one that is on PATH, else null. */
export const findFirefox = () => process.env.FIREFOX || which('firefox-esr', 'firefox');
