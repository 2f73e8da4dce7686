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
    sentence: 'The rate is multiplied by a factor every so many updates.',
    whenToUse: 'Where the loss stops falling at a known point.',
  },
  exponential: {
    label: 'Exponential',
    sentence: 'The rate is multiplied by a factor after each update.',
    whenToUse: 'For a rate that falls evenly, by the same share each time.',
  },
  cosine: {
    label: 'Cosine',
    sentence: 'The rate falls in half a wave of the cosine, and stays at its least.',
    whenToUse: 'For a training whose length is known beforehand.',
  },
  inverseTime: {
    label: 'Inverse time',
    sentence: 'The rate falls as one over the time.',
    whenToUse: 'For a rate that falls ever more slowly and never to 0.',
  },
};
