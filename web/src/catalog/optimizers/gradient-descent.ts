import { catalog } from '../../messages/words';
import type { OptimizerEntry } from './entry';

export const gradientDescent: OptimizerEntry = {
  words: catalog.optimizers.gradientDescent,
  steps: () => [{ tex: 'w \\leftarrow w - RATE\\, g' }],
  members: {},
  plain: true,
};
