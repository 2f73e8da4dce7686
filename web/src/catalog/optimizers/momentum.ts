import type { OptimizerEntry } from './entry';
import { momentum as mu } from './members';

export const momentum: OptimizerEntry = {
  words: {
    label: 'Momentum',
    inSentence: 'momentum',
    sentence: 'Moves add up while the gradient keeps its direction, as of a ball that rolls.',
    whenToUse: 'For long, narrow valleys, which gradient descent crosses to and fro.',
    kept: () => 'v adds up the gradients so far, the older ones less and less; the optimizer keeps it.',
  },
  steps: () => [{ tex: 'v \\leftarrow \\mu v + g', keeps: 'velocity' }, { tex: 'w \\leftarrow w - RATE\\, v' }],
  members: { momentum: mu },
};
