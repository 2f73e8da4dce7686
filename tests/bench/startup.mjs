import { median } from './measure.mjs';

const TIMES = 11;

/** Milliseconds from the module's bytes to an engine that can open sessions: compiling, then starting. */
export async function startUp({ files }) {
  const { instantiate } = await import(files.url('engine.mjs'));
  const bytes = await files.bytes('engine.wasm');
  const compiling = [];
  const starting = [];
  for (let k = 0; k < TIMES; ++k) {
    const begin = performance.now();
    const module = await WebAssembly.compile(bytes);
    const compiled = performance.now();
    await instantiate(module);
    compiling.push(compiled - begin);
    starting.push(performance.now() - compiled);
  }
  return { compile: median(compiling), instantiate: median(starting) };
}
