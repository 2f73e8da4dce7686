import type { ScheduleKind } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** How the learning rate changes over the steps. */
export const schedules: WordsOf<ScheduleKind, KindUse> = {
  constant: { sentence: 'The rate stays as it is.', whenToUse: 'The usual choice for small networks.' },
  step: {
    sentence: 'The rate is multiplied by a factor after every k updates.',
    whenToUse: 'When the loss stops falling at a known point.',
  },
  exponential: {
    sentence: 'The rate is multiplied by a factor after each update.',
    whenToUse: 'For a rate that falls evenly, by the same fraction each time.',
  },
  cosine: {
    sentence: 'The rate follows half a cosine wave down to its minimum and stays there.',
    whenToUse: 'For a run whose length is known beforehand.',
  },
  inverseTime: {
    sentence: 'The rate is divided by 1 + d t, where t counts the updates.',
    whenToUse: 'For a rate that falls more and more slowly and never reaches 0.',
  },
};
