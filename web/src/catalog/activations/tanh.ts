import { squareTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const tanh: ActivationEntry = {
  words: {
    label: 'Tanh',
    inSentence: 'tanh',
    sentence: 'Squeezes z into the range from −1 to 1, centred on 0. Its slope is 1 at z = 0 and almost 0 far from it.',
    whenToUse: 'For hidden layers of small networks.',
  },
  text: { value: 'a = (e^z - e^-z) / (e^z + e^-z)', derivative: "g'(z) = 1 - a^2" },
  tex: () => 'g(z) = \\tanh z = \\dfrac{e^{z}-e^{-z}}{e^{z}+e^{-z}}',
  slope: (a) => `1-${squareTex(a)}`,
  derivation: (z, a) => [
    part('values', line(squareTex(a), 'aSquared')),
    part(
      'quotient',
      line(`\\dfrac{\\cosh^2 ${z} - \\sinh^2 ${z}}{\\cosh^2 ${z}} = 1 - \\tanh^2 ${z}`, 'oneMinusASquared'),
      line(`= 1 - ${squareTex(a)} = (1-${a})(1+${a})`, 'slope'),
    ),
  ],
  range: [-1, 1],
};
