import { line, part, type ActivationEntry } from './entry';

export const softplus: ActivationEntry = {
  words: {
    label: 'Softplus',
    inSentence: 'softplus',
    sentence: 'ReLU with its corner rounded off: always above 0, and its slope is a sigmoid.',
    whenToUse: 'For outputs that must be positive.',
  },
  text: { value: 'a = log(1 + e^z)', derivative: "g'(z) = 1 / (1 + e^-z)" },
  tex: () => 'g(z) = \\ln(1+e^{z})',
  derivation: (z) => [
    part('values', line(`e^{-${z}}`, 'expMinusZ'), line(`1+e^{-${z}}`, 'onePlusExp')),
    part('chain', line(`\\dfrac{e^{${z}}}{1+e^{${z}}} = \\dfrac1{1+e^{-${z}}}`, 'slope')),
  ],
};
