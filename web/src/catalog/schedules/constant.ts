import { catalog } from '../../messages/words';
import type { FormulaEntry } from '../kind-entry';
import { warmUp } from './members';

export const constant: FormulaEntry = {
  words: catalog.schedules.constant,
  tex: 'RATE_t = RATE',
  members: { warmUp },
};
