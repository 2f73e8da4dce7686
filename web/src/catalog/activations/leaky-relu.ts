import { about, catalog } from '../../messages/words';
import { casesTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const leakyRelu: ActivationEntry = {
  words: catalog.activations.leakyRelu,
  members: {
    alpha: { words: () => about.members.activation.slope, usual: 0.01, steps: [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5] },
  },
  tex: ({ letter, number }) => `g(z) = ${casesTex('z', 'z > 0', `${letter} z`)},\\quad ${letter} = ${number}`,
  derivation: (_z, _a, _by, alpha) => [part('cases', line(`g'(z) = ${casesTex('1', 'z > 0', alpha)}`, 'slope'))],
};
