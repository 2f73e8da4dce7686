import type { Activation, ActivationTerm } from '../engine/types';
import { explain } from '../messages/explain';
import { callTex as call, squareTex as square } from './derivatives';

/** The number beside a line: a term of the engine, or a and g'(z) themselves. */
export type LineValue = ActivationTerm | 'a' | 'slope';

export interface DerivationLine {
  /** TeX, with the letters or the numbers that the derivation was written with. */
  tex: string;
  value: LineValue | null;
}

/** A stretch of a derivation under a heading. */
export interface DerivationPart {
  title: string;
  lines: DerivationLine[];
}

const line = (tex: string, value: LineValue | null = null): DerivationLine => ({ tex, value });

/**
 * How g'(z) comes about, line by line. @param z, a their letters, or their numbers: then every line
 * is arithmetic @param by what stands between two factors
 */
export function activationDerivation(kind: Activation, z: string, a: string, by: string): DerivationPart[] {
  switch (kind) {
    case 'sigmoid':
      return sigmoid(z, a, by);
    case 'tanh':
      return tanh(z, a);
    case 'identity':
      return [part(explain.ways.cases, line("g'(z) = 1", 'slope'))];
    case 'relu':
      return [part(explain.ways.cases, line("g'(z) = 1 \\text{ for } z > 0,\\ \\text{else } 0", 'slope'))];
    case 'leakyRelu':
      return [part(explain.ways.cases, line("g'(z) = 1 \\text{ for } z > 0,\\ \\text{else } 0.01", 'slope'))];
    case 'elu':
      return [
        part(
          explain.ways.cases,
          line(`e^{${z}}`, 'expZ'),
          line("g'(z) = 1 \\text{ for } z > 0,\\ \\text{else } e^{z}", 'slope'),
        ),
      ];
    case 'softplus':
      return [
        part(explain.ways.values, line(`e^{-${z}}`, 'expMinusZ'), line(`1+e^{-${z}}`, 'onePlusExp')),
        part(explain.ways.chain, line(`\\dfrac{e^{${z}}}{1+e^{${z}}} = \\dfrac1{1+e^{-${z}}}`, 'slope')),
      ];
    case 'silu':
      return [
        part(explain.ways.values, line(`s = ${call('\\sigma', z)}`, 'sigmoid'), line('1-s', 'oneMinusSigmoid')),
        part(explain.ways.product, line(`s + ${z}${by}s\\,(1-s) = s + ${a}${by}(1-s)`, 'slope')),
      ];
    case 'gelu':
      return [
        part(explain.ways.values, line(call('\\Phi', z), 'cumulative'), line(call('\\varphi', z), 'density')),
        part(explain.ways.product, line(`${call('\\Phi', z)} + ${z}${by}${call('\\varphi', z)}`, 'slope')),
      ];
    case 'softmax':
      return [
        part(
          explain.ways.softmax,
          line(`1-${a}`, 'oneMinusA'),
          line(`\\dfrac{\\partial a_k}{\\partial z_k} = a_k\\,(1-a_k)`, 'slope'),
          line(`\\dfrac{\\partial a_k}{\\partial z_j} = -a_k\\,a_j,\\quad j \\ne k`),
        ),
      ];
  }
}

const part = (title: string, ...lines: DerivationLine[]): DerivationPart => ({ title, lines });

/** The article's two ways, which meet in e^-z / (1 + e^-z)^2, and from there to a (1 - a). */
function sigmoid(z: string, a: string, by: string): DerivationPart[] {
  const u = `1+e^{-${z}}`;
  return [
    part(
      explain.ways.values,
      line(`e^{-${z}}`, 'expMinusZ'),
      line(`u = ${u}`, 'onePlusExp'),
      line(`u^2 = ${square(u)}`, 'onePlusExpSquared'),
      line(`${a} = \\dfrac1{${u}}`, 'a'),
    ),
    part(
      explain.ways.quotient,
      line(`\\dfrac{0\\cdot(${u}) - 1\\cdot(-e^{-${z}})}{${square(u)}}`, 'quotient'),
      line(`= \\dfrac{e^{-${z}}}{${square(u)}}`, 'quotient'),
    ),
    part(
      explain.ways.reciprocal,
      line(`\\dfrac{d}{du}\\dfrac1u = -\\dfrac1{u^2}`, 'outerDerivative'),
      line(`\\dfrac{du}{dz} = -e^{-${z}}`, 'innerDerivative'),
      line(`-\\dfrac1{${square(u)}}\\cdot(-e^{-${z}}) = \\dfrac{e^{-${z}}}{${square(u)}}`, 'quotient'),
    ),
    part(
      explain.ways.both,
      line(`\\dfrac{1 + e^{-${z}} - 1}{${square(u)}}`, 'quotient'),
      line(`= \\dfrac1{${u}} - \\dfrac1{${square(u)}}`, 'aMinusASquared'),
      line(`= ${a} - ${square(a)}`, 'aMinusASquared'),
      line(`= ${a}${by}(1-${a})`, 'slope'),
    ),
  ];
}

const tanh = (z: string, a: string): DerivationPart[] => [
  part(explain.ways.values, line(square(a), 'aSquared')),
  part(
    explain.ways.quotient,
    line(`\\dfrac{\\cosh^2 ${z} - \\sinh^2 ${z}}{\\cosh^2 ${z}} = 1 - \\tanh^2 ${z}`, 'oneMinusASquared'),
    line(`= 1 - ${square(a)} = (1-${a})(1+${a})`, 'slope'),
  ),
];
