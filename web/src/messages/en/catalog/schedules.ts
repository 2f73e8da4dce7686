import type { ScheduleKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** How the learning rate changes over the steps. */
export const schedules: WordsOf<ScheduleKind> = {
  constant: { label: 'Constant' },
  step: { label: 'In steps' },
  exponential: { label: 'Exponential' },
  cosine: { label: 'Cosine' },
  inverseTime: { label: 'Inverse time' },
};
