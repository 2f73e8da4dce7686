import { bias, type InitializerEntry, uniformTex } from './entry';

export const lecunUniform: InitializerEntry = {
  words: {
    label: 'LeCun, uniform',
    sentence: 'What goes forward keeps its size where the activation is steep.',
    whenToUse: 'For activations with a slope near 1 at 0.',
  },
  tex: uniformTex('\\sqrt{3 / n}'),
  members: { bias },
};
