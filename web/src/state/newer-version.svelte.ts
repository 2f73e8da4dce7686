/** What of the browser is needed: of `navigator.serviceWorker`, and of what it has registered. */
export type Workers = Pick<ServiceWorkerContainer, 'addEventListener'>;
export type Registered = Pick<ServiceWorkerRegistration, 'active' | 'waiting' | 'installing' | 'addEventListener'>;

/** Tells when there is a newer version of the page, which the browser has fetched, and takes it when that is wished for. */
export class NewerVersion {
  /** Whether there is one, until that has been read. */
  isThere = $state(false);
  readonly #registered: Registered;
  readonly #reload: () => void;
  /** Whether a version of the page is kept: the first one that is fetched is no newer one. */
  #isKept: boolean;
  #isTaken = false;

  constructor(workers: Workers, registered: Registered, reload: () => void) {
    this.#registered = registered;
    this.#reload = reload;
    this.#isKept = registered.active !== null;
    if (registered.waiting) this.#tell();
    this.#await(registered.installing);
    registered.addEventListener('updatefound', () => this.#await(registered.installing));
    workers.addEventListener('controllerchange', () => this.#change());
  }

  /** Open it at the moment that is shown, which is kept as at any reload. Other tabs go on as they are. */
  take(): void {
    this.#isTaken = true;
    const { waiting } = this.#registered;
    if (waiting) waiting.postMessage('take');
    else this.#reload(); // another tab has taken it
  }

  #tell(): void {
    this.isThere ||= this.#isKept;
  }

  #await(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => worker.state === 'installed' && this.#tell());
  }

  /** The pages of this browser are served by another worker from now on. */
  #change(): void {
    if (this.#isTaken) return this.#reload();
    this.#tell();
    this.#isKept = true;
  }
}
