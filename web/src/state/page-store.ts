import { ROOM, type ValueStore } from './value-store';

/** Long texts in this page, as long as it is there. */
export class PageStore implements ValueStore {
  readonly #room: number;
  /** That which was used longest ago comes first. */
  readonly #values = new Map<string, string>();

  constructor(room = ROOM) {
    this.#room = room;
  }

  async read(name: string): Promise<string | null> {
    const value = this.#values.get(name) ?? null;
    if (value !== null) this.#use(name, value);
    return value;
  }

  async write(name: string, value: string): Promise<number> {
    this.#use(name, value);
    let gone = 0;
    for (; this.#size > this.#room && this.#values.size > 1; gone++) {
      const [first] = this.#values.keys();
      this.#values.delete(first!);
    }
    return gone;
  }

  get #size(): number {
    return [...this.#values.values()].reduce((sum, { length }) => sum + length, 0);
  }

  #use(name: string, value: string): void {
    this.#values.delete(name);
    this.#values.set(name, value);
  }
}
