import { catalog } from '../../messages/words';
import { line, part, type ActivationEntry } from './entry';

export const softmax: ActivationEntry = {
  words: catalog.activations.softmax,
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
