import { catalog } from '../../messages/words';
import type { OptimizerEntry } from './entry';
import { momentum } from './members';

export const nesterov: OptimizerEntry = {
  words: catalog.optimizers.nesterov,
  steps: () => [
    { tex: 'v \\leftarrow \\mu v + g', keeps: 'velocity' },
    { tex: 'w \\leftarrow w - RATE\\,(g + \\mu v)' },
  ],
  members: { momentum },
};
