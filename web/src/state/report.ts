/** Tell the console, and whoever listens there, of a mistake in this code; what it was found in goes on. */
export function report(problem: unknown): void {
  if (typeof reportError === 'function') reportError(problem);
  else queueMicrotask(() => { throw problem; }); // prettier-ignore
}
