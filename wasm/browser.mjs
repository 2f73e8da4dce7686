import { instantiate } from './engine.mjs';

/** Bundlers know this form of an address, and take the file along. */
const own = () => new URL('../build/wasm/backprop.wasm', import.meta.url);

export async function loadEngine(wasm = own()) {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.url} was not found (status ${response.status}).`);
  return instantiate(await WebAssembly.compile(await response.arrayBuffer())); // whatever its MIME type
}
