import { readFile } from 'node:fs/promises';

const own = new URL('../build/wasm/backprop.wasm', import.meta.url);

export async function loadEngine(wasm = own) {
  const bytes = await readFile(fileOf(wasm)).catch((cause) => {
    const why = wasm === own ? 'The engine is not built yet: run `npm run build` first.' : `${wasm} can’t be read.`;
    throw new Error(why, { cause });
  });
  const { instantiate } = await import('./engine.mjs'); // imports what is built
  return instantiate(await WebAssembly.compile(bytes));
}

const fileOf = (wasm) => (String(wasm).startsWith('file:') ? new URL(wasm) : wasm);
