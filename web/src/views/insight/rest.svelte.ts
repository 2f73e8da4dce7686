/** Milliseconds without a new moment after which the page is at rest. */
const PAUSE = 700;

/** Whether nothing has changed for a while: what is not in view can then be computed too. */
class Rest {
  now = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Another moment is shown. @param running whether the next one follows by itself */
  begin(running: boolean): void {
    clearTimeout(this.#timer);
    this.now = false;
    if (!running) this.#timer = setTimeout(() => (this.now = true), PAUSE);
  }
}

export const rest = new Rest();
