import type { FormulaEntry } from '../kind-entry';
import { warmUp } from './members';

export const inverseTime: FormulaEntry = {
  words: {
    label: 'Inverse time',
    sentence: 'The rate falls as one over the time.',
    whenToUse: 'For a rate that falls ever more slowly and never to 0.',
  },
  tex: 'RATE_t = \\dfrac{RATE}{1 + d\\, t}',
  members: {
    decay: {
      words: { label: 'Decay d', sentence: 'How fast it falls: after 1/d updates it is half.' },
      usual: 0.01,
      steps: [0, 0.0001, 0.001, 0.01, 0.1, 1],
    },
    warmUp,
  },
};
