import type { Frame, Opened } from '../engine/types';
import { rested, voice } from '../plot/voice.svelte';
import { OfFrame } from '../state/of-frame';
import type { Run } from '../state/run.svelte';
import { onScreen } from './on-screen';

/** What is shown of a run, and what can be asked of it. */
export type Glance = Omit<GlanceAt, 'look' | 'held'>;

/**
 * A run as one part of the page shows it: while it trains and that part is off the screen, it stays at the frame that it
 * had, so that nothing of it is computed or drawn. At rest, and once it is on the screen, it has the newest one.
 */
export class GlanceAt extends OfFrame {
  readonly #run: () => Run;
  #seen = $state(true);
  readonly #frame = this.held(() => this.#run().frame);

  /** An attachment for the element of the part. */
  readonly look = onScreen((seen) => (this.#seen = seen));

  constructor(run: () => Run) {
    super();
    this.#run = run;
  }

  get frame(): Frame | null {
    return this.#frame.now;
  }

  /** What goes with the frame, and stays with it. */
  held<Value>(value: () => Value): { readonly now: Value } {
    return rested(value, () => voice.training && !this.#seen);
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
  get lab(): Run['lab'] {
    return this.#run().lab;
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
