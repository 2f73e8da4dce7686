import { callTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const gelu: ActivationEntry = {
  words: {
    label: 'GELU',
    sentence:
      'z times the chance that a normal number lies below z. Near ReLU far from 0 and smooth between; it dips to −0.17 at z = −0.75 before it rises.',
    whenToUse: 'The usual choice in language models.',
  },
  text: {
    value: 'a = z Phi(z), Phi the normal distribution',
    derivative: "g'(z) = Phi(z) + z phi(z), phi the density of Phi",
  },
  tex: () => 'g(z) = z\\,\\Phi(z)',
  derivation: (z, _a, by) => [
    part('values', line(callTex('\\Phi', z), 'cumulative'), line(callTex('\\varphi', z), 'density')),
    part('product', line(`${callTex('\\Phi', z)} + ${z}${by}${callTex('\\varphi', z)}`, 'slope')),
  ],
};
