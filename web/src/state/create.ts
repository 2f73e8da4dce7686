import { bringRest, startEngine, startLab } from '../engine/start';
import { isInPackage } from './host';
import { nextFrame } from './next-frame';
import { Run } from './run.svelte';

let run: Run | null = null;

/** The page's run: the engine in a worker of its own. Call `start` on it. */
export const createRun = (): Run => (run = new Run({ startEngine, startLab, nextFrame, inCourse: isInPackage() }));

/** What the engine needs beyond the first view and training; the frame that is shown is then one with an explanation. */
export async function bringRestOfEngine(): Promise<void> {
  await bringRest();
  await run?.lookAgain();
}
