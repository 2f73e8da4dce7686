import type { LayerSpec } from '../../engine/types';
import type { Choice } from '../choice';
import { presets } from '../presets';

const opening = presets[0].choice;
const layers = (units: number[]): LayerSpec[] =>
  units.map((count, i) => ({ units: count, activation: i < units.length - 1 ? 'tanh' : 'sigmoid' }));
/** Complete data: every row trains, as it is. */
const plain = { heldOut: 0, splitSeed: 1, standardize: false, pace: 30 } as const;

/** Small experiments, each of which makes some bugs visible. */
export const experiments = {
  /** Plain gradient descent over all rows; the weights between the hidden layers are square. */
  plain: {
    ...plain,
    dataset: 'exclusive-or',
    toy: { count: 20 },
    network: { inputs: 2, layers: layers([3, 3, 1]), loss: 'binaryCrossEntropy' },
    initializer: { kind: 'xavierUniform', bias: 0.1 },
    ...{ seed: 13, learningRate: 0.5, batchSize: 'full' },
  },
  /** Four rows in batches of three, so that one is left over, with a penalty. */
  batches: {
    ...plain,
    dataset: 'xor-gate',
    network: { inputs: 2, layers: layers([2, 1]), loss: 'binaryCrossEntropy' },
    initializer: { kind: 'xavierUniform', bias: 0.5 },
    ...{ seed: 9, learningRate: 0.6, batchSize: 3, batchOrder: 'inOrder', penalty: { l2: 0.05 } },
  },
  /** The page's first network with an optimizer that has a memory. */
  adam: { ...opening, seed: 8, learningRate: 0.05, optimizer: { kind: 'adam' } },
} as const satisfies Readonly<Record<string, Readonly<Choice>>>;

export type ExperimentName = keyof typeof experiments;
