import type { OptimizerEntry } from './entry';
import { momentum } from './members';

export const nesterov: OptimizerEntry = {
  words: {
    label: 'Nesterov momentum',
    sentence: 'Momentum that looks ahead: the coming move already counts.',
    whenToUse: 'Where momentum overshoots.',
    kept: () => 'v adds up the gradients so far, the older ones less and less; the optimizer keeps it.',
  },
  steps: () => [
    { tex: 'v \\leftarrow \\mu v + g', keeps: 'velocity' },
    { tex: 'w \\leftarrow w - RATE\\,(g + \\mu v)' },
  ],
  members: { momentum },
};
