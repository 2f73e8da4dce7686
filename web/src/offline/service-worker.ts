import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { isAsset, isNeeded, ONE_FILE, PAGE, type KeptFiles } from './kept-files';
import type { Plugin, ServiceWorkerScope } from './scope';

/**
 * Keeps a whole version of the page, so that it opens without a network: one version, one cache. A newer version is
 * fetched beside it, and waits until no page of this one is open, or until it is wished for.
 */
declare const self: ServiceWorkerScope & {
  /** The build puts it here (vite-offline.ts). */
  KEPT_FILES: KeptFiles;
};
const { version, firstScript, files } = self.KEPT_FILES;

/** A host may have the page under several paths. */
const BEGINNING = `backprop-playground ${self.registration.scope} `;
const cacheName = BEGINNING + version;
/** Of no version. */
const ONE_FILE_CACHE = BEGINNING + ONE_FILE;

/** The name of a file beside the worker, without what follows ? or #; '' for one that is elsewhere. */
function nameOf(address: string): string {
  const { scope } = self.registration;
  return address.startsWith(scope) ? address.slice(scope.length).split(/[?#]/)[0]! : '';
}

/** What an earlier version has is not fetched again: the same address, with its revision, is the same file. */
const takeFromEarlier: Plugin = {
  async cachedResponseWillBeUsed({ cachedResponse, request, event }) {
    if (cachedResponse || event?.type !== 'install') return cachedResponse;
    const earlier = await caches.match(request);
    if (earlier) await (await caches.open(cacheName)).put(request, earlier.clone());
    return earlier;
  },
};

/** While files are put on a server its page may still be the one before, which asks for other files. */
const ofThisVersion: Plugin = {
  async cacheWillUpdate({ request, response }) {
    if (!response.ok) return null;
    const isPage = nameOf(request.url) === PAGE;
    return !isPage || (await response.clone().text()).includes(firstScript) ? response : null;
  },
};

/** A version is whole without what it does not run on: that is asked of the server when it is wished for. */
const withoutTheRest: Plugin = {
  async handlerDidError({ request, event }) {
    return event?.type === 'install' && !isNeeded(nameOf(request.url)) ? Response.error() : undefined;
  },
};

const kept = new PrecacheController({ cacheName, plugins: [takeFromEarlier, ofThisVersion, withoutTheRest] });
kept.addToCacheList([...files]);
self.addEventListener('install', (event) => void kept.install(event));
registerRoute(new PrecacheRoute(kept, { ignoreURLParametersMatching: [/^/], cleanURLs: false }));

/** As large as all the rest: kept once somebody has asked for it. */
const isOneFile = ({ url }: { url: URL }): boolean => nameOf(url.href) === ONE_FILE;
const whateverFollowsIt: Plugin = {
  async cacheKeyWillBeUsed() {
    return self.registration.scope + ONE_FILE;
  },
};
registerRoute(isOneFile, new NetworkFirst({ cacheName: ONE_FILE_CACHE, plugins: [whateverFollowsIt] }));

/** A page of an earlier version, which is open in another tab, goes on with its own files. */
const isOfAnyVersion = ({ url }: { url: URL }): boolean => isAsset(nameOf(url.href));
registerRoute(isOfAnyVersion, async ({ request }) => (await caches.match(request)) ?? fetch(request));

/** The page in which the newer version was wished for: it is about to load again. */
let takenBy: string | null = null;
self.addEventListener('message', ({ data, source }) => {
  if (data !== 'take') return;
  takenBy = source?.id ?? null;
  void self.skipWaiting();
});

clientsClaim(); // of the page of the first visit
self.addEventListener('activate', (event) => event.waitUntil(forgetEarlier()));

/** Unless other tabs may still ask for files of theirs: then these go with the next version. */
async function forgetEarlier(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.some(({ id }) => id !== takenBy)) return;
  const stay = [cacheName, ONE_FILE_CACHE];
  const earlier = (await caches.keys()).filter((name) => name.startsWith(BEGINNING) && !stay.includes(name));
  await Promise.all(earlier.map((name) => caches.delete(name)));
}
