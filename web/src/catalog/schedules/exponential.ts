import { about, catalog } from '../../messages/words';
import type { FormulaEntry } from '../kind-entry';
import { warmUp } from './members';

export const exponential: FormulaEntry = {
  words: catalog.schedules.exponential,
  tex: 'RATE_t = RATE\\, f^{\\,t}',
  members: {
    factor: {
      words: () => about.members.schedule.factor,
      usual: 0.999,
      steps: [0.9, 0.95, 0.99, 0.995, 0.999, 0.9999, 1],
    },
    warmUp,
  },
};
