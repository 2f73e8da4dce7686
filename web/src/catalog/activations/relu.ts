import { line, part, type ActivationEntry } from './entry';

export const relu: ActivationEntry = {
  words: {
    label: 'ReLU',
    sentence:
      'Keeps positive z and cuts off the rest. Its slope does not shrink for large z, but a unit whose z is never positive no longer learns.',
    whenToUse: 'The usual choice for hidden layers.',
  },
  text: { value: 'a = max(0, z)', derivative: "g'(z) = 1 for z > 0, else 0" },
  tex: () => 'g(z) = \\max(0, z)',
  derivation: () => [part('cases', line("g'(z) = 1 \\text{ for } z > 0,\\ \\text{else } 0", 'slope'))],
};
