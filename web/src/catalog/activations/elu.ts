import { about, catalog } from '../../messages/words';
import { casesTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const elu: ActivationEntry = {
  words: catalog.activations.elu,
  members: {
    alpha: { words: () => about.members.activation.depth, usual: 1, steps: [0.1, 0.2, 0.5, 1, 1.5, 2, 3, 5, 10] },
  },
  tex: ({ letter, number }) =>
    `g(z) = ${casesTex('z', 'z > 0', `${letter}\\,(e^{z} - 1)`)},\\quad ${letter} = ${number}`,
  derivation: (z, _a, by, alpha) => [
    part('cases', line(`e^{${z}}`, 'expZ'), line(`g'(z) = ${casesTex('1', 'z > 0', `${alpha}${by}e^{z}`)}`, 'slope')),
  ],
};
