import { loadEngine } from '../../../wasm/node.mjs';
import { hideNumbers } from '../../../web/src/plot/hidden-numbers';
import { parseLink } from '../../../web/src/state/link/link';
import { Run } from '../../../web/src/state/run.svelte';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();

/** A run at the moment of a link, which hides what is asked for as the page does. As to a worker, calls take a while. */
export async function openedRun(link: string): Promise<Run> {
  const host = new SameThreadEngine(engine, new HandClock());
  host.delay = () => new Promise((resolve) => setTimeout(resolve));
  const run = new Run({
    startEngine: host.start,
    nextFrame: new HandDisplay().nextFrame,
  });
  hideNumbers(() => run.quiz.hidden);
  await run.start();
  await run.openRecipe(parseLink(link));
  return run;
}
