import type { NetworkSpec, Pace } from '../engine/types';

/** Everything that a user can choose, as plain data: it can be copied, compared, stored and put into a link. */
export interface Choice {
  /** Id of a data set in the catalogue. */
  dataset: string;
  network: NetworkSpec;
  /** Seed of the starting weights and of the shuffling, 0 to 4294967295. */
  seed: number;
  /** eta in `W_new = W - eta * dW`. */
  learningRate: number;
  batchSize: number | 'full';
  pace: Pace;
  /** Part of the rows kept out of training, 0 up to, not including, 1. */
  heldOut: number;
  splitSeed: number;
  standardize: boolean;
}

/** The opening: the article's 3-2-1 network on the penguins. */
export const defaults: Readonly<Choice> = {
  dataset: 'penguins',
  network: {
    inputs: 3,
    layers: [
      { units: 2, activation: 'sigmoid' },
      { units: 1, activation: 'sigmoid' },
    ],
    loss: 'binaryCrossEntropy',
  },
  seed: 1,
  learningRate: 0.3,
  batchSize: 'full',
  pace: 30,
  heldOut: 0.25,
  splitSeed: 1,
  standardize: true,
};
