import { catalog } from '../../messages/words';
import { adam } from './adam';
import type { OptimizerEntry } from './entry';

/** Adam's update with the largest s so far in place of s. */
export const amsGrad: OptimizerEntry = {
  ...adam,
  words: catalog.optimizers.amsGrad,
  steps: (chosen) => [
    ...adam.steps(chosen).filter(({ keeps }) => keeps),
    { tex: 's_{\\max} \\leftarrow \\max(s_{\\max}, s)', keeps: 'largestSquare' },
    {
      tex: 'w \\leftarrow w - \\dfrac{RATE}{1-\\beta_1^t}\\,\\dfrac{m}{\\sqrt{s_{\\max}} / \\sqrt{1-\\beta_2^t} + \\epsilon}',
    },
  ],
};
