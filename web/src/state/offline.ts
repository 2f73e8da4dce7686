import { isInFrame } from './memory';

/** Beside the page; the build puts it there (offline/service-worker.ts). */
const SERVICE_WORKER = './service-worker.js';
/** Whether this page is one file, which needs no keeping: the build says so. */
const IS_FILE = import.meta.env.MODE === 'offline';

/** This machine serves the page itself, and may serve another one there tomorrow. */
const isThisMachine = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

/** Whether the browser is to keep a page at this address, so that it opens without a network. */
export const isToBeKept = ({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean =>
  /^https?:$/.test(protocol) && !isThisMachine(hostname);

/** Have the browser keep the page. @returns what tells of newer versions; null where it may not, or does not */
export async function keepPage(): Promise<ServiceWorkerRegistration | null> {
  if (IS_FILE || isInFrame() || !isToBeKept(location)) return null;
  try {
    return await navigator.serviceWorker.register(SERVICE_WORKER);
  } catch {
    return null; // a private window, a policy, or no secure connection
  }
}

/** Whether it has kept this page: another page of the host may have a worker of its own. */
export const isKept = (): boolean =>
  navigator.serviceWorker?.controller?.scriptURL === new URL(SERVICE_WORKER, location.href).href;
