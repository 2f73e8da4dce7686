import { readFile } from 'node:fs/promises';

const wasm = new URL('../build/wasm/backprop.wasm', import.meta.url);

export async function loadEngine() {
  const bytes = await readFile(wasm).catch((problem) => {
    throw new Error('The engine is not built yet: run `npm run build` first.', { cause: problem });
  });
  const { instantiate } = await import('./engine.mjs'); // imports what is built
  return instantiate(await WebAssembly.compile(bytes));
}
