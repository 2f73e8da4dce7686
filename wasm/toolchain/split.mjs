import { readFileSync, writeFileSync } from 'node:fs';
import { callFirst } from './first-calls.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** What the page loads first, and what it loads when it stands. */
export const FIRST_PART = 'build/wasm/backprop-first.wasm';
export const REST = 'build/wasm/backprop-rest.wasm';

const WHOLE = inRoot('build/wasm/backprop.wasm');
const COUNTING = inRoot('build/wasm/backprop-counting.wasm');
const PROFILE = inRoot('build/wasm/backprop.profile');

/** What Emscripten uses of WebAssembly; the parts share the stack pointer, a mutable global. */
const features = [
  'simd',
  'exception-handling',
  'mutable-globals',
  'sign-ext',
  'nontrapping-float-to-int',
  'bulk-memory',
].map((name) => `--enable-${name}`);

/**
 * Split the module: into the first part go the functions that run in `callFirst`, into the rest all others. A call from
 * the first part into the rest goes by the table, which the rest fills when it is started (engine.mjs).
 */
export async function splitModule(wasmSplit) {
  await run(wasmSplit, ['--instrument', ...features, WHOLE, '-o', COUNTING]);
  writeFileSync(PROFILE, await profileOf(readFileSync(COUNTING)));
  await run(wasmSplit, [...features, `--profile=${PROFILE}`, WHOLE, '-o1', inRoot(FIRST_PART), '-o2', inRoot(REST)]);
}

/** Which functions run, in the form of wasm-split. */
async function profileOf(bytes) {
  const { engine, exports } = await started(new WebAssembly.Module(bytes));
  callFirst(engine);
  const memory = Object.values(exports).find((exported) => exported instanceof WebAssembly.Memory);
  const place = memory.buffer.byteLength;
  const room = 1 << 16;
  memory.grow(1);
  const size = exports.__write_profile(place, room);
  if (size > room) throw new Error(`The profile has ${size} bytes, but only ${room} have room.`);
  return new Uint8Array(memory.buffer, place, size);
}

/** An engine, with the exports of its module, which are its own business elsewhere. */
async function started(module) {
  const { instantiate } = WebAssembly;
  let exports;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    ({ exports } = instance);
    return instance;
  };
  try {
    const { instantiate: start } = await import('../engine.mjs'); // imports what is built
    return { engine: await start(module), exports };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}
