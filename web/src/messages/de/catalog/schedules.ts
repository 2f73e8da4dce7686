import type { ScheduleKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** How the learning rate changes over the steps. */
export const schedules: WordsOf<ScheduleKind> = {
  constant: { label: 'Konstant' },
  step: { label: 'Stufenweise' },
  exponential: { label: 'Exponentiell' },
  cosine: { label: 'Kosinus' },
  inverseTime: { label: 'Umgekehrt zur Zeit' },
};
