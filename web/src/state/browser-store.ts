import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { ROOM, type ValueStore } from './value-store';

interface Schema extends DBSchema {
  values: { key: string; value: string };
  uses: { key: string; value: Use; indexes: { used: number } };
}
interface Use {
  name: string;
  size: number;
  /** Milliseconds since 1970. */
  used: number;
}
type Writing = IDBPTransaction<Schema, ('values' | 'uses')[], 'readwrite'>;

/** Long texts in the browser, for every page of this host. Each call rejects where the browser keeps nothing. */
export class BrowserStore implements ValueStore {
  readonly #room: number;
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(room = ROOM) {
    this.#room = room;
  }

  async read(name: string): Promise<string | null> {
    const writing = await this.#begin();
    const value = await writing.objectStore('values').get(name);
    if (value !== undefined) use(writing, name, value.length);
    return value ?? null;
  }

  async write(name: string, value: string): Promise<number> {
    try {
      return await this.#put(name, value);
    } catch (problem) {
      if ((problem as DOMException).name !== 'QuotaExceededError') throw problem;
      // The browser has less room than this. What is dropped makes room once that is written.
      const gone = await this.#drop(2 * value.length);
      return gone + (await this.#put(name, value));
    }
  }

  /** @returns how many others had to go */
  async #put(name: string, value: string): Promise<number> {
    const writing = await this.#begin();
    const others = (await usesIn(writing)).filter((other) => other.name !== name);
    const gone = oldest(others, sizeOf(others) + value.length - this.#room);
    drop(writing, gone);
    unwatched(writing.objectStore('values').put(value, name));
    use(writing, name, value.length);
    await writing.done;
    return gone.length;
  }

  /** Let go of the oldest that have so many characters together. @returns how many they are */
  async #drop(characters: number): Promise<number> {
    const writing = await this.#begin();
    const gone = oldest(await usesIn(writing), characters);
    drop(writing, gone);
    await writing.done;
    return gone.length;
  }

  async #begin(): Promise<Writing> {
    const database = await this.#open();
    try {
      const writing = database.transaction(['values', 'uses'], 'readwrite');
      unwatched(writing.done); // but by those who wait for it
      return writing;
    } catch (closed) {
      this.#opened = null;
      throw closed;
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = (): void => void (this.#opened = null);
    this.#opened ??= open(forget);
    this.#opened.catch(forget);
    return this.#opened;
  }
}

async function open(onGone: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('backprop-playground', 1, {
    upgrade(database) {
      database.createObjectStore('values');
      database.createObjectStore('uses', { keyPath: 'name' }).createIndex('used', 'used');
    },
    // Another tab has a later page, or empties the store: this one is not in its way.
    blocking: (_now, _later, event) => {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
}

/** Those that were used longest ago first. */
const usesIn = (writing: Writing): Promise<Use[]> => writing.objectStore('uses').index('used').getAll();

function drop(writing: Writing, gone: readonly Use[]): void {
  for (const { name } of gone) {
    unwatched(writing.objectStore('values').delete(name));
    unwatched(writing.objectStore('uses').delete(name));
  }
}

const use = (writing: Writing, name: string, size: number): void =>
  unwatched(writing.objectStore('uses').put({ name, size, used: Date.now() }));

/** What becomes of a request is told by the end of its transaction. */
const unwatched = (request: Promise<unknown>): void => void request.catch(() => undefined);

/** As many of the first as have so many characters together. */
function oldest(uses: readonly Use[], characters: number): Use[] {
  let left = characters;
  return uses.filter(({ size }) => {
    const goes = left > 0;
    left -= goes ? size : 0;
    return goes;
  });
}

const sizeOf = (uses: readonly Use[]): number => uses.reduce((sum, { size }) => sum + size, 0);
