import engineUrl from '../../../build/wasm/backprop.wasm?url';
import { connect } from './client';
import { loadModule } from './load';
import { startWorker } from './start-worker';
import type { StartEngine } from './types';
import EngineWorker from './worker.ts?worker&inline';

/**
 * Start the engine in a worker of its own.
 * @throws EngineUnavailable where this browser or this server can't give it
 */
export const startEngine: StartEngine = async (onGone) => {
  const module = await loadModule(engineUrl);
  const started = await startWorker(() => new EngineWorker(), module);
  return connect(started, onGone);
};
