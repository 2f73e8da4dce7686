import { inputsOf, rowsOf } from '../workloads.mjs';

/**
 * What both plain loops start from: the data in rows of `atOnce` examples, and the layers, each with arrays of its own:
 * W (units x inputs, row by row), b, and those that `roomFor` makes.
 */
export function plainStart(workload, { x, y, layers }, { atOnce, roomFor }) {
  return {
    workload,
    rate: workload.learningRate / workload.batchSize,
    x: rowsOf(x, atOnce * workload.inputs),
    y: rowsOf(y, atOnce * workload.layers.at(-1).units),
    network: workload.layers.map(({ units, activation }, l) => {
      const inputs = inputsOf(workload, l);
      const { W, b } = layers[l];
      return { units, inputs, activation, W: W.slice(), b: b.slice(), ...roomFor(units, inputs) };
    }),
  };
}
