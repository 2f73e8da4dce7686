import type { FormulaEntry } from '../kind-entry';
import { warmUp } from './members';

export const exponential: FormulaEntry = {
  words: {
    label: 'Exponential',
    sentence: 'The rate is multiplied by a factor after each update.',
    whenToUse: 'For a rate that falls evenly, by the same share each time.',
  },
  tex: 'RATE_t = RATE\\, f^{\\,t}',
  members: {
    factor: {
      words: { label: 'Factor f', sentence: 'What each update leaves of the rate.' },
      usual: 0.999,
      steps: [0.9, 0.95, 0.99, 0.995, 0.999, 0.9999, 1],
    },
    warmUp,
  },
};
