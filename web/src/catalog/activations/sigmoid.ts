import { catalog } from '../../messages/words';
import { squareTex } from '../tex';
import { line, part, type ActivationEntry } from './entry';

/** The derivation has two ways, which meet in e^-z / (1 + e^-z)^2; from there it leads to a (1 - a). */
export const sigmoid: ActivationEntry = {
  words: catalog.activations.sigmoid,
  tex: () => 'g(z) = \\sigma(z) = \\dfrac1{1+e^{-z}}',
  slope: (a, by) => `${a}${by}(1-${a})`,
  derivation: (z, a, by) => {
    const u = `1+e^{-${z}}`;
    return [
      part(
        'values',
        line(`e^{-${z}}`, 'expMinusZ'),
        line(`u = ${u}`, 'onePlusExp'),
        line(`u^2 = ${squareTex(u)}`, 'onePlusExpSquared'),
        line(`${a} = \\dfrac1{${u}}`, 'a'),
      ),
      part(
        'quotient',
        line(`\\dfrac{0\\cdot(${u}) - 1\\cdot(-e^{-${z}})}{${squareTex(u)}}`, 'quotient'),
        line(`= \\dfrac{e^{-${z}}}{${squareTex(u)}}`, 'quotient'),
      ),
      part(
        'reciprocal',
        line(`\\dfrac{d}{du}\\dfrac1u = -\\dfrac1{u^2}`, 'outerDerivative'),
        line(`\\dfrac{du}{dz} = -e^{-${z}}`, 'innerDerivative'),
        line(`-\\dfrac1{${squareTex(u)}}\\cdot(-e^{-${z}}) = \\dfrac{e^{-${z}}}{${squareTex(u)}}`, 'quotient'),
      ),
      part(
        'both',
        line(`\\dfrac{1 + e^{-${z}} - 1}{${squareTex(u)}}`, 'quotient'),
        line(`= \\dfrac1{${u}} - \\dfrac1{${squareTex(u)}}`, 'aMinusASquared'),
        line(`= ${a} - ${squareTex(a)}`, 'aMinusASquared'),
        line(`= ${a}${by}(1-${a})`, 'slope'),
      ),
    ];
  },
  range: [0, 1],
};
