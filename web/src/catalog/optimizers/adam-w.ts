import { about, catalog } from '../../messages/words';
import { adam } from './adam';
import type { OptimizerEntry } from './entry';

/** Adam's update, after each weight, but no bias, has become a little smaller. */
export const adamW: OptimizerEntry = {
  ...adam,
  words: catalog.optimizers.adamW,
  steps: (chosen) => [{ tex: 'w \\leftarrow (1 - RATE\\,d)\\,w', weightsOnly: true }, ...adam.steps(chosen)],
  members: {
    weightDecay: {
      words: () => about.members.optimizer.weightDecay,
      usual: 0.01,
      steps: [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
    },
    ...adam.members,
  },
};
