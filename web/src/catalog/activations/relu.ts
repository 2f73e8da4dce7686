import { catalog } from '../../messages/words';
import { casesTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const relu: ActivationEntry = {
  words: catalog.activations.relu,
  tex: () => 'g(z) = \\max(0, z)',
  derivation: () => [part('cases', line(`g'(z) = ${casesTex('1', 'z > 0', '0')}`, 'slope'))],
};
