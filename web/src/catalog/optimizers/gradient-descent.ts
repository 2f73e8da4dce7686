import type { OptimizerEntry } from './entry';

export const gradientDescent: OptimizerEntry = {
  words: {
    label: 'Gradient descent',
    inSentence: 'gradient descent',
    sentence: 'Each weight moves against its gradient.',
    whenToUse: 'For following an update by hand.',
    kept: () => '',
  },
  steps: () => [{ tex: 'w \\leftarrow w - RATE\\, g' }],
  members: {},
  plain: true,
};
