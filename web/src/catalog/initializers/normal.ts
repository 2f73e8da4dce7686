import { bias, type InitializerEntry, NUMBERS } from './entry';

export const normal: InitializerEntry = {
  words: {
    label: 'Normal',
    sentence: 'Weights lie about a mean, most of them within one deviation.',
    whenToUse: 'For choosing the spread yourself.',
  },
  tex: 'w \\sim N(\\text{mean}, \\text{deviation})',
  members: {
    mean: { words: { label: 'Mean', sentence: 'What they lie about.' }, usual: 0, steps: NUMBERS },
    deviation: {
      words: { label: 'Deviation', sentence: 'How far from the mean they lie.' },
      usual: 1,
      steps: [0, 0.01, 0.03, 0.1, 0.3, 1, 3],
    },
    bias,
  },
};
