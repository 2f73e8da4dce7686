import { bias, type InitializerEntry, normalTex } from './entry';

export const lecunNormal: InitializerEntry = {
  words: {
    label: 'LeCun, normal',
    sentence: 'As LeCun’s uniform weights, drawn from a normal distribution.',
    whenToUse: 'For activations with a slope near 1 at 0.',
  },
  tex: normalTex('\\sqrt{1 / n}'),
  members: { bias },
};
