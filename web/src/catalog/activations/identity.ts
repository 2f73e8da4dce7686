import { line, part, type ActivationEntry } from './entry';

export const identity: ActivationEntry = {
  words: {
    label: 'Identity',
    inSentence: 'identity',
    sentence: 'Passes z on as it is.',
    whenToUse: 'For outputs that may be any number; between layers it adds nothing that one layer cannot do.',
  },
  text: { value: 'a = z', derivative: "g'(z) = 1" },
  tex: () => 'g(z) = z',
  slope: () => '1',
  derivation: () => [part('cases', line("g'(z) = 1", 'slope'))],
};
