import { line, part, type ActivationEntry } from './entry';

export const elu: ActivationEntry = {
  words: {
    label: 'ELU',
    sentence: 'Like ReLU above 0, and bent smoothly towards −1 below. Its slope is almost 0 far below z = 0.',
    whenToUse: 'For hidden layers whose outputs are to lie around 0.',
  },
  text: { value: 'a = z for z > 0, else e^z - 1', derivative: "g'(z) = 1 for z > 0, else e^z" },
  tex: () => 'g(z) = z \\text{ for } z > 0, \\text{ else } e^{z} - 1',
  derivation: (z) => [
    part('cases', line(`e^{${z}}`, 'expZ'), line("g'(z) = 1 \\text{ for } z > 0,\\ \\text{else } e^{z}", 'slope')),
  ],
};
