import { about, catalog } from '../../messages/words';
import { wordTex } from '../tex';
import { bias, type InitializerEntry, NUMBERS } from './entry';

export const uniform: InitializerEntry = {
  words: catalog.initializers.uniform,
  tex: `w \\sim U[${wordTex('from')}, ${wordTex('to')})`,
  members: {
    low: { words: () => about.members.initializer.low, usual: -0.5, steps: NUMBERS },
    high: { words: () => about.members.initializer.high, usual: 0.5, steps: NUMBERS },
    bias,
  },
};
