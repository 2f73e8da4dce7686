import type { FormulaEntry } from '../kind-entry';
import { COUNTS, warmUp } from './members';

export const step: FormulaEntry = {
  words: {
    label: 'In steps',
    sentence: 'The rate is multiplied by a factor every so many updates.',
    whenToUse: 'Where the loss stops falling at a known point.',
  },
  tex: 'RATE_t = RATE\\, f^{\\lfloor t / k \\rfloor}',
  members: {
    every: {
      words: { label: 'Every k', sentence: 'Updates between two steps.' },
      usual: 100,
      steps: COUNTS,
      whole: true,
    },
    factor: {
      words: { label: 'Factor f', sentence: 'What each step leaves of the rate.' },
      usual: 0.5,
      steps: [0.1, 0.3, 0.5, 0.9, 1],
    },
    warmUp,
  },
};
