import { about, catalog } from '../../messages/words';
import type { FormulaEntry } from '../kind-entry';
import { warmUp } from './members';

export const inverseTime: FormulaEntry = {
  words: catalog.schedules.inverseTime,
  tex: 'RATE_t = \\dfrac{RATE}{1 + d\\, t}',
  members: {
    decay: {
      words: () => about.members.schedule.decay,
      usual: 0.01,
      steps: [0, 0.0001, 0.001, 0.01, 0.1, 1],
    },
    warmUp,
  },
};
