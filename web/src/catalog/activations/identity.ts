import { catalog } from '../../messages/words';
import { line, part, type ActivationEntry } from './entry';

export const identity: ActivationEntry = {
  words: catalog.activations.identity,
  tex: () => 'g(z) = z',
  slope: () => '1',
  derivation: () => [part('cases', line("g'(z) = 1", 'slope'))],
};
