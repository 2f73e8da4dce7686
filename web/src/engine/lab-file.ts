import url from '../../../build/wasm/backprop_lab.wasm?url';
import type { loadModule } from './load';

/** Of this file; the build puts it here. */
declare const ENGINE_HASHES: { lab: string };

/** The engine with the bugs of the lab: in the page as a folder a file of its own. */
export const loadLab = (load: typeof loadModule): Promise<WebAssembly.Module> => load({ url, hash: ENGINE_HASHES.lab });
