import { bias, type InitializerEntry, normalTex } from './entry';

export const heNormal: InitializerEntry = {
  words: {
    label: 'He, normal',
    sentence: 'As He’s uniform weights, drawn from a normal distribution.',
    whenToUse: 'For ReLU and its relatives.',
  },
  tex: normalTex('\\sqrt{2 / n}'),
  members: { bias },
};
