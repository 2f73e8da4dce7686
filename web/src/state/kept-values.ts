import { hashOf } from '../engine/hash';
import { PageStore } from './page-store';
import type { ValueStore } from './value-store';

/** Where values are kept, and how many older ones had to go. */
export interface Kept {
  /** page: a reload loses them */
  where: 'browser' | 'page';
  gone: number;
}

/** Milliseconds: a browser that lets one wait longer is taken for one that keeps nothing. */
const PATIENCE = 10_000;

/**
 * What no address has room for, by names that are made of what it is: tabs never write over one another's. The browser
 * keeps it, or this page where the browser does not. Nothing here rejects.
 */
export class KeptValues {
  readonly #browser: ValueStore | null;
  readonly #page: ValueStore;

  /** @param browser null in a page that keeps nothing */
  constructor(browser: ValueStore | null = null, page: ValueStore = new PageStore()) {
    this.#browser = browser;
    this.#page = page;
  }

  async keep(values: ReadonlyMap<string, string>): Promise<Kept> {
    const all = await Promise.all([...values].map(([name, value]) => this.#keep(name, value)));
    return {
      where: all.every(({ where }) => where === 'browser') ? 'browser' : 'page',
      gone: all.reduce((sum, { gone }) => sum + gone, 0),
    };
  }

  /** Those of these names that are there, by name. */
  async find(names: readonly { name: string }[]): Promise<Map<string, string>> {
    const found = await Promise.all(names.map(async ({ name }) => [name, await this.#read(name)] as const));
    return new Map(found.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  }

  /** null where there is none of this name, or another one than its name says */
  async #read(name: string): Promise<string | null> {
    const value = (await this.#page.read(name)) ?? (await this.#askBrowser((browser) => browser.read(name)));
    return value !== null && hashOf(value) === name ? value : null;
  }

  async #keep(name: string, value: string): Promise<Kept> {
    const gone = await this.#askBrowser((browser) => browser.write(name, value));
    if (gone !== null) return { where: 'browser', gone };
    return { where: 'page', gone: await this.#page.write(name, value) };
  }

  /** null where it does not answer */
  async #askBrowser<T>(ask: (browser: ValueStore) => Promise<T>): Promise<T | null> {
    if (!this.#browser) return null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE)));
    return Promise.race([ask(this.#browser).catch(() => null), late]).finally(() => clearTimeout(timer));
  }
}
