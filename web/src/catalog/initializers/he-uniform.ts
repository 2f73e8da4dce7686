import { bias, type InitializerEntry, uniformTex } from './entry';

export const heUniform: InitializerEntry = {
  words: {
    label: 'He, uniform',
    sentence: 'What goes forward keeps its size where half of it is let through.',
    whenToUse: 'For ReLU and its relatives.',
  },
  tex: uniformTex('\\sqrt{6 / n}'),
  members: { bias },
};
