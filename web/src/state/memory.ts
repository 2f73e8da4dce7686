/** Texts that outlast the page, by name. Where they can't be kept, nothing is: the page does without. */
export interface Memory {
  read(name: string): string | null;
  /** @returns whether it is kept */
  write(name: string, text: string): boolean;
  remove(name: string): void;
}

/** For a page inside another one, which keeps nothing. */
export const noMemory: Memory = { read: () => null, write: () => false, remove: () => undefined };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** All pages of a host share one store. */
const PREFIX = 'backprop-playground.';

/** @param store asked for each time: where it is blocked, asking for it throws already */
export function memoryIn(store: () => Store): Memory {
  const trying = <T>(task: (store: Store) => T, otherwise: T): T => {
    try {
      return task(store());
    } catch {
      return otherwise; // blocked, or full
    }
  };
  return {
    read: (name) => trying((kept) => kept.getItem(PREFIX + name), null),
    write: (name, text) => trying((kept) => (kept.setItem(PREFIX + name, text), true), false),
    remove: (name) => trying((kept) => kept.removeItem(PREFIX + name), undefined),
  };
}

/** The browser's own memory. */
export const browserMemory = (): Memory => (isInFrame() ? noMemory : memoryIn(() => localStorage));

/** What the browser keeps for this tab alone, as long as it is open. */
export const tabMemory = (): Memory => (isInFrame() ? noMemory : memoryIn(() => sessionStorage));

/** Whether another page holds this one. */
export const isInFrame = (): boolean => window.top !== window.self;
