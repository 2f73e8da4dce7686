import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { ONE_FILE, PAGE, type KeptFiles } from './kept-files';
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
    const isPage = new URL(request.url).pathname.endsWith(`/${PAGE}`);
    return !isPage || (await response.clone().text()).includes(firstScript) ? response : null;
  },
};

const kept = new PrecacheController({ cacheName, plugins: [takeFromEarlier, ofThisVersion] });
kept.addToCacheList([...files]);
self.addEventListener('install', (event) => void kept.install(event));
registerRoute(new PrecacheRoute(kept, { ignoreURLParametersMatching: [/^/], cleanURLs: false }));

/** As large as all the rest: kept once somebody has asked for it. */
const isOneFile = ({ url }: { url: URL }): boolean => url.href.split(/[?#]/)[0] === self.registration.scope + ONE_FILE;
registerRoute(isOneFile, new NetworkFirst({ cacheName }));

/** A page of an earlier version, which is open in another tab, goes on with its own files. */
const isAsset = ({ url }: { url: URL }): boolean => url.href.startsWith(`${self.registration.scope}assets/`);
registerRoute(isAsset, async ({ request }) => (await caches.match(request)) ?? fetch(request));

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
  const earlier = (await caches.keys()).filter((name) => name.startsWith(BEGINNING) && name !== cacheName);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}
