import engineUrl from '../../../build/wasm/backprop.wasm?url';
import { connect } from './client';
import { loadModule } from './load';
import { startWorker } from './start-worker';
import type { StartEngine } from './types';
import EngineWorker from './worker.ts?worker&inline';

/** Of the engine's file; the build puts it here. */
declare const ENGINE_HASH: string;

const load = (cache: RequestCache): Promise<WebAssembly.Module> =>
  loadModule({ url: engineUrl, hash: ENGINE_HASH }, cache);

/** The first one compiles while the page is drawn; what is wrong with it is told to whoever starts it. */
let first: Promise<WebAssembly.Module> | null = load('default');
first.catch(() => {});
/** Whether the last file that came could not be used: the browser may have it in its cache, and the server a better one. */
let again = false;

/**
 * Start the engine in a worker of its own.
 * @throws EngineUnavailable where this browser or this server can't give it
 */
export const startEngine: StartEngine = async (onGone) => {
  const loading = first ?? load(again ? 'reload' : 'default');
  first = null;
  again = true;
  const module = await loading;
  const started = await startWorker(() => new EngineWorker(), module);
  again = false;
  return connect(started, onGone);
};
