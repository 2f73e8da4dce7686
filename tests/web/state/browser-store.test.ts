import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserStore } from '../../../web/src/state/browser-store';
import { PageStore } from '../../../web/src/state/page-store';
import type { ValueStore } from '../../../web/src/state/value-store';

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  unhandled.splice(0);
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', note);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  expect(unhandled).toEqual([]);
});

/** Each use a millisecond after the one before. */
let now = 1000;
beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => now++));

describe.each<[string, (room?: number) => ValueStore]>([
  ['the browser', (room) => new BrowserStore(room)],
  ['the page', (room) => new PageStore(room)],
])('a store in %s', (_where, storeOf) => {
  it('keeps several values by their names', async () => {
    const store = storeOf();
    expect(await store.write('a', 'one')).toBe(0);
    expect(await store.write('b', 'two')).toBe(0);
    expect(await Promise.all(['a', 'b', 'c'].map((name) => store.read(name)))).toEqual(['one', 'two', null]);
  });

  it('lets go of what was used longest ago where its room is short, and says of how many', async () => {
    const store = storeOf(10);
    for (const name of ['a', 'b', 'c']) await store.write(name, '333');
    await store.read('a');
    expect(await store.write('d', '4444')).toBe(1);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => store.read(name)))).toEqual([
      '333',
      null,
      '333',
      '4444',
    ]);
    expect(await store.write('e', '88888888')).toBe(3);
    expect(await store.read('e')).toBe('88888888');
  });
});

describe('the store of the browser', () => {
  it('is one for all tabs', async () => {
    await new BrowserStore().write('a', 'one');
    await new BrowserStore().write('b', 'two');
    expect(await new BrowserStore().read('a')).toBe('one');
  });

  it('rejects where there is none, and where asking for it throws', async () => {
    for (const blocked of [
      undefined,
      {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ]) {
      vi.stubGlobal('indexedDB', blocked);
      const store = new BrowserStore();
      await expect(store.write('a', 'one')).rejects.toThrow();
      await expect(store.read('a')).rejects.toThrow();
    }
  });

  it('is out of the way of a later page in another tab, rejects then, and comes back with it', async () => {
    const store = new BrowserStore();
    await store.write('a', 'one');
    const later = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('backprop-playground', 2);
      asked.onsuccess = () => resolve(asked.result);
      asked.onblocked = () => reject(new Error('blocked'));
    });
    await expect(store.write('b', 'two')).rejects.toThrow(/version/);
    later.close();
    await new Promise((resolve) => (indexedDB.deleteDatabase('backprop-playground').onsuccess = resolve));
    expect(await store.write('b', 'two')).toBe(0);
    expect(await store.read('b')).toBe('two');
  });

  /** The browser's own room runs out, which is told at the end of a transaction, until so much has been dropped. */
  const fullUntil = (dropped: number): void => {
    let deleted = 0;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with their store below
    const { delete: remove, put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'values') deleted += 1;
      return remove.call(this, key);
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'values' && deleted < dropped) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
  };

  it('drops the oldest where the browser has less room than the page would take', async () => {
    const store = new BrowserStore();
    for (const name of ['a', 'b', 'c', 'd']) await store.write(name, '333');
    fullUntil(2);
    expect(await store.write('e', '333')).toBe(2);
    expect(await Promise.all(['a', 'b', 'c', 'e'].map((name) => store.read(name)))).toEqual([null, null, '333', '333']);
  });

  it('rejects where even that is too little, and the newer ones stay', async () => {
    const store = new BrowserStore();
    for (const name of ['a', 'b', 'c', 'd']) await store.write(name, '333');
    fullUntil(Infinity);
    await expect(store.write('e', '333')).rejects.toThrow('full');
    expect(await store.read('d')).toBe('333');
  });

  it('rejects where the browser ends a transaction, and takes the next one', async () => {
    const store = new BrowserStore();
    await store.write('a', 'one');
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...given) {
      const asked = put.apply(this, given);
      this.transaction.abort();
      return asked;
    });
    await expect(store.write('b', 'two')).rejects.toThrow();
    expect(await store.write('c', 'three')).toBe(0);
  });
});
