/* global Worker -- what runs in the page */
/**
 * Runs in the page before its own code: what the worker says and hears is held back, each message for a time of its own
 * (in order, as a busy machine would), so that actions meet an engine that is still at work.
 */
export function slowEngine({ seed, most }) {
  const Real = Worker;
  let state = seed >>> 0;
  const wait = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % 4 === 0 ? (state >>> 8) % most : 0;
  };
  globalThis.Worker = class extends Real {
    #due = 0;

    constructor(...args) {
      super(...args);
      const send = super.postMessage.bind(this);
      this.postMessage = (...message) => {
        const now = performance.now();
        this.#due = Math.max(this.#due, now + wait());
        // The first messages hand over the module: they go at once.
        if (this.#due <= now + 1) send(...message);
        else setTimeout(() => send(...message), this.#due - now);
      };
    }
  };
}
