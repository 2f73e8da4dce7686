import { line, part, type ActivationEntry } from './entry';

export const leakyRelu: ActivationEntry = {
  words: {
    label: 'Leaky ReLU',
    inSentence: 'leaky ReLU',
    sentence:
      'Like ReLU, but a hundredth of a negative z passes, so that no unit stops learning for ever. Below 0 it learns a hundred times slower.',
    whenToUse: 'For hidden layers in which units of ReLU die.',
  },
  text: { value: 'a = z for z > 0, else 0.01 z', derivative: "g'(z) = 1 for z > 0, else 0.01" },
  tex: (leak) => `g(z) = z \\text{ for } z > 0, \\text{ else } ${leak} z,\\quad ${leak} = 0.01`,
  derivation: () => [part('cases', line("g'(z) = 1 \\text{ for } z > 0,\\ \\text{else } 0.01", 'slope'))],
};
