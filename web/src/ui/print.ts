/**
 * Print, as the browser's own key does. `window.print()` pauses the page before it sends `beforeprint`: what is made for the
 * first time then fails in Chromium, where the page may run no code of its Trusted Types. So the event is sent before.
 */
export function print(): void {
  dispatchEvent(new Event('beforeprint'));
  window.print();
}
