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
  words: {
    label: 'Adam',
    sentence: 'Momentum, and a speed of its own for each weight.',
    whenToUse: 'The usual choice: it depends little on the rate.',
    kept: () =>
      'm and s are running means of the gradient and of its square that the optimizer keeps; t counts the updates.',
  },
  steps: () => steps,
  members: { ...betas, epsilon },
  powers: true,
};
