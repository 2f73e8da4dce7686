// Long runs whose trained weights have the same bits natively, in Node and in every browser;
// tests/core/same_bits_test.cpp has the same runs and hashes. Plain JavaScript, so that a browser takes it as it is.

const layers = (hidden, units, activation, outputs = 1) => [
  ...units.map((count) => ({ units: count, activation: hidden })),
  { units: outputs, activation },
];

export const longRuns = [
  {
    what: 'Gate',
    data: { kind: 'xorGate', count: 4 },
    settings: {
      network: { inputs: 2, layers: layers('sigmoid', [3], 'sigmoid'), loss: 'binaryCrossEntropy' },
      ...{ seed: 1, learningRate: 0.5, batchSize: 'full', initializer: { kind: 'lecunNormal' } },
    },
    hash: '84a7d16680e7e9a3',
  },
  {
    what: 'Spiral',
    data: { kind: 'spiral', count: 100, noise: 0.1, seed: 3 },
    settings: {
      network: { inputs: 2, layers: layers('tanh', [8, 8], 'sigmoid'), loss: 'binaryCrossEntropy' },
      ...{ seed: 2, learningRate: 0.01, batchSize: 10, optimizer: { kind: 'adam' } },
      schedule: { kind: 'cosine', length: 9000 },
    },
    hash: 'b2942e4425d56dc0',
  },
  {
    what: 'Sine',
    data: { kind: 'sine', count: 50, noise: 0.05, seed: 4 },
    settings: {
      network: { inputs: 1, layers: layers('gelu', [12], 'identity'), loss: 'halfSquaredError' },
      ...{ seed: 3, learningRate: 0.02, batchSize: 7, batchOrder: 'inOrder', optimizer: { kind: 'momentum' } },
      schedule: { kind: 'exponential', factor: 0.9997 },
    },
    hash: '49148a60bff6bc80',
  },
  {
    what: 'Blobs',
    data: { kind: 'blobs', count: 90, noise: 0.2, seed: 5, targets: 'oneHot' },
    settings: {
      network: { inputs: 2, layers: layers('softplus', [6], 'softmax', 3), loss: 'softmaxCrossEntropy' },
      ...{ seed: 4, learningRate: 0.003, batchSize: 16, optimizer: { kind: 'rmsProp', centred: true } },
      ...{ penalty: { l2: 0.001 }, clipping: { kind: 'norm', limit: 0.5 }, initializer: { kind: 'heNormal' } },
    },
    hash: '5b5fd56d155c1e4b',
  },
  {
    what: 'Moons',
    data: { kind: 'moons', count: 60, noise: 0.1, seed: 6, targets: 'plusMinusOne' },
    settings: {
      network: { inputs: 2, layers: layers('silu', [16, 8], 'identity'), loss: 'hinge' },
      ...{ seed: 5, learningRate: 0.01, batchSize: 1, optimizer: { kind: 'adamW' } },
      ...{ schedule: { kind: 'step', every: 2500, warmUp: 100 }, penalty: { l1: 0.0001 } },
    },
    hash: '52520068888653d0',
  },
  {
    what: 'Quadratic',
    data: { kind: 'quadratic', count: 40, noise: 0.1, seed: 7 },
    settings: {
      network: { inputs: 1, layers: layers('mish', [9], 'identity'), loss: 'halfSquaredError' },
      ...{ seed: 6, learningRate: 0.01, batchSize: 5, optimizer: { kind: 'amsGrad' } },
    },
    hash: '7b78c51da0a91fe4',
  },
  {
    what: 'AbsoluteValue',
    data: { kind: 'absoluteValue', count: 40, noise: 0.1, seed: 8 },
    settings: {
      network: {
        inputs: 1,
        layers: [
          ...[7, 6].map((units) => ({ units, activation: 'elu', alpha: 0.4 })),
          { units: 1, activation: 'leakyRelu', alpha: 0.3 },
        ],
        loss: 'halfSquaredError',
      },
      ...{ seed: 7, learningRate: 0.05, batchSize: 8, optimizer: { kind: 'adaGrad' } },
    },
    hash: 'fb6d8bf89102b4a8',
  },
];

/** FNV-1a over the bytes of all weights and biases: layer by layer, W column by column, then b. */
function hashOf(moment) {
  let hash = 0xcbf29ce484222325n;
  const add = (value) => {
    for (const byte of new Uint8Array(new Float64Array([value]).buffer))
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  };
  for (const { W, b } of moment.layers) {
    for (let col = 0; col < W.cols; ++col) for (let row = 0; row < W.rows; ++row) add(W.values[row * W.cols + col]);
    b.values.forEach(add);
  }
  return hash.toString(16).padStart(16, '0');
}

/** Makes 10,000 steps of a run. @returns the hash of the trained weights */
export function trainedHash(engine, run) {
  const session = new engine.Session(run.settings, engine.toyDataset(run.data));
  session.step(10_000);
  const hash = hashOf(session.moment(0));
  session.delete();
  return hash;
}
