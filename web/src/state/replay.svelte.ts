import type { EngineClient } from '../engine/types';
import type { Recipe } from './recipe';

/** How far the training to a moment is; most are there before it need be told. */
export class Replay {
  /** Updates made and wanted, and about how long it will take; null while it need not be told. */
  progress: { done: number; total: number; seconds: number } | null = $state.raw(null);
  stopped = false;

  /** Stay at the step that is reached. */
  stop(): void {
    this.stopped = true;
  }
}

/** Milliseconds that one call should take: so often it can be stopped. */
const CALL = 100;
/** Milliseconds that need not be told of. */
const SHORT = 300;
const FASTER = 10;

/** Training on from a step to others, in calls of the engine that take about as long as each other. */
export class LongTraining {
  done: number;
  readonly #engine: EngineClient;
  readonly #begun = performance.now();
  readonly #from: number;
  #count = 1;

  /** @param total the farthest of these steps @param most updates in one call */
  constructor(
    engine: EngineClient,
    from: number,
    readonly total: number,
    readonly most: number,
    readonly shown: Replay,
  ) {
    this.#engine = engine;
    this.#from = this.done = from;
    shown.stopped = false;
  }

  /** Train on. @returns whether it came so far: not where it was stopped, or a value is no longer finite */
  async trainTo(step: number): Promise<boolean> {
    while (this.done < step && !this.shown.stopped) {
      const begin = performance.now();
      const wanted = Math.min(this.#count, this.most, step - this.done);
      const { step: reached } = await this.#engine.step(wanted);
      const ended = reached < this.done + wanted;
      this.done = reached;
      if (ended) break;
      const spent = Math.max(0.1, performance.now() - begin);
      this.#count = Math.max(1, Math.round(wanted * Math.min(FASTER, CALL / spent)));
      this.#tell();
    }
    return this.done >= step;
  }

  #tell(): void {
    const spent = performance.now() - this.#begun;
    if (spent < SHORT) return;
    const seconds = Math.ceil(((spent / 1000) * (this.total - this.done)) / (this.done - this.#from));
    this.shown.progress = { done: this.done, total: this.total, seconds };
  }
}

/**
 * Train a session that was just opened to the moment of its recipe.
 * @param from where it stands
 * @param pin called at the end of each step that is pinned and reached
 */
export async function replay(
  engine: EngineClient,
  { step, pins }: Pick<Recipe, 'step' | 'pins'>,
  from: number,
  most: number,
  shown: Replay,
  pin: (step: number) => Promise<unknown> = async () => {},
): Promise<void> {
  const pinned = [pins.a, pins.b].filter((pin) => pin !== null).sort((one, other) => one - other);
  const stops = pinned.filter((stop, i) => stop !== pinned[i - 1]);
  const training = new LongTraining(engine, from, Math.max(step, ...stops), most, shown);
  try {
    for (const stop of stops) if (await training.trainTo(stop)) await pin(stop);
    await training.trainTo(step);
    if (training.done > step) await engine.rewind(step);
  } finally {
    shown.progress = null;
  }
}
