import { bias, type InitializerEntry } from './entry';

export const zeros: InitializerEntry = {
  words: {
    label: 'All 0',
    sentence: 'All units of a layer are alike, and stay alike: they learn the same.',
    whenToUse: 'For seeing why starting weights must differ.',
  },
  tex: 'w = 0',
  members: { bias },
};
