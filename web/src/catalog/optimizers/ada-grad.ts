import type { OptimizerEntry } from './entry';
import { epsilon } from './members';

export const adaGrad: OptimizerEntry = {
  words: {
    label: 'AdaGrad',
    sentence: 'Weights that have had large gradients move less and less.',
    whenToUse: 'For inputs that are 0 in most rows.',
    kept: () => 's is the sum of the squares of the gradients so far, which the optimizer keeps.',
  },
  steps: () => [
    { tex: 's \\leftarrow s + g^2', keeps: 'square' },
    { tex: 'w \\leftarrow w - RATE\\, \\dfrac{g}{\\sqrt s + \\epsilon}' },
  ],
  members: { epsilon: { ...epsilon, usual: 1e-10 } },
};
