import { catalog } from '../../messages/words';
import { casesTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const elu: ActivationEntry = {
  words: catalog.activations.elu,
  tex: () => `g(z) = ${casesTex('z', 'z > 0', 'e^{z} - 1')}`,
  derivation: (z) => [
    part('cases', line(`e^{${z}}`, 'expZ'), line(`g'(z) = ${casesTex('1', 'z > 0', 'e^{z}')}`, 'slope')),
  ],
};
