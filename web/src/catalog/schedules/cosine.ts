import type { FormulaEntry } from '../kind-entry';
import { COUNTS, warmUp } from './members';

export const cosine: FormulaEntry = {
  words: {
    label: 'Cosine',
    sentence: 'The rate falls in half a wave of the cosine, and stays at its least.',
    whenToUse: 'For a training whose length is known beforehand.',
  },
  tex: 'RATE_t = r + (RATE - r)\\,\\dfrac{1 + \\cos(\\pi \\min(t, T) / T)}{2}',
  members: {
    length: {
      words: { label: 'Length T', sentence: 'Updates until the least rate.' },
      usual: 1000,
      steps: COUNTS,
      whole: true,
    },
    least: {
      words: { label: 'Least rate r', sentence: 'Where it ends.' },
      usual: 0,
      steps: [0, 0.0001, 0.001, 0.01, 0.1],
      rare: true,
    },
    warmUp,
  },
};
