import whole from '../../../build/wasm/backprop.wasm?url';
import type { EngineFiles } from './load';

/** Of this file; the build puts it here. */
declare const ENGINE_HASHES: { first: string };

/** The page as one file has the engine whole: it takes the place of `engine-files.ts` (vite.config.ts). */
export const engineFiles: EngineFiles = { first: { url: whole, hash: ENGINE_HASHES.first }, rest: null };
