import { catalog } from '../../messages/words';
import type { OptimizerEntry, UpdateStep } from './entry';
import { betas, epsilon } from './members';

const steps: readonly UpdateStep[] = [
  { tex: 'm \\leftarrow \\beta_1 m + (1-\\beta_1) g', keeps: 'mean' },
  { tex: 's \\leftarrow \\beta_2 s + (1-\\beta_2) g^2', keeps: 'square' },
  {
    tex: 'w \\leftarrow w - \\dfrac{RATE}{1-\\beta_1^t}\\,\\dfrac{m}{\\sqrt s / \\sqrt{1-\\beta_2^t} + \\epsilon}',
  },
];

export const adam: OptimizerEntry = {
  words: catalog.optimizers.adam,
  steps: () => steps,
  members: { ...betas, epsilon },
  powers: true,
};
