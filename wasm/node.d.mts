import type { Engine } from './engine.mjs';
export type * from './engine.mjs';

/**
 * Start the engine, in Node or in a browser.
 * @param wasm where `backprop.wasm` is: a path or a `file:` address in Node, an address to fetch in a browser; default:
 *   where the package has it
 */
export function loadEngine(wasm?: string | { readonly href: string }): Promise<Engine>;
