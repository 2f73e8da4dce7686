import { callTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const silu: ActivationEntry = {
  words: {
    label: 'SiLU',
    sentence:
      'z times its own sigmoid, also called Swish. Near ReLU far from 0 and smooth between; it dips to −0.28 at z = −1.28 before it rises.',
    whenToUse: 'For hidden layers of deep networks.',
  },
  text: { value: 'a = z / (1 + e^-z)', derivative: "g'(z) = s + a (1 - s), s = 1 / (1 + e^-z)" },
  tex: () => 'g(z) = \\dfrac z{1+e^{-z}}',
  derivation: (z, a, by) => [
    part('values', line(`s = ${callTex('\\sigma', z)}`, 'sigmoid'), line('1-s', 'oneMinusSigmoid')),
    part('product', line(`s + ${z}${by}s\\,(1-s) = s + ${a}${by}(1-s)`, 'slope')),
  ],
};
