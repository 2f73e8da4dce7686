import { bias, type InitializerEntry, NUMBERS } from './entry';

export const constant: InitializerEntry = {
  words: {
    label: 'All the same',
    sentence: 'All units of a layer are alike, and stay alike: they learn the same.',
    whenToUse: 'For seeing why starting weights must differ.',
  },
  tex: 'w = \\text{value}',
  members: {
    value: {
      words: { label: 'Value', sentence: 'The number that every weight begins with.' },
      usual: 0,
      steps: NUMBERS,
    },
    bias,
  },
};
