import { about, catalog } from '../../messages/words';
import type { FormulaEntry } from '../kind-entry';
import { COUNTS, warmUp } from './members';

export const step: FormulaEntry = {
  words: catalog.schedules.step,
  tex: 'RATE_t = RATE\\, f^{\\lfloor t / k \\rfloor}',
  members: {
    every: {
      words: () => about.members.schedule.every,
      usual: 100,
      steps: COUNTS,
      whole: true,
    },
    factor: {
      words: () => about.members.schedule.stepFactor,
      usual: 0.5,
      steps: [0.1, 0.3, 0.5, 0.9, 1],
    },
    warmUp,
  },
};
