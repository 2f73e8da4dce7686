import file from '../../../build/wasm/backprop_lab.wasm?url';
import type { Bug } from '../../../wasm/lab/lab.mjs';
import { connect } from './client';
import { loadModule } from './load';
import { makeWorker } from './start';
import { startWorker } from './start-worker';
import type { StartEngine } from './types';

export type { Bug };

/** Of this file; the build puts it here. */
declare const ENGINE_HASHES: { lab: string };

let module: Promise<WebAssembly.Module> | null = null;

/** Loaded once; where it did not come, or not whole, anew. */
function labModule(): Promise<WebAssembly.Module> {
  module ??= loadModule({ url: file, hash: ENGINE_HASHES.lab });
  module.catch(() => (module = null));
  return module;
}

/**
 * What starts the engine with a bug of the lab, in a worker of its own.
 * @throws EngineUnavailable where this browser or this server can't give it
 */
export const startLab =
  (bug: Bug | 'none'): StartEngine =>
  async (onGone) => {
    const first = await labModule();
    return connect(await startWorker(makeWorker, { first, rest: null, bug }), onGone);
  };
