import { about, catalog } from '../../messages/words';
import { wordTex } from '../tex';
import { bias, type InitializerEntry, NUMBERS } from './entry';

export const constant: InitializerEntry = {
  words: catalog.initializers.constant,
  tex: `w = ${wordTex('value')}`,
  members: {
    value: {
      words: () => about.members.initializer.value,
      usual: 0,
      steps: NUMBERS,
    },
    bias,
  },
};
