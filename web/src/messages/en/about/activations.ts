import type { ActivationUse } from '../../../catalog/activations/entry';
import type { Activation } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The activations of the engine. */
export const activations: WordsOf<Activation, ActivationUse> = {
  identity: {
    sentence: 'Passes z on as it is.',
    whenToUse: 'For outputs that may be any number; between layers it adds nothing that one layer cannot do.',
    text: { value: 'a = z', derivative: "g'(z) = 1" },
  },
  sigmoid: {
    sentence: 'Squeezes z into the range from 0 to 1. Its slope is never above 1/4 and almost 0 far from z = 0.',
    whenToUse: 'For an output read as a probability.',
    text: { value: 'a = 1 / (1 + e^-z)', derivative: "g'(z) = a (1 - a)" },
  },
  tanh: {
    sentence: 'Squeezes z into the range from −1 to 1, centred on 0. Its slope is 1 at z = 0 and almost 0 far from it.',
    whenToUse: 'For hidden layers of small networks.',
    text: { value: 'a = (e^z - e^-z) / (e^z + e^-z)', derivative: "g'(z) = 1 - a^2" },
  },
  relu: {
    sentence:
      'Keeps positive z and cuts off the rest. Its slope does not shrink for large z, but a unit whose z is never positive stops learning.',
    whenToUse: 'The usual choice for hidden layers.',
    text: { value: 'a = max(0, z)', derivative: "g'(z) = 1 for z > 0, else 0" },
  },
  leakyRelu: {
    sentence:
      'Like ReLU, but a small part of a negative z gets through, by default a hundredth, so no unit stops learning for good. Below 0 it learns that much more slowly.',
    whenToUse: 'For hidden layers in which ReLU units die.',
    text: { value: 'a = z for z > 0, else ALPHA z', derivative: "g'(z) = 1 for z > 0, else ALPHA" },
  },
  elu: {
    sentence:
      'Like ReLU above 0, and bent towards a lowest value below, by default −1: then smoothly. Its slope is almost 0 far below z = 0.',
    whenToUse: 'For hidden layers whose outputs should be centred on 0.',
    text: { value: 'a = z for z > 0, else ALPHA (e^z - 1)', derivative: "g'(z) = 1 for z > 0, else ALPHA e^z" },
  },
  softplus: {
    sentence: 'ReLU with its corner rounded off: always above 0, and its slope is a sigmoid.',
    whenToUse: 'For outputs that must be positive.',
    text: { value: 'a = log(1 + e^z)', derivative: "g'(z) = 1 / (1 + e^-z)" },
  },
  silu: {
    sentence:
      'z times its own sigmoid, also called Swish. Close to ReLU far from 0 and smooth in between; it dips to −0.28 at z = −1.28 before it rises.',
    whenToUse: 'For hidden layers of deep networks.',
    text: { value: 'a = z / (1 + e^-z)', derivative: "g'(z) = s + a (1 - s), s = 1 / (1 + e^-z)" },
  },
  gelu: {
    sentence:
      'z times the probability that a standard normal number is below z. Close to ReLU far from 0 and smooth in between; it dips to −0.17 at z = −0.75 before it rises.',
    whenToUse: 'The usual choice in language models.',
    text: {
      value: 'a = z Phi(z), Phi the normal distribution',
      derivative: "g'(z) = Phi(z) + z phi(z), phi the density of Phi",
    },
  },
  mish: {
    sentence:
      'z times the tanh of its own softplus. Close to ReLU far from 0 and smooth in between; it dips to −0.31 at z = −1.19 before it rises.',
    whenToUse: 'For hidden layers of deep networks, such as those for object detection.',
    text: {
      value: 'a = z tanh(log(1 + e^z))',
      derivative: "g'(z) = q + z (1 - q^2) s, q = tanh(log(1 + e^z)), s = 1 / (1 + e^-z)",
    },
  },
  softmax: {
    sentence:
      'Turns the z of all units of a layer into positive numbers that add up to 1. A single unit always gives 1: for two classes on one output, use the sigmoid.',
    whenToUse: 'For outputs read as the probabilities of mutually exclusive classes.',
    text: {
      value: 'a_k = e^z_k / (sum over j of e^z_j)',
      derivative: 'da_k/dz_j = a_k (1 - a_k) for j = k, else -a_k a_j',
    },
  },
};
