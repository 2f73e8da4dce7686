import { about, catalog } from '../../messages/words';
import { wordTex } from '../tex';
import { bias, type InitializerEntry, NUMBERS } from './entry';

export const normal: InitializerEntry = {
  words: catalog.initializers.normal,
  tex: `w \\sim N(${wordTex('mean')}, ${wordTex('deviation')})`,
  members: {
    mean: { words: () => about.members.initializer.mean, usual: 0, steps: NUMBERS },
    deviation: {
      words: () => about.members.initializer.deviation,
      usual: 1,
      steps: [0, 0.01, 0.03, 0.1, 0.3, 1, 3],
    },
    bias,
  },
};
