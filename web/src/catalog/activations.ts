import type { Activation } from '../engine/types';

export interface ActivationEntry {
  label: string;
  /** The value, as text. */
  formula: string;
  /** The derivative, as text, in terms of what the forward pass has stored. */
  derivative: string;
  /** What it does and when to use it. */
  words: string;
  /** Where its values have two ends. */
  range?: readonly [number, number];
}

/** A label within a sentence: words begin small, names such as ReLU stay as they are. */
export const withinSentence = (label: string): string =>
  /^[A-Z][a-z]+( |$)/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

/** One entry for each activation of the engine. */
export const activations: Readonly<Record<Activation, ActivationEntry>> = {
  identity: {
    label: 'Identity',
    formula: 'a = z',
    derivative: "g'(z) = 1",
    words:
      'Passes z on as it is. For outputs that may be any number; between layers it adds nothing that one layer cannot do.',
  },
  sigmoid: {
    label: 'Sigmoid',
    formula: 'a = 1 / (1 + e^-z)',
    derivative: "g'(z) = a (1 - a)",
    words:
      'Squeezes z into the range from 0 to 1, so that an output can be read as a probability. Its slope is never above 1/4 and almost 0 far from z = 0.',
    range: [0, 1],
  },
  tanh: {
    label: 'Tanh',
    formula: 'a = (e^z - e^-z) / (e^z + e^-z)',
    derivative: "g'(z) = 1 - a^2",
    words: 'Squeezes z into the range from −1 to 1, centred on 0. Its slope is 1 at z = 0 and almost 0 far from it.',
    range: [-1, 1],
  },
  relu: {
    label: 'ReLU',
    formula: 'a = max(0, z)',
    derivative: "g'(z) = 1 for z > 0, else 0",
    words:
      'Keeps positive z and cuts off the rest. Its slope does not shrink for large z, but a unit whose z is never positive no longer learns.',
  },
  leakyRelu: {
    label: 'Leaky ReLU',
    formula: 'a = z for z > 0, else 0.01 z',
    derivative: "g'(z) = 1 for z > 0, else 0.01",
    words:
      'Like ReLU, but a hundredth of a negative z passes, so that no unit stops learning for ever. Below 0 it learns a hundred times slower.',
  },
  elu: {
    label: 'ELU',
    formula: 'a = z for z > 0, else e^z - 1',
    derivative: "g'(z) = 1 for z > 0, else e^z",
    words:
      'Like ReLU above 0, and bent smoothly towards −1 below, so that the outputs of a layer lie around 0. Its slope is almost 0 far below z = 0.',
  },
  softplus: {
    label: 'Softplus',
    formula: 'a = log(1 + e^z)',
    derivative: "g'(z) = 1 / (1 + e^-z)",
    words:
      'ReLU with its corner rounded off: always above 0, and its slope is a sigmoid. For outputs that must be positive.',
  },
  silu: {
    label: 'SiLU',
    formula: 'a = z / (1 + e^-z)',
    derivative: "g'(z) = s + a (1 - s), s = 1 / (1 + e^-z)",
    words:
      'z times its own sigmoid, also called Swish. Near ReLU far from 0 and smooth between; it dips to −0.28 at z = −1.28 before it rises. For hidden layers of deep networks.',
  },
  gelu: {
    label: 'GELU',
    formula: 'a = z Phi(z), Phi the normal distribution',
    derivative: "g'(z) = Phi(z) + z phi(z), phi the density of Phi",
    words:
      'z times the chance that a normal number lies below z. Near ReLU far from 0 and smooth between; it dips to −0.17 at z = −0.75 before it rises. The usual choice in language models.',
  },
  softmax: {
    label: 'Softmax',
    formula: 'a_k = e^z_k / (sum over j of e^z_j)',
    derivative: 'da_k/dz_j = a_k (1 - a_k) for j = k, else -a_k a_j',
    words:
      'Turns the z of all units of a layer into positive numbers that add up to 1, so that outputs can be read as the probabilities of classes that exclude one another. A single unit would always give 1: for two classes on one output take the sigmoid.',
    range: [0, 1],
  },
};
