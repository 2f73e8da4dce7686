import { catalog } from '../../messages/words';
import { callTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

export const mish: ActivationEntry = {
  words: catalog.activations.mish,
  tex: () => 'g(z) = z\\,\\tanh(\\ln(1+e^{z}))',
  derivation: (z, _a, by) => {
    const slope = callTex('\\sigma', z);
    return [
      part('values', line(`p = \\ln(1+e^{${z}})`, 'softplus'), line('q = \\tanh p', 'tanh')),
      part(
        'chain',
        line('\\dfrac{dq}{dp} = 1-q^2', 'outerDerivative'),
        line(`\\dfrac{dp}{dz} = ${slope}`, 'innerDerivative'),
        line(`\\dfrac{dq}{dz} = (1-q^2)${by}${slope}`, 'tanhSlope'),
      ),
      part('product', line(`q + ${z}${by}(1-q^2)${by}${slope}`, 'slope')),
    ];
  },
};
