import { EngineGone } from '../engine/errors';
import { report } from './report';
import type { Run } from './run.svelte';

/** Milliseconds within which an engine that ends again is left to the user: it would end for ever. */
const SOON = 30_000;

type Mended = Pick<Run, 'phase' | 'failure'>;

/** Starts an engine again that has ended without a word. */
export class Revival {
  /** Whether it did, until that has been read. */
  happened = $state(false);
  readonly #run: Mended;
  readonly #restart: () => Promise<void>;
  readonly #now: () => number;
  #last = -Infinity;
  /** The end that is being mended. */
  #mending: Error | null = $state.raw(null);

  /** @param restart at the moment that is shown */
  constructor(run: Mended, restart: () => Promise<void>, now = () => performance.now()) {
    this.#run = run;
    this.#restart = restart;
    this.#now = now;
  }

  /** Whether the end that there is now is being mended, so that there is nothing to ask of the user. */
  get willRestart(): boolean {
    return this.#mending !== null && this.#mending === this.#run.failure;
  }

  /** Call when the run has changed. */
  tend(): void {
    const { phase, failure } = this.#run;
    if (phase !== 'failed' || !(failure instanceof EngineGone) || !failure.silently) return;
    if (this.#now() - this.#last < SOON) return;
    this.#last = this.#now();
    this.#mending = failure;
    void this.#restart().then(() => (this.happened = this.#run.phase === 'ready'), report);
  }
}
