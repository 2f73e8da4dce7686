import { adam } from './adam';
import type { OptimizerEntry } from './entry';

/** Adam's update, after each weight, but no bias, has become a little smaller. */
export const adamW: OptimizerEntry = {
  ...adam,
  words: {
    ...adam.words,
    label: 'AdamW',
    sentence: 'Adam, with every weight made a little smaller before each move.',
    whenToUse: 'Where Adam fits the training rows much better than others.',
  },
  steps: (chosen) => [{ tex: 'w \\leftarrow (1 - RATE\\,d)\\,w', weightsOnly: true }, ...adam.steps(chosen)],
  members: {
    weightDecay: {
      words: {
        label: 'Weight decay d',
        sentence: 'How much smaller weights become in each update, times the rate; biases do not.',
      },
      usual: 0.01,
      steps: [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
    },
    ...adam.members,
  },
};
