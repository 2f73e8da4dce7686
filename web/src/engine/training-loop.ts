import type { Clock } from './clock';
import { RateMeter } from './rate-meter';
import type { Pace, Progress } from './types';

/** Milliseconds of training before the page's messages are let in. */
const SLICE = 8;
/** Milliseconds that one chunk of updates should take: a slice looks at the clock between chunks. */
const CHUNK = 1;
/** Milliseconds of training that can be owed: a tab that slept goes on from where it was, without a jump. */
const OWED = 100;

/** What the loop needs of a session. */
export interface Trainable {
  step(count: number): Progress;
}

/**
 * Trains in short slices on its own thread, so that questions are answered in between: at a pace, the updates that
 * are due by the clock; at full speed, as many as fit. It pauses itself when the session has stopped.
 */
export class TrainingLoop {
  readonly #session: Trainable;
  readonly #clock: Clock;
  readonly #largestChunk: number;
  readonly #rate = new RateMeter();
  #pace: Pace = 'full';
  #running = false;
  /** Number of the present chain of slices; what is left of an earlier one does nothing. */
  #play = 0;
  /** Updates due by the clock and not made yet; its fraction carries over. */
  #owed = 0;
  #lastTime = 0;
  #chunk = 1;

  /** @param largestChunk updates that the session makes in one call, at most */
  constructor(session: Trainable, clock: Clock, largestChunk: number) {
    this.#session = session;
    this.#clock = clock;
    this.#largestChunk = largestChunk;
  }

  get running(): boolean {
    return this.#running;
  }

  get stepsPerSecond(): number {
    return this.#running ? this.#rate.perSecond : 0;
  }

  /** Train on at this pace; the first update comes at once, unless it was running already. */
  play(pace: Pace): void {
    if (!this.#running) this.#owed = 1;
    this.#running = true;
    this.setPace(pace);
  }

  pause(): void {
    this.#running = false;
  }

  /** Takes effect at once; of what is owed at the old pace, all but one update is let go. */
  setPace(pace: Pace): void {
    this.#accrue(this.#clock.now());
    this.#pace = pace;
    if (!this.#running) return;
    this.#owed = Math.min(this.#owed, 1);
    this.#rate.start(this.#lastTime);
    this.#schedule(0, ++this.#play);
  }

  #schedule(milliseconds: number, play: number): void {
    this.#clock.after(milliseconds, () => {
      if (play === this.#play) this.#slice(play);
    });
  }

  #slice(play: number): void {
    const begin = this.#clock.now();
    const made = this.#train(begin, this.#due(begin));
    if (made > 0) this.#rate.add(this.#clock.now(), made);
    if (this.#running) this.#schedule(this.#untilDue(), play);
  }

  /** Whole updates due now; without end at full speed. */
  #due(now: number): number {
    this.#accrue(now);
    return this.#pace === 'full' ? Infinity : Math.floor(this.#owed);
  }

  /** Count what has come to be owed since the last time. */
  #accrue(now: number): void {
    if (this.#pace !== 'full') {
      const most = Math.max(1, (OWED * this.#pace) / 1000);
      this.#owed = Math.min(most, this.#owed + ((now - this.#lastTime) * this.#pace) / 1000);
    }
    this.#lastTime = now;
  }

  /** Make the updates that are due, or as many as fit into the slice. Returns how many were made. */
  #train(begin: number, due: number): number {
    let made = 0;
    let time = begin;
    while (made < due && time - begin < SLICE && this.#running) {
      const count = Math.min(this.#chunk, due - made);
      if (this.#session.step(count).stopped) this.pause();
      const now = this.#clock.now();
      this.#adapt(now - time, count);
      time = now;
      made += count;
    }
    if (this.#pace !== 'full') this.#owed -= made;
    return made;
  }

  #adapt(took: number, count: number): void {
    if (took > 2 * CHUNK) this.#chunk = Math.max(1, Math.floor(count / 2));
    else if (took < CHUNK / 2 && count === this.#chunk) this.#chunk = Math.min(this.#largestChunk, 2 * count);
  }

  /** In whole milliseconds: timers cut off fractions, and would then come too early. */
  #untilDue(): number {
    if (this.#pace === 'full' || this.#owed >= 1) return 0;
    return Math.ceil((1000 * (1 - this.#owed)) / this.#pace);
  }
}
