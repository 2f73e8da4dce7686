import { report } from './report';

/** Something asked of the engine. @param isStale whether the answer is no longer wanted: a long one then gives up */
export type Question<T> = (isStale: () => boolean) => Promise<T | null>;

export interface WatchOptions {
  /** Milliseconds between two answers while it trains. */
  pause?: number;
  /** Milliseconds since some fixed moment. */
  now?: () => number;
  after?: (milliseconds: number, task: () => void) => void;
}

/**
 * Follows the moment that is shown: the newest question counts. At rest it takes the place of the one before it at
 * once; while it trains one is asked after the other, with a pause between them, so that each has time to be answered.
 */
export class Watch<T> {
  /** The newest answer; the last one stays until another has come. */
  value: T | null = $state.raw(null);

  readonly #pause: number;
  readonly #now: () => number;
  readonly #after: (milliseconds: number, task: () => void) => void;
  #next: Question<T> | null = null;
  /** Whether a question is on. */
  #asking = false;
  #waiting = false;
  #turn = 0;
  #last = -Infinity;

  constructor({ pause = 250, now, after }: WatchOptions = {}) {
    this.#pause = pause;
    this.#now = now ?? (() => performance.now());
    this.#after = after ?? ((milliseconds, task) => void setTimeout(task, milliseconds));
  }

  /** @param training whether the moment moves on by itself */
  ask(question: Question<T>, training: boolean): void {
    this.#next = question;
    if (training) return this.#await();
    this.#turn++;
    void this.#go();
  }

  /** Ask no more: nobody looks. */
  stop(): void {
    this.#turn++;
    this.#next = null;
  }

  #await(): void {
    const wait = this.#last + this.#pause - this.#now();
    if (wait <= 0) return void this.#go();
    if (this.#waiting) return;
    this.#waiting = true;
    this.#after(wait, () => {
      this.#waiting = false;
      void this.#go();
    });
  }

  async #go(): Promise<void> {
    const question = this.#next;
    if (!question || this.#asking) return;
    this.#next = null;
    this.#asking = true;
    const turn = this.#turn;
    const isStale = (): boolean => turn !== this.#turn;
    try {
      const answer = await question(isStale);
      if (answer !== null && !isStale()) this.value = answer;
    } catch (problem) {
      report(problem);
    } finally {
      this.#asking = false;
      this.#last = this.#now();
      if (this.#next) this.#goOn(isStale());
    }
  }

  #goOn(atOnce: boolean): void {
    if (atOnce) void this.#go();
    else this.#await();
  }
}
