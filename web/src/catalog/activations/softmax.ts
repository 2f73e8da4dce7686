import { line, part, type ActivationEntry } from './entry';

export const softmax: ActivationEntry = {
  words: {
    label: 'Softmax',
    inSentence: 'softmax',
    sentence:
      'Turns the z of all units of a layer into positive numbers that add up to 1. A single unit always gives 1: for two classes on one output take the sigmoid.',
    whenToUse: 'For outputs that are read as the probabilities of classes that exclude one another.',
  },
  text: {
    value: 'a_k = e^z_k / (sum over j of e^z_j)',
    derivative: 'da_k/dz_j = a_k (1 - a_k) for j = k, else -a_k a_j',
  },
  tex: () => 'a_k = \\dfrac{e^{z_k}}{\\sum_j e^{z_j}}',
  slope: (a, by) => `${a}${by}(1-${a})`,
  crossSlope: (ak, aj, by) => `-${ak}${by}${aj}`,
  derivation: (_z, a) => [
    part(
      'softmax',
      line(`1-${a}`, 'oneMinusA'),
      line(`\\dfrac{\\partial a_k}{\\partial z_k} = a_k\\,(1-a_k)`, 'slope'),
      line(`\\dfrac{\\partial a_k}{\\partial z_j} = -a_k\\,a_j,\\quad j \\ne k`),
    ),
  ],
  range: [0, 1],
};
