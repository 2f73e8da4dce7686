import { engine as messages } from '../messages/words';
import { EngineUnavailable } from './errors';
import type { Source } from './load';
import type { Bug } from './types';

/** What a worker is given first; the rest of the engine is sent to it as soon as that has come. */
export interface Parts {
  first: WebAssembly.Module;
  /** Where the rest is, should it be needed before; null where the first part has everything. */
  rest: Source | null;
  /** That is to be in all that is trained, by a module of the lab; null for none. */
  bug: Bug | 'none' | null;
}

/** What a worker sends when it can be asked. */
export interface Ready {
  /** Name of the lock that it holds while it lives; null where the browser has none. */
  life: string | null;
}

export type StartedWorker = Ready & { worker: Worker };

/**
 * Start a worker and hand it the engine; it is ready to be asked when this resolves.
 * @throws EngineUnavailable where the worker can't be made or fails before it is ready
 */
export async function startWorker(make: () => Worker, parts: Parts): Promise<StartedWorker> {
  let worker: Worker | null = null;
  try {
    worker = make();
    return { worker, ...(await ready(worker, parts)) };
  } catch (problem) {
    worker?.terminate();
    throw new EngineUnavailable('noWorker', messages.noWorker((problem as Error).message || messages.unnamedReason));
  }
}

function ready(worker: Worker, parts: Parts): Promise<Ready> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Ready>) => resolve(data), { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage(parts);
  });
}
