import type { Shape } from '../../brought';

/**
 * A function of z, as a number times factors in a fixed order: graphs spell some activations out, such as SiLU as
 * z * Sigmoid(z). null stands for one that grew too long to be an activation.
 */
export interface Expression {
  times: number;
  factors: readonly string[];
  /** Of the leaky ReLU or ELU in it. */
  alpha?: number;
}

export const Z: Expression = { times: 1, factors: ['z'] };

const LONGEST = 120;

/** Exporters write constants such as the root of 2 as float32, and in different ways. */
const rounded = (value: number): string => String(Number(value.toPrecision(5)));

const textOf = ({ times, factors }: Expression): string =>
  [...(times === 1 ? [] : [rounded(times)]), ...factors].join('*');

const limited = (expression: Expression): Expression | null =>
  textOf(expression).length > LONGEST ? null : expression;

export const applied = (operator: string, of: Expression, alpha?: number): Expression | null =>
  limited({ times: 1, factors: [`${operator}(${textOf(of)})`], ...(alpha === undefined ? {} : { alpha }) });

export const plus = (of: Expression, value: number): Expression | null =>
  limited({ times: 1, factors: [`(${textOf(of)}+${rounded(value)})`] });

export const scaled = (of: Expression, value: number): Expression => ({ ...of, times: of.times * value });

export const product = (one: Expression, other: Expression): Expression | null =>
  limited({ times: one.times * other.times, factors: [...one.factors, ...other.factors].sort() });

const SHAPES: Readonly<Record<string, Shape>> = {
  z: { activation: 'identity' },
  'Sigmoid(z)': { activation: 'sigmoid' },
  'Tanh(z)': { activation: 'tanh' },
  'Relu(z)': { activation: 'relu' },
  'LeakyRelu(z)': { activation: 'leakyRelu' },
  'Elu(z)': { activation: 'elu' },
  'Softplus(z)': { activation: 'softplus' },
  'Softmax(z)': { activation: 'softmax' },
  'Gelu(z)': { activation: 'gelu' },
  'Mish(z)': { activation: 'mish' },
  'Sigmoid(z)*z': { activation: 'silu' },
  'Tanh(Softplus(z))*z': { activation: 'mish' },
  '0.5*(Erf(0.70711*z)+1)*z': { activation: 'gelu' },
};

/** The activation that it is; null if it is none of the page's. */
export function shapeOf(expression: Expression): Shape | null {
  const text = textOf(expression);
  if (!Object.hasOwn(SHAPES, text)) return null;
  const { activation } = SHAPES[text]!;
  return expression.alpha === undefined ? { activation } : { activation, alpha: expression.alpha };
}
