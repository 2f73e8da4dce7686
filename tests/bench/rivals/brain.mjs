import NeuralNetworkModule from 'brain.js/dist/neural-network.js'; // the package's own entry asks for a GPU binding
import { inputsOf, rowsOf } from '../workloads.mjs';

const NeuralNetwork = NeuralNetworkModule.default ?? NeuralNetworkModule;

/** brain.js: one activation for all layers, half squared error, an update after each example. */
export const brainRival = {
  id: 'brain',
  package: 'brain.js',
  name: 'brain.js',
  number: 'float',
  refuses: ({ loss }) => (loss === 'halfSquaredError' ? '' : 'knows half squared error only'),
  differs: () => 'an update after each example, rate / batch',
  open: ({ workload, problem }) => {
    const network = build(workload, problem.layers);
    const x = rowsOf(problem.x, workload.inputs);
    const y = rowsOf(problem.y, workload.layers.at(-1).units);
    const patterns = x.map((input, i) => ({ input, output: y[i] }));
    let next = 0;
    return {
      step(count) {
        for (let k = 0; k < count * workload.batchSize; ++k) {
          network.trainPattern(patterns[next]);
          if (++next === patterns.length) next = 0;
        }
      },
      layers: () =>
        workload.layers.map((_, l) => ({
          W: network.weights[l + 1].flatMap((row) => Array.from(row)),
          b: network.biases[l + 1],
        })),
    };
  },
};

function build(workload, start) {
  const network = new NeuralNetwork({ activation: workload.layers[0].activation });
  network.sizes = [workload.inputs, ...workload.layers.map(({ units }) => units)];
  network.initialize();
  network.trainOpts.learningRate = workload.learningRate / workload.batchSize;
  network.trainOpts.momentum = 0;
  start.forEach(({ W, b }, l) => {
    network.weights[l + 1] = rowsOf(W, inputsOf(workload, l)).map((row) => Float32Array.from(row));
    network.biases[l + 1] = Float32Array.from(b);
  });
  return network;
}
