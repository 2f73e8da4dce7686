import { catalog } from '../../messages/words';
import type { OptimizerEntry } from './entry';
import { epsilon } from './members';

export const adaGrad: OptimizerEntry = {
  words: catalog.optimizers.adaGrad,
  steps: () => [
    { tex: 's \\leftarrow s + g^2', keeps: 'square' },
    { tex: 'w \\leftarrow w - RATE\\, \\dfrac{g}{\\sqrt s + \\epsilon}' },
  ],
  members: { epsilon: { ...epsilon, usual: 1e-10 } },
};
