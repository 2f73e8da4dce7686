import { engine as messages } from '../messages/words';
import { EngineUnavailable } from './errors';

/** What a worker sends when it can be asked. */
export interface Ready {
  /** Name of the lock that it holds while it lives; null where the browser has none. */
  life: string | null;
}

export type StartedWorker = Ready & { worker: Worker };

/**
 * Start a worker and hand it the compiled engine; it is ready to be asked when this resolves.
 * @throws EngineUnavailable where the worker can't be made or fails before it is ready
 */
export async function startWorker(make: () => Worker, module: WebAssembly.Module): Promise<StartedWorker> {
  let worker: Worker | null = null;
  try {
    worker = make();
    return { worker, ...(await ready(worker, module)) };
  } catch (problem) {
    worker?.terminate();
    throw new EngineUnavailable('noWorker', messages.noWorker((problem as Error).message || messages.unnamedReason));
  }
}

function ready(worker: Worker, module: WebAssembly.Module): Promise<Ready> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Ready>) => resolve(data), { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage(module);
  });
}
