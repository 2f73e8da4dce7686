import { catalog } from '../../messages/words';
import { callTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const gelu: ActivationEntry = {
  words: catalog.activations.gelu,
  tex: () => 'g(z) = z\\,\\Phi(z)',
  derivation: (z, _a, by) => [
    part('values', line(callTex('\\Phi', z), 'cumulative'), line(callTex('\\varphi', z), 'density')),
    part('product', line(`${callTex('\\Phi', z)} + ${z}${by}${callTex('\\varphi', z)}`, 'slope')),
  ],
};
