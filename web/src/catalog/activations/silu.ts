import { catalog } from '../../messages/words';
import { callTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const silu: ActivationEntry = {
  words: catalog.activations.silu,
  tex: () => 'g(z) = \\dfrac z{1+e^{-z}}',
  derivation: (z, a, by) => [
    part('values', line(`s = ${callTex('\\sigma', z)}`, 'sigmoid'), line('1-s', 'oneMinusSigmoid')),
    part('product', line(`s + ${z}${by}s\\,(1-s) = s + ${a}${by}(1-s)`, 'slope')),
  ],
};
