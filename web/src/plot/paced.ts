export interface PacedOptions {
  /** Milliseconds since some fixed moment. */
  now?: () => number;
  after?: (milliseconds: number, task: () => void) => void;
}

/** Draws less often than it is asked to, with a pause between two drawings; what was asked for last is always drawn. */
export class Paced {
  readonly #pause: number;
  readonly #now: () => number;
  readonly #after: (milliseconds: number, task: () => void) => void;
  #next: (() => void) | null = null;
  #waiting = false;
  #last = -Infinity;

  /** @param pause in milliseconds */
  constructor(pause: number, { now, after }: PacedOptions = {}) {
    this.#pause = pause;
    this.#now = now ?? (() => performance.now());
    this.#after = after ?? ((milliseconds, task) => void setTimeout(task, milliseconds));
  }

  /** @param atOnce without waiting for the end of the pause */
  ask(draw: () => void, atOnce: boolean): void {
    this.#next = draw;
    const wait = this.#last + this.#pause - this.#now();
    if (atOnce || wait <= 0) return this.now();
    if (this.#waiting) return;
    this.#waiting = true;
    this.#after(wait, () => {
      this.#waiting = false;
      this.now();
    });
  }

  /** Draw what waits, where something does. */
  now(): void {
    const draw = this.#next;
    if (!draw) return;
    this.#next = null;
    this.#last = this.#now();
    draw();
  }

  /** Draw no more of what was asked for. */
  stop(): void {
    this.#next = null;
  }
}
