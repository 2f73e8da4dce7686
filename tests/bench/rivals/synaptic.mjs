import synaptic from 'synaptic';
import { inputsOf, rowsOf } from '../workloads.mjs';

const { Layer, Network, Neuron } = synaptic;

/**
 * synaptic generates code for the very network. Its output error is y - yhat whatever the activation (right for
 * sigmoid with cross-entropy only), and it updates the weights of a layer before it passes the error back through them.
 */
export const synapticRival = {
  id: 'synaptic',
  package: 'synaptic',
  name: 'synaptic',
  number: 'double',
  refuses: ({ loss, layers }) =>
    loss === 'softmaxCrossEntropy'
      ? 'has no softmax'
      : layers.some(({ activation }) => !squashOf[activation])
        ? 'has not these activations'
        : '',
  differs: ({ batchSize, loss }) =>
    [
      'passes the error back through weights that are already updated',
      ...(loss === 'halfSquaredError' ? ["output delta without g'"] : []),
      ...(batchSize > 1 ? ['an update after each example, rate / batch'] : []),
    ].join('; '),
  open: ({ workload, problem }) => {
    const network = build(workload, problem.layers);
    const x = rowsOf(problem.x, workload.inputs);
    const y = rowsOf(problem.y, workload.layers.at(-1).units);
    const rate = workload.learningRate / workload.batchSize;
    let next = 0;
    return {
      step(count) {
        for (let k = 0; k < count * workload.batchSize; ++k) {
          network.activate(x[next]);
          network.propagate(rate, y[next]);
          if (++next === x.length) next = 0;
        }
      },
      layers: () => {
        network.restore();
        return layersOf(network);
      },
    };
  },
};

const squashOf = { sigmoid: Neuron.squash.LOGISTIC, tanh: Neuron.squash.TANH, relu: Neuron.squash.RELU };

function build(workload, start) {
  const input = new Layer(workload.inputs);
  const layers = workload.layers.map(({ units }) => new Layer(units));
  [input, ...layers].reduce((from, to) => (from.project(to), to));
  layers.forEach((layer, l) =>
    layer.list.forEach((neuron, j) => {
      neuron.squash = squashOf[workload.layers[l].activation];
      neuron.bias = start[l].b[j];
      Object.values(neuron.connections.inputs).forEach((connection, i) => {
        connection.weight = start[l].W[j * inputsOf(workload, l) + i];
      });
    }),
  );
  return new Network({ input, hidden: layers.slice(0, -1), output: layers.at(-1) });
}

const layersOf = ({ layers: { hidden, output } }) =>
  [...hidden, output].map(({ list }) => ({
    W: list.flatMap((neuron) => Object.values(neuron.connections.inputs).map(({ weight }) => weight)),
    b: list.map(({ bias }) => bias),
  }));
