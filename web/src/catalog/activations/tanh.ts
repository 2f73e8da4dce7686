import { catalog } from '../../messages/words';
import { squareTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const tanh: ActivationEntry = {
  words: catalog.activations.tanh,
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
