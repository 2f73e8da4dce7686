import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../wasm/toolchain/paths.mjs';

const tfjs = 'tests/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist';
const ort = 'tests/bench/node_modules/onnxruntime-web/dist';

/** Files that rivals load while they start, by the names that they ask for. */
export const places = {
  'engine.mjs': 'build/bench/engine.mjs',
  'engine.wasm': 'build/wasm/backprop.wasm',
  'engine-float.mjs': 'build/bench/engine-float.mjs',
  'engine-float.wasm': 'build/wasm/backprop_float.wasm',
  'tfjs-backend-wasm.wasm': `${tfjs}/tfjs-backend-wasm.wasm`,
  'tfjs-backend-wasm-simd.wasm': `${tfjs}/tfjs-backend-wasm-simd.wasm`,
  'tfjs-backend-wasm-threaded-simd.wasm': `${tfjs}/tfjs-backend-wasm-threaded-simd.wasm`,
  'ort-wasm-simd-threaded.mjs': `${ort}/ort-wasm-simd-threaded.mjs`,
  'ort-wasm-simd-threaded.wasm': `${ort}/ort-wasm-simd-threaded.wasm`,
};

/** In Node; the page has its own, over HTTP. */
export const filesOfNode = {
  path: (name) => inRoot(places[name]),
  url: (name) => pathToFileURL(inRoot(places[name])).href,
  bytes: (name) => readFile(inRoot(places[name])),
};
