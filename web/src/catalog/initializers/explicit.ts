import type { InitializerEntry } from './entry';

export const explicit: InitializerEntry = {
  words: {
    label: 'Given numbers',
    sentence: 'Every weight and bias is given.',
    whenToUse: 'For examples with numbers of their own.',
  },
  tex: '',
  members: {},
  given: true,
};
