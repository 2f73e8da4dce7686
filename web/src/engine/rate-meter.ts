/** Milliseconds over which a rate is measured. */
const WINDOW = 1000;

interface Mark {
  time: number;
  count: number;
}

/** How many things happen in a second, measured over the last second or so. */
export class RateMeter {
  /** The first mark only says when the measured time begins. */
  #marks: Mark[] = [];

  /** Forget what was; measure from this time (in ms) on. */
  start(time: number): void {
    this.#marks = [{ time, count: 0 }];
  }

  /** `count` things have happened by this time (in ms). */
  add(time: number, count: number): void {
    this.#marks.push({ time, count });
    const first = this.#marks.findIndex((mark) => mark.time >= time - WINDOW);
    this.#marks.splice(0, Math.max(0, first - 1));
  }

  /** Things a second; 0 where nothing was measured yet. */
  get perSecond(): number {
    const [begin, ...counted] = this.#marks;
    const end = counted.at(-1);
    if (!begin || !end || end.time <= begin.time) return 0;
    return (1000 * counted.reduce((sum, mark) => sum + mark.count, 0)) / (end.time - begin.time);
  }
}
