import * as jax from '@jax-js/jax';
import { inputsOf } from '../workloads.mjs';

const { grad, init, jit, nn, numpy: np } = jax;

/** jax-js: the whole step, gradient and update, in one jit; kernels generated for the very shapes. */
export const jaxRival = {
  id: 'jax',
  package: '@jax-js/jax',
  name: 'jax-js, wasm device',
  number: 'float',
  refuses: () => '',
  differs: () => '',
  async open({ workload, problem }) {
    await init('wasm');
    return openJax(workload, problem);
  },
};

function openJax(workload, problem) {
  let parameters = problem.layers.map(({ W, b }, l) => ({
    W: array(W, [workload.layers[l].units, inputsOf(workload, l)]),
    b: array(b, [b.length]),
  }));
  const x = batchesOf(problem.x, workload.batchSize, workload.inputs);
  const y = batchesOf(problem.y, workload.batchSize, workload.layers.at(-1).units);
  const update = jit(stepOf(workload));
  let next = 0;
  return {
    async step(count) {
      for (let k = 0; k < count; ++k) {
        parameters = update(parameters, x[next].ref, y[next].ref);
        next = (next + 1) % workload.batches;
      }
      await jax.blockUntilReady(parameters);
    },
    layers: () => Promise.all(parameters.map(async ({ W, b }) => ({ W: await W.ref.data(), b: await b.ref.data() }))),
  };
}

const array = (flat, shape) => np.array(Float32Array.from(flat)).reshape(shape);

const batchesOf = (flat, rows, width) =>
  Array.from({ length: flat.length / (rows * width) }, (_, k) =>
    array(flat.subarray(k * rows * width, (k + 1) * rows * width), [rows, width]),
  );

/** Every use of an array but the last takes `.ref`: jax-js counts references. */
const stepOf = (workload) => (parameters, x, y) => {
  const references = parameters.map(({ W, b }) => ({ W: W.ref, b: b.ref }));
  const gradients = grad((p) => lossOf(workload, p, x, y))(references);
  return parameters.map(({ W, b }, l) => ({
    W: W.sub(gradients[l].W.mul(workload.learningRate)),
    b: b.sub(gradients[l].b.mul(workload.learningRate)),
  }));
};

const activations = { sigmoid: nn.sigmoid, tanh: np.tanh, relu: nn.relu };

function lossOf({ layers, loss, batchSize }, parameters, x, y) {
  let a = x;
  parameters.forEach(({ W, b }, l) => {
    const z = np.matmul(a, W.transpose()).add(b);
    const fromLogits = l === layers.length - 1 && loss !== 'halfSquaredError';
    a = fromLogits ? z : activations[layers[l].activation](z);
  });
  return lossFrom(loss, a, y).div(batchSize);
}

/** The sum over all examples, from z of the last layer for cross-entropies, else from its outputs. */
function lossFrom(loss, a, y) {
  if (loss === 'softmaxCrossEntropy') return nn.logSoftmax(a).mul(y).sum().neg();
  if (loss === 'halfSquaredError') return np.square(a.sub(y)).sum().mul(0.5);
  const softplus = nn.softplus(a.ref); // log(1 + e^z) - y z
  return softplus.sub(a.mul(y)).sum();
}
