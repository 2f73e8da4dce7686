import { catalog } from '../../messages/words';
import type { OptimizerEntry } from './entry';
import { momentum as mu } from './members';

export const momentum: OptimizerEntry = {
  words: catalog.optimizers.momentum,
  steps: () => [{ tex: 'v \\leftarrow \\mu v + g', keeps: 'velocity' }, { tex: 'w \\leftarrow w - RATE\\, v' }],
  members: { momentum: mu },
};
