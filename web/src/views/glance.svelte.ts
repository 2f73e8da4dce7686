import type { Frame, Opened } from '../engine/types';
import { rested, voice } from '../plot/voice.svelte';
import { OfFrame } from '../state/of-frame';
import type { Run } from '../state/run.svelte';
import { inView } from './insight/in-view';

/** What is shown of a run, and what can be asked of it. */
export type Glance = Omit<GlanceAt, 'look'>;

/**
 * A run as one part of the page shows it: while it trains and that part is off the screen, it stays at the frame that it
 * had, so that nothing of it is computed or drawn. At rest, and once it is on the screen, it has the newest one.
 */
export class GlanceAt extends OfFrame {
  readonly #run: () => Run;
  #seen = $state(true);
  readonly #frame = rested(
    () => this.#run().frame,
    () => voice.training && !this.#seen,
  );

  /** An attachment for the element of the part. */
  readonly look = inView((seen) => (this.#seen = seen));

  constructor(run: () => Run) {
    super();
    this.#run = run;
  }

  get frame(): Frame | null {
    return this.#frame.now;
  }

  get experiment(): Run['experiment'] {
    return this.#run().experiment;
  }
  get selection(): Run['selection'] {
    return this.#run().selection;
  }
  get cursor(): Run['cursor'] {
    return this.#run().cursor;
  }
  get notation(): Run['notation'] {
    return this.#run().notation;
  }
  get looking(): Run['looking'] {
    return this.#run().looking;
  }
  get opened(): Opened | null {
    return this.#run().opened;
  }
  get running(): boolean {
    return this.#run().running;
  }
  get questions(): Run['questions'] {
    return this.#run().questions;
  }
  readonly send: Run['send'] = (...command) => this.#run().send(...command);
  readonly allows: Run['allows'] = (...command) => this.#run().allows(...command);
}
