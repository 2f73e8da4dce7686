import { bringRest, startEngine } from '../engine/start';
import { nextFrame } from './next-frame';
import { Run } from './run.svelte';

/** The page's run: the engine in a worker of its own. Call `start` on it. */
export const createRun = (): Run => new Run({ startEngine, nextFrame });

/** What the engine needs beyond the first view and training. */
export const bringRestOfEngine = bringRest;
