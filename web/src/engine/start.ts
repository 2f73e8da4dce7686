import { connect } from './client';
import { engineFiles } from './engine-files';
import { loadModule } from './load';
import { startWorker } from './start-worker';
import type { Bug, StartEngine } from './types';
import EngineWorker from './worker.ts?worker&inline';

/** The first one compiles while the page is drawn; what is wrong with it is told to whoever starts it. */
let first: Promise<WebAssembly.Module> | null = loadModule(engineFiles.first);
first.catch(() => {});
/** Whether the last file that came could not be used: the browser may have it in its cache, and the server a better one. */
let again = false;
/** The rest of the engine, once it has come; and the same of its file. */
let rest: WebAssembly.Module | null = null;
let restAgain = false;
/** The one that was started last. */
let worker: Worker | null = null;

const makeWorker = (): Worker => new EngineWorker();

/** The engine of the lab: it comes when it is asked for. */
let lab: Promise<WebAssembly.Module> | null = null;
/** Whether its file could not be used. */
let labAgain = false;

const cacheFor = (again: boolean): RequestCache => (again ? 'reload' : 'default');

/**
 * Start the engine in a worker of its own; another one has all of it, since the one before may have ended for lack of it.
 * @throws EngineUnavailable where this browser or this server can't give it
 */
export const startEngine: StartEngine = async (onGone) => {
  const loading = first ?? bringAll();
  first = null;
  again = true;
  const module = await loading;
  const started = await startWorker(makeWorker, { first: module, rest: engineFiles.rest, bug: null });
  again = false;
  ({ worker } = started);
  handOverRest();
  return connect(started, onGone);
};

/** Start the engine with a bug of the lab. @throws EngineUnavailable as {@link startEngine} does */
export const startLab =
  (bug: Bug | 'none'): StartEngine =>
  async (onGone) => {
    lab ??= import('./lab-file').then(({ loadLab }) => loadLab((file) => loadModule(file, cacheFor(labAgain))));
    lab.catch(() => ([lab, labAgain] = [null, true]));
    return connect(await startWorker(makeWorker, { first: await lab, rest: null, bug }), onGone);
  };

async function bringAll(): Promise<WebAssembly.Module> {
  const [module] = await Promise.all([loadModule(engineFiles.first, cacheFor(again)), bringRest()]);
  return module;
}

/**
 * Load the rest of the engine, for the worker that runs and those that are started later.
 * @throws EngineUnavailable where it does not come; a call that needs it asks for it once more
 */
export async function bringRest(): Promise<void> {
  if (rest || !engineFiles.rest) return;
  const loading = loadModule(engineFiles.rest, cacheFor(restAgain));
  restAgain = true;
  rest = await loading;
  handOverRest();
}

function handOverRest(): void {
  if (rest) worker?.postMessage(rest);
}
