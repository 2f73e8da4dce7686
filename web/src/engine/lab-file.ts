import url from '../../../build/wasm/backprop_lab.wasm?url';
import type { Source } from './load';

/** Of this file; the build puts it here. */
declare const ENGINE_HASHES: { lab: string };

/** The engine with the bugs of the lab, which has everything. */
export const labFile: Source = { url, hash: ENGINE_HASHES.lab };
