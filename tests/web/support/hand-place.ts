import type { AddressBar } from '../../../web/src/state/address.svelte';

/** A browser's address and history, with timers that run by hand. */
export class HandPlace implements AddressBar {
  location = { hash: '' };
  /** What was done to the history. */
  readonly done: string[] = [];
  readonly #timers = new Map<number, { task: () => void; milliseconds: number }>();
  #count = 0;
  history = {
    /** Of the present entry. */
    state: null as unknown,
    pushState: (state: unknown, _title: string, url?: string | URL | null) => this.#go('push', state, String(url)),
    replaceState: (state: unknown, _title: string, url?: string | URL | null) =>
      this.#go('replace', state, String(url)),
  };
  setTimeout = (task: () => void, milliseconds: number): number => {
    this.#timers.set(++this.#count, { task, milliseconds });
    return this.#count;
  };
  clearTimeout = (timer: number): void => void this.#timers.delete(timer);
  #go(how: string, state: unknown, url: string): void {
    this.history.state = state;
    this.done.push(`${how} ${url}`);
    this.location.hash = url;
  }
  get waiting(): number[] {
    return [...this.#timers.values()].map(({ milliseconds }) => milliseconds);
  }
  elapse(): void {
    this.pass(Infinity);
  }
  pass(milliseconds: number): void {
    for (const [timer, waiting] of [...this.#timers]) {
      waiting.milliseconds -= milliseconds;
      if (waiting.milliseconds > 0) continue;
      this.#timers.delete(timer);
      waiting.task();
    }
  }
}
