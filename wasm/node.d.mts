import type { Engine } from './engine.mjs';
export type * from './engine.mjs';

/**
 * Start the engine, in Node or in a browser. In a browser its files may come from another origin that allows it (CORS),
 * such as a CDN. Rejects where `backprop.wasm` can't be had, or is not that of this version.
 * @param wasm where `backprop.wasm` is: a path or a `file:` address in Node, an address to fetch in a browser; default:
 *   where the package has it
 */
export function loadEngine(wasm?: string | { readonly href: string }): Promise<Engine>;
