import { messages } from '../messages/engine';
import { EngineUnavailable } from './errors';

/**
 * Start a worker and hand it the compiled engine; it is ready to be asked when this resolves.
 * @throws EngineUnavailable where the worker can't be made or fails before it is ready
 */
export async function startWorker(make: () => Worker, module: WebAssembly.Module): Promise<Worker> {
  let worker: Worker | null = null;
  try {
    worker = make();
    await ready(worker, module);
    return worker;
  } catch (problem) {
    worker?.terminate();
    throw new EngineUnavailable('noWorker', messages.noWorker((problem as Error).message || messages.unnamedReason));
  }
}

function ready(worker: Worker, module: WebAssembly.Module): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', reject, { once: true });
    worker.postMessage(module);
  });
}
