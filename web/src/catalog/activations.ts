import type { Activation } from '../engine/types';

export interface ActivationEntry {
  label: string;
  /** The value, as text. */
  formula: string;
  /** The derivative, as text, in terms of what the forward pass has stored. */
  derivative: string;
  /** What it does and when to use it. */
  words: string;
}

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
  },
  tanh: {
    label: 'Tanh',
    formula: 'a = (e^z - e^-z) / (e^z + e^-z)',
    derivative: "g'(z) = 1 - a^2",
    words: 'Squeezes z into the range from -1 to 1, centred on 0. Its slope is 1 at z = 0 and almost 0 far from it.',
  },
  relu: {
    label: 'ReLU',
    formula: 'a = max(0, z)',
    derivative: "g'(z) = 1 for z > 0, else 0",
    words:
      'Keeps positive z and cuts off the rest. Its slope does not shrink for large z, but a unit whose z is never positive no longer learns.',
  },
};
