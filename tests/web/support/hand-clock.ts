import type { Clock } from '../../../web/src/engine/clock';

interface Waiting {
  time: number;
  task: () => void;
}

/** A clock that stands still until it is moved. */
export class HandClock implements Clock {
  /** Milliseconds that pass with each look at the clock, as if the work between two looks had taken them. */
  perLook = 0;
  #time = 0;
  #waiting: Waiting[] = [];

  now(): number {
    this.#time += this.perLook;
    return this.#time;
  }

  after(milliseconds: number, task: () => void): void {
    this.#waiting.push({ time: this.#time + milliseconds, task });
  }

  get tasksWaiting(): number {
    return this.#waiting.length;
  }

  /** Let time pass while the thread is busy or asleep: no task runs. */
  pass(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** Run the next task, when it is due. */
  runNext(): void {
    const next = this.#takeDue(Infinity)!;
    this.#time = Math.max(this.#time, next.time);
    next.task();
  }

  /** Milliseconds until the next task is due. */
  get untilNext(): number {
    return Math.min(...this.#waiting.map(({ time }) => time)) - this.#time;
  }

  /** Let time pass, and run each task when it is due; of those due together the one that was given first. */
  advance(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (let next = this.#takeDue(end); next; next = this.#takeDue(end)) {
      this.#time = Math.max(this.#time, next.time);
      next.task();
    }
    this.#time = Math.max(this.#time, end);
  }

  #takeDue(end: number): Waiting | undefined {
    const [next] = this.#waiting.filter(({ time }) => time <= end).sort((one, other) => one.time - other.time);
    this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
    return next;
  }
}
