import { catalog } from '../../messages/words';
import { casesTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const leakyRelu: ActivationEntry = {
  words: catalog.activations.leakyRelu,
  tex: (leak) => `g(z) = ${casesTex('z', 'z > 0', `${leak} z`)},\\quad ${leak} = 0.01`,
  derivation: () => [part('cases', line(`g'(z) = ${casesTex('1', 'z > 0', '0.01')}`, 'slope'))],
};
