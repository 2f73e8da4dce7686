import { catalog } from '../../messages/words';
import { line, part, type ActivationEntry } from './entry';

export const softplus: ActivationEntry = {
  words: catalog.activations.softplus,
  tex: () => 'g(z) = \\ln(1+e^{z})',
  derivation: (z) => [
    part('values', line(`e^{-${z}}`, 'expMinusZ'), line(`1+e^{-${z}}`, 'onePlusExp')),
    part('chain', line(`\\dfrac{e^{${z}}}{1+e^{${z}}} = \\dfrac1{1+e^{-${z}}}`, 'slope')),
  ],
};
