import { about, catalog } from '../../messages/words';
import type { FormulaEntry } from '../kind-entry';
import { COUNTS, warmUp } from './members';

export const cosine: FormulaEntry = {
  words: catalog.schedules.cosine,
  tex: 'RATE_t = r + (RATE - r)\\,\\dfrac{1 + \\cos(\\pi \\min(t, T) / T)}{2}',
  members: {
    length: {
      words: () => about.members.schedule.length,
      usual: 1000,
      steps: COUNTS,
      whole: true,
    },
    least: {
      words: () => about.members.schedule.least,
      usual: 0,
      steps: [0, 0.0001, 0.001, 0.01, 0.1],
      rare: true,
    },
    warmUp,
  },
};
