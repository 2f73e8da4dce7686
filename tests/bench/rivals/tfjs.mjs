import * as wasmBackendModule from '@tensorflow/tfjs-backend-wasm';
import * as coreModule from '@tensorflow/tfjs';
import { inputsOf } from '../workloads.mjs';

const tf = coreModule.default ?? coreModule;
const wasmBackend = wasmBackendModule.default ?? wasmBackendModule;

const WASM_FILES = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm-threaded-simd.wasm'];

/** TensorFlow.js: its own gradients and its own optimizer, on tensors that are made once. */
const tfjsOn = (backend) => ({
  id: `tfjs-${backend}`,
  package: '@tensorflow/tfjs',
  name: `TensorFlow.js, ${backend} backend`,
  number: 'float',
  refuses: () => '',
  differs: () => '',
  async open({ workload, problem, files }) {
    if (backend === 'wasm') {
      wasmBackend.setWasmPaths(Object.fromEntries(WASM_FILES.map((name) => [name, files.path(name)])));
      wasmBackend.setThreadsCount(1);
    }
    await tf.setBackend(backend);
    return openOn(backend, workload, problem);
  },
});

export const tfjsCpu = tfjsOn('cpu');
export const tfjsWasm = tfjsOn('wasm');

function openOn(backend, workload, problem) {
  const variables = problem.layers.map(({ W, b }, l) => ({
    W: tf.variable(tf.tensor2d(Float32Array.from(W), [workload.layers[l].units, inputsOf(workload, l)])),
    b: tf.variable(tf.tensor1d(Float32Array.from(b))),
  }));
  const x = batchesOf(problem.x, workload.batchSize, workload.inputs);
  const y = batchesOf(problem.y, workload.batchSize, workload.layers.at(-1).units);
  const optimizer = tf.train.sgd(workload.learningRate);
  let next = 0;
  return {
    async step(count) {
      await tf.setBackend(backend);
      for (let k = 0; k < count; ++k) {
        optimizer.minimize(() => lossOf(workload, variables, x[next], y[next]));
        next = (next + 1) % workload.batches;
      }
    },
    async layers() {
      await tf.setBackend(backend);
      return variables.map(({ W, b }) => ({ W: W.dataSync(), b: b.dataSync() }));
    },
  };
}

const batchesOf = (flat, rows, width) =>
  Array.from({ length: flat.length / (rows * width) }, (_, k) =>
    tf.tensor2d(Float32Array.from(flat.subarray(k * rows * width, (k + 1) * rows * width)), [rows, width]),
  );

const activations = { sigmoid: tf.sigmoid, tanh: tf.tanh, relu: tf.relu };

function lossOf({ layers, loss }, variables, x, y) {
  let a = x;
  variables.forEach(({ W, b }, l) => {
    const z = tf.add(tf.matMul(a, W, false, true), b);
    const fromLogits = l === layers.length - 1 && loss !== 'halfSquaredError';
    a = fromLogits ? z : activations[layers[l].activation](z);
  });
  if (loss === 'softmaxCrossEntropy') return tf.losses.softmaxCrossEntropy(y, a);
  if (loss === 'binaryCrossEntropy') return tf.losses.sigmoidCrossEntropy(y, a);
  return tf.mul(0.5, tf.mean(tf.square(tf.sub(a, y)))); // one output
}
