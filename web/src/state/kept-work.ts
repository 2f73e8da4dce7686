import type { Memory } from './memory';

const NAME = 'work';

/** The newest link, kept for a page that is opened without one. Of several pages the one that wrote last is kept. */
export class KeptWork {
  readonly #memory: Memory;
  readonly #hasActed: () => boolean;

  /** @param hasActed whether the user has done something: what the page does by itself is no work to keep */
  constructor(memory: Memory, hasActed: () => boolean = () => true) {
    this.#memory = memory;
    this.#hasActed = hasActed;
  }

  /** As it was kept, by this page or by whatever else writes there; null for none. */
  get link(): string | null {
    return this.#memory.read(NAME);
  }

  /** @returns whether it is kept */
  keep(link: string): boolean {
    return this.#hasActed() ? this.#memory.write(NAME, link) : this.link === link;
  }

  drop(): void {
    this.#memory.remove(NAME);
  }
}
