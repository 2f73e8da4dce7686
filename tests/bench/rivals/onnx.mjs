import * as ort from 'onnxruntime-web/wasm';
import { inputsOf } from '../workloads.mjs';
import { floats, model, node, port, whole } from './onnx-model.mjs';

/**
 * onnxruntime-web no longer trains by itself. Its inference operators suffice: one graph makes the updates of a whole
 * epoch, forward, backward and descent; the weights that come out go in again.
 */
export const onnxRival = {
  id: 'onnx',
  package: 'onnxruntime-web',
  name: 'onnxruntime-web, a training graph of its inference operators',
  number: 'float',
  refuses: () => '',
  differs: () => '',
  stepsPerRun: ({ batches }) => batches,
  async open({ workload, problem, files }) {
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = {
      mjs: files.url('ort-wasm-simd-threaded.mjs'),
      wasm: files.url('ort-wasm-simd-threaded.wasm'),
    };
    const session = await ort.InferenceSession.create(trainingGraph(workload, problem), {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
    return openOnnx(session, workload, problem);
  },
};

const W = (l, step) => `W${l}.${step}`;
const b = (l, step) => `b${l}.${step}`;

function openOnnx(session, workload, problem) {
  const last = workload.batches;
  let feeds = Object.fromEntries(
    problem.layers.flatMap((layer, l) => [
      [W(l, 0), new ort.Tensor('float32', Float32Array.from(layer.W), shapeOf(workload, l))],
      [b(l, 0), new ort.Tensor('float32', Float32Array.from(layer.b), [layer.b.length])],
    ]),
  );
  return {
    async step(count) {
      for (let k = 0; k < count; k += last) {
        const made = await session.run(feeds);
        feeds = Object.fromEntries(
          problem.layers.flatMap((_, l) => [
            [W(l, 0), made[W(l, last)]],
            [b(l, 0), made[b(l, last)]],
          ]),
        );
      }
    },
    layers: () => problem.layers.map((_, l) => ({ W: feeds[W(l, 0)].data, b: feeds[b(l, 0)].data })),
  };
}

const shapeOf = (workload, l) => [workload.layers[l].units, inputsOf(workload, l)];

/** Inputs W0.0, b0.0, ...: the weights before the epoch; outputs W0.n, b0.n, ...: those after its n updates. */
function trainingGraph(workload, problem) {
  const { batches, batchSize, inputs, layers } = workload;
  const outputs = layers.at(-1).units;
  const part = (flat, width, k) => flat.subarray(k * batchSize * width, (k + 1) * batchSize * width);
  const steps = Array.from({ length: batches }, (_, k) => k);
  const ports = (step) =>
    layers.flatMap(({ units }, l) => [port(W(l, step), shapeOf(workload, l)), port(b(l, step), [units])]);
  return model({
    nodes: steps.flatMap((step) => stepNodes(workload, step)),
    constants: [
      ...steps.map((k) => floats(`x.${k}`, [batchSize, inputs], part(problem.x, inputs, k))),
      ...steps.map((k) => floats(`y.${k}`, [batchSize, outputs], part(problem.y, outputs, k))),
      floats('one', [1], [1]),
      floats('rate', [1], [workload.learningRate / batchSize]),
      whole('examples', [0]),
    ],
    inputs: ports(0),
    outputs: ports(batches),
  });
}

function stepNodes(workload, step) {
  const last = workload.layers.length - 1;
  const a = (l) => (l < 0 ? `x.${step}` : `a${l}.${step}`);
  const nodes = workload.layers.flatMap(({ activation }, l) => forwardNodes(activation, l, step, a));
  nodes.push(...outputDeltaNodes(workload, last, step, a));
  for (let l = last; l > 0; --l) nodes.push(...backwardNodes(workload.layers[l - 1].activation, l, step, a));
  for (let l = last; l >= 0; --l) nodes.push(...updateNodes(workload, l, step, a));
  return nodes;
}

const operatorOf = { sigmoid: 'Sigmoid', tanh: 'Tanh', relu: 'Relu', softmax: 'Softmax' };

/** a = g(a_prev W^T + b) */
const forwardNodes = (activation, l, step, a) => [
  node('Gemm', [a(l - 1), W(l, step), b(l, step)], [`z${l}.${step}`], { transB: 1 }),
  node(operatorOf[activation], [`z${l}.${step}`], [a(l)], activation === 'softmax' ? { axis: 1 } : {}),
];

const outputDeltaNodes = ({ layers, loss }, l, step, a) =>
  loss === 'halfSquaredError'
    ? [
        node('Sub', [a(l), `y.${step}`], [`e.${step}`]),
        ...derivativeNodes(layers[l].activation, `e.${step}`, l, step, a),
      ]
    : [node('Sub', [a(l), `y.${step}`], [`delta${l}.${step}`])];

/** delta of layer l - 1: (delta W) o g'(z) */
const backwardNodes = (activation, l, step, a) => [
  node('MatMul', [`delta${l}.${step}`, W(l, step)], [`e${l}.${step}`]),
  ...derivativeNodes(activation, `e${l}.${step}`, l - 1, step, a),
];

/** delta = e o g'(z), with g' in terms of a. */
function derivativeNodes(activation, e, l, step, a) {
  const name = (part) => `${part}${l}.${step}`;
  const derivative = {
    sigmoid: [node('Sub', ['one', a(l)], [name('not')]), node('Mul', [a(l), name('not')], [name('g')])],
    tanh: [node('Mul', [a(l), a(l)], [name('square')]), node('Sub', ['one', name('square')], [name('g')])],
    relu: [node('Sign', [a(l)], [name('g')])],
  }[activation];
  return [...derivative, node('Mul', [e, name('g')], [name('delta')])];
}

/** W - rate/m * delta^T a_prev in one product; b - rate/m * sum of delta */
function updateNodes({ learningRate, batchSize }, l, step, a) {
  const delta = `delta${l}.${step}`;
  return [
    node('Gemm', [delta, a(l - 1), W(l, step)], [W(l, step + 1)], { transA: 1, alpha: -learningRate / batchSize }),
    node('ReduceSum', [delta, 'examples'], [`sum${l}.${step}`], { keepdims: 0 }),
    node('Mul', [`sum${l}.${step}`, 'rate'], [`change${l}.${step}`]),
    node('Sub', [b(l, step), `change${l}.${step}`], [b(l, step + 1)]),
  ];
}
