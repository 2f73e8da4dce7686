import type { FormulaEntry } from '../kind-entry';
import { warmUp } from './members';

export const constant: FormulaEntry = {
  words: {
    label: 'Constant',
    sentence: 'The rate stays as it is.',
    whenToUse: 'The usual choice for small networks.',
  },
  tex: 'RATE_t = RATE',
  members: { warmUp },
};
