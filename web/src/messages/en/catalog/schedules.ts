import type { ScheduleKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** How the learning rate changes over the steps. */
export const schedules: WordsOf<ScheduleKind> = {
  constant: {
    label: 'Constant',
    sentence: 'The rate stays as it is.',
    whenToUse: 'The usual choice for small networks.',
  },
  step: {
    label: 'In steps',
    sentence: 'The rate is multiplied by a factor after every k updates.',
    whenToUse: 'When the loss stops falling at a known point.',
  },
  exponential: {
    label: 'Exponential',
    sentence: 'The rate is multiplied by a factor after each update.',
    whenToUse: 'For a rate that falls evenly, by the same fraction each time.',
  },
  cosine: {
    label: 'Cosine',
    sentence: 'The rate follows half a cosine wave down to its minimum and stays there.',
    whenToUse: 'For a run whose length is known beforehand.',
  },
  inverseTime: {
    label: 'Inverse time',
    sentence: 'The rate is divided by 1 + d t, where t counts the updates.',
    whenToUse: 'For a rate that falls more and more slowly and never reaches 0.',
  },
};
