/** Code that comes when the page stands, so that the page stands sooner. */
export class Coming<Parts> {
  /** What has come; null until then. */
  here: Parts | null = $state.raw(null);
  failed = $state(false);
  readonly #bring: () => Promise<Parts>;
  #coming: Promise<void> | null = null;

  constructor(bring: () => Promise<Parts>) {
    this.#bring = bring;
  }

  /** Bring it, once for all who ask; after a failure anew. */
  come(): Promise<void> {
    this.failed = false;
    return (this.#coming ??= this.#bring().then(
      (parts) => void (this.here = parts),
      () => {
        this.#coming = null;
        this.failed = true;
      },
    ));
  }

  /** The same for what can't do without it. @throws Error where it does not come */
  async need(): Promise<void> {
    await this.come();
    if (this.failed) throw new Error('What it needs has not come');
  }
}

/** Once what is there has been drawn. @returns what takes it back */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => (timer = setTimeout(task)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
