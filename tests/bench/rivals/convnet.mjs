import convnetjs from 'convnetjs';
import { inputsOf, rowsOf } from '../workloads.mjs';

const { FullyConnLayer, InputLayer, Net, RegressionLayer, ReluLayer, SoftmaxLayer, TanhLayer, Trainer, Vol } =
  convnetjs;

/** ConvNetJS: the layers are put together by hand, because its builder allows no activation on a regression output. */
export const convnetRival = {
  id: 'convnet',
  package: 'convnetjs',
  name: 'ConvNetJS',
  number: 'double',
  refuses: ({ loss }) => (loss === 'binaryCrossEntropy' ? 'has no binary cross-entropy' : ''),
  differs: () => '',
  open: ({ workload, problem }) => {
    const network = build(workload, problem.layers);
    const trainer = new Trainer(network, {
      method: 'sgd',
      momentum: 0,
      learning_rate: workload.learningRate,
      batch_size: workload.batchSize,
    });
    const x = rowsOf(problem.x, workload.inputs).map(volumeOf);
    const y = targetsOf(workload, problem.y);
    let next = 0;
    return {
      step(count) {
        for (let k = 0; k < count * workload.batchSize; ++k) {
          trainer.train(x[next], y[next]);
          if (++next === x.length) next = 0;
        }
      },
      layers: () => network.layers.filter((layer) => layer instanceof FullyConnLayer).map(parametersOf),
    };
  },
};

function volumeOf(row) {
  const volume = new Vol(1, 1, row.length, 0);
  volume.w.set(row);
  return volume;
}

/** For softmax the class, else the numbers. */
function targetsOf({ loss, layers }, y) {
  const rows = rowsOf(y, layers.at(-1).units);
  return loss === 'softmaxCrossEntropy' ? rows.map((row) => row.indexOf(1)) : rows;
}

const kindOf = { tanh: TanhLayer, relu: ReluLayer };

function build(workload, start) {
  const shape = (depth) => ({ in_sx: 1, in_sy: 1, in_depth: depth });
  const network = new Net();
  network.layers = [new InputLayer({ out_sx: 1, out_sy: 1, out_depth: workload.inputs })];
  workload.layers.forEach(({ units, activation }, l) => {
    const layer = new FullyConnLayer({ ...shape(inputsOf(workload, l)), num_neurons: units });
    rowsOf(start[l].W, inputsOf(workload, l)).forEach((row, j) => layer.filters[j].w.set(row));
    layer.biases.w.set(start[l].b);
    network.layers.push(layer);
    if (kindOf[activation]) network.layers.push(new kindOf[activation](shape(units)));
  });
  const Output = workload.loss === 'softmaxCrossEntropy' ? SoftmaxLayer : RegressionLayer;
  network.layers.push(new Output(shape(workload.layers.at(-1).units)));
  return network;
}

const parametersOf = ({ filters, biases }) => ({ W: filters.flatMap(({ w }) => Array.from(w)), b: biases.w });
