/**
 * A worker can end without a word: a browser that is short of memory takes it away, and no event tells. It therefore
 * holds a lock for as long as it lives, which a page that waits for it gets when the worker has ended, however that was.
 */

/** What of the browser is needed: `navigator.locks`, which pages have that are served securely. */
export type Locks = Pick<LockManager, 'request'>;

const hasLocks = typeof navigator === 'undefined' ? undefined : (navigator as { locks?: Locks }).locks;

/** Hold a lock until the worker ends. @returns its name; null where there are no locks */
export function holdLife(locks: Locks | undefined = hasLocks): Promise<string | null> {
  const name = `engine-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  return new Promise((resolve) => {
    if (!locks) return resolve(null);
    const hold = (): Promise<never> => {
      resolve(name);
      return new Promise(() => {});
    };
    locks.request(name, hold).catch(() => resolve(null)); // no locks for a page without an origin
  });
}

/** Call when the worker that holds the lock has ended. */
export function whenOver(name: string, over: () => void, locks: Locks | undefined = hasLocks): void {
  locks?.request(name, over).catch(() => {}); // without a lock nothing is known
}
