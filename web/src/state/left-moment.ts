import type { Memory } from './memory';

const BEFORE = 'left.address';
const NEWEST = 'left.moment';

/** How a page was come to, as the browser calls it. */
export type Arrival = NavigationTimingType;

/**
 * The newest moment of a page that is left: it may be newer than the address, which browsers let a page write only so
 * often, and which they have read already when the page hears that it is reloaded. With it go the answers that stand
 * open, which no address has.
 */
export class LeftMoment {
  readonly #memory: Memory;
  readonly #arrival: () => Arrival;

  /** @param memory of this tab alone */
  constructor(memory: Memory, arrival: () => Arrival) {
    this.#memory = memory;
    this.#arrival = arrival;
  }

  /** @param address that the browser may still come back to */
  keep(address: string, moment: string): void {
    if (this.#memory.write(BEFORE, address)) this.#memory.write(NEWEST, moment);
  }

  drop(): void {
    this.#memory.remove(BEFORE);
    this.#memory.remove(NEWEST);
  }

  /** What the page showed when it was left, where it has come back; null where this address is all there is. */
  at(address: string): string | null {
    const arrival = this.#arrival();
    const isBack = arrival === 'reload' || (arrival === 'back_forward' && address === this.#memory.read(BEFORE));
    return isBack ? this.#memory.read(NEWEST) : null;
  }
}

export const browserArrival = (): Arrival =>
  performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type)[0] ??
  'navigate';
