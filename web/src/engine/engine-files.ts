import firstPart from '../../../build/wasm/backprop-first.wasm?url';
import rest from '../../../build/wasm/backprop-rest.wasm?url';
import type { EngineFiles } from './load';

/** Of these files; the build puts them here. */
declare const ENGINE_HASHES: { first: string; rest: string };

/** In the page as a folder, the engine comes in two parts. */
export const engineFiles: EngineFiles = {
  first: { url: firstPart, hash: ENGINE_HASHES.first },
  rest: { url: rest, hash: ENGINE_HASHES.rest },
};
