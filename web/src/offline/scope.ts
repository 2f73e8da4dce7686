/** What is needed of where a service worker runs; the types of a page do not know it. */
export interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly Client[]> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'message', listener: (event: { data: unknown; source: Client | null }) => void): void;
}

/** A page that the worker serves. */
interface Client {
  readonly id: string;
}

/** An event that goes on until the promises are settled. */
export interface Lasting {
  readonly type: string;
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * What Workbox asks on the way: by which address a response is kept, of one that was kept, of one that is to be kept, null
 * for not, and where there is none, whether another one will do.
 */
export interface Plugin {
  cacheKeyWillBeUsed?(given: { request: Request }): Promise<string>;
  cachedResponseWillBeUsed?(given: {
    cachedResponse?: Response;
    request: Request;
    event?: Lasting;
  }): Promise<Response | undefined>;
  cacheWillUpdate?(given: { request: Request; response: Response }): Promise<Response | null>;
  handlerDidError?(given: { request: Request; event?: Lasting }): Promise<Response | undefined>;
}
