import type { Opening } from '../../../web/src/engine/types';

/** Two examples, 2-2-1, all sigmoid: trains without end. */
export const lasting: Opening = {
  settings: {
    network: {
      inputs: 2,
      layers: [
        { units: 2, activation: 'sigmoid' },
        { units: 1, activation: 'sigmoid' },
      ],
      loss: 'binaryCrossEntropy',
    },
    seed: 1,
    learningRate: 0.5,
    batchSize: 'full',
  },
  data: {
    inputs: [
      [1, 2],
      [3, -1],
      [0, 1],
      [2, 2],
    ],
    targets: [[1], [0], [1], [0]],
  },
};

/** A straight line fitted at a rate far above the stability limit: it ends at a value that is not finite. */
export const diverging: Opening = {
  settings: {
    network: { inputs: 1, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' },
    seed: 1,
    learningRate: 10,
    batchSize: 'full',
  },
  data: { inputs: [[1], [2], [3]], targets: [[2], [4], [6]] },
};
