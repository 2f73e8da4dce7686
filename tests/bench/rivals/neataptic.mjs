import neataptic from 'neataptic';
import { inputsOf, rowsOf } from '../workloads.mjs';

const { architect, methods } = neataptic;

/** Grown from synaptic, without its generated code: objects for nodes and connections, with the same two errors. */
export const neatapticRival = {
  id: 'neataptic',
  package: 'neataptic',
  name: 'neataptic',
  number: 'double',
  refuses: ({ loss }) => (loss === 'softmaxCrossEntropy' ? 'has no softmax' : ''),
  differs: ({ loss }) =>
    [
      'passes the error back through weights that are already updated',
      ...(loss === 'halfSquaredError' ? ["output delta without g'"] : []),
    ].join('; '),
  open: ({ workload, problem }) => {
    const network = build(workload, problem.layers);
    const x = rowsOf(problem.x, workload.inputs);
    const y = rowsOf(problem.y, workload.layers.at(-1).units);
    const rate = workload.learningRate / workload.batchSize;
    let next = 0;
    return {
      step(count) {
        for (let k = 0; k < count; ++k) {
          for (let left = workload.batchSize; left > 0; --left) {
            network.activate(x[next], true);
            network.propagate(rate, 0, left === 1, y[next]);
            if (++next === x.length) next = 0;
          }
        }
      },
      layers: () => layersOf(network, workload),
    };
  },
};

const squashOf = { sigmoid: methods.activation.LOGISTIC, tanh: methods.activation.TANH };

function build(workload, start) {
  const network = new architect.Perceptron(workload.inputs, ...workload.layers.map(({ units }) => units));
  nodesOf(network, workload).forEach((nodes, l) =>
    nodes.forEach((node, j) => {
      node.squash = squashOf[workload.layers[l].activation];
      node.bias = start[l].b[j];
      node.connections.in.forEach((connection, i) => {
        connection.weight = start[l].W[j * inputsOf(workload, l) + i];
      });
    }),
  );
  return network;
}

/** The network's nodes lie in one list: inputs first, then layer by layer. */
function nodesOf({ nodes }, { inputs, layers }) {
  let begin = inputs;
  return layers.map(({ units }) => nodes.slice(begin, (begin += units)));
}

const layersOf = (network, workload) =>
  nodesOf(network, workload).map((nodes) => ({
    W: nodes.flatMap((node) => node.connections.in.map(({ weight }) => weight)),
    b: nodes.map(({ bias }) => bias),
  }));
