/**
 * What is measured: networks, their loss and their batches. Plain gradient descent, the batches in order.
 * `checkedSteps`: after so many steps every rival's loss is held against the true one.
 */
const fullyConnected = (inputs, units, hidden, output) => ({
  inputs,
  layers: units.map((count, l) => ({ units: count, activation: l === units.length - 1 ? output : hidden })),
});

export const workloads = [
  {
    id: 'W1',
    text: '3-2-1 sigmoid, binary cross-entropy, batch 1',
    ...fullyConnected(3, [2, 1], 'sigmoid', 'sigmoid'),
    loss: 'binaryCrossEntropy',
    batchSize: 1,
    batches: 20,
    learningRate: 0.05,
    checkedSteps: 200,
  },
  {
    id: 'W2',
    text: '2-4-2-1 tanh, half squared error, batch 10',
    ...fullyConnected(2, [4, 2, 1], 'tanh', 'tanh'),
    loss: 'halfSquaredError',
    batchSize: 10,
    batches: 4,
    learningRate: 0.05,
    checkedSteps: 100,
  },
  {
    id: 'W3',
    text: '2-8-8-8-8-8-8-1 tanh, half squared error, batch 30',
    ...fullyConnected(2, [8, 8, 8, 8, 8, 8, 1], 'tanh', 'tanh'),
    loss: 'halfSquaredError',
    batchSize: 30,
    batches: 4,
    learningRate: 0.05,
    checkedSteps: 100,
  },
  {
    id: 'W4',
    text: '64-32-10 tanh, softmax cross-entropy, batch 32',
    ...fullyConnected(64, [32, 10], 'tanh', 'softmax'),
    loss: 'softmaxCrossEntropy',
    batchSize: 32,
    batches: 4,
    learningRate: 0.05,
    checkedSteps: 48,
  },
  {
    id: 'W5',
    text: '784-128-10 ReLU, softmax cross-entropy, batch 32',
    ...fullyConnected(784, [128, 10], 'relu', 'softmax'),
    loss: 'softmaxCrossEntropy',
    batchSize: 32,
    batches: 4,
    learningRate: 0.02,
    checkedSteps: 20,
  },
  {
    id: 'W6',
    text: '784-512-512-10 ReLU, softmax cross-entropy, batch 128',
    ...fullyConnected(784, [512, 512, 10], 'relu', 'softmax'),
    loss: 'softmaxCrossEntropy',
    batchSize: 128,
    batches: 4,
    learningRate: 0.02,
    checkedSteps: 8,
  },
];

export const examplesOf = ({ batchSize, batches }) => batchSize * batches;

export const inputsOf = ({ inputs, layers }, l) => (l === 0 ? inputs : layers[l - 1].units);

export const parameterCount = (workload) =>
  workload.layers.reduce((sum, { units }, l) => sum + units * (inputsOf(workload, l) + 1), 0);

/** mulberry32: uniform numbers from 0 up to but not including 1. */
function uniformFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SEED = 20250601;

/**
 * The same examples and starting weights for every rival, rounded to float so that all start from the same numbers.
 * x: examples x inputs, y: examples x outputs, both row by row;
 * layers: W (units x inputs, row by row), b. The targets are drawn, not learnable without error: training never ends.
 */
export function makeProblem(workload) {
  const uniform = uniformFrom(SEED);
  const fill = (count, draw) => Float64Array.from({ length: count }, () => Math.fround(draw()));
  const layers = workload.layers.map(({ units }, l) => {
    const limit = Math.sqrt(6 / (inputsOf(workload, l) + units)); // Xavier
    return {
      W: fill(units * inputsOf(workload, l), () => limit * (2 * uniform() - 1)),
      b: fill(units, () => 0.2 * uniform() - 0.1),
    };
  });
  const examples = examplesOf(workload);
  const x = fill(examples * workload.inputs, () => 2 * uniform() - 1);
  return { x, y: targetsOf(workload, examples, uniform), layers };
}

function targetsOf({ loss, layers }, examples, uniform) {
  const outputs = layers.at(-1).units;
  if (loss !== 'softmaxCrossEntropy') {
    const low = loss === 'binaryCrossEntropy' ? 0 : -0.8;
    return Float64Array.from({ length: examples * outputs }, () => (uniform() < 0.5 ? low : low === 0 ? 1 : 0.8)).map(
      Math.fround,
    );
  }
  const y = new Float64Array(examples * outputs);
  for (let i = 0; i < examples; ++i) y[i * outputs + Math.floor(uniform() * outputs)] = 1;
  return y;
}

/** Rows of a flat matrix as views of it. */
export const rowsOf = (flat, width) =>
  Array.from({ length: flat.length / width }, (_, i) => flat.subarray(i * width, (i + 1) * width));
