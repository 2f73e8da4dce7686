import type {
  Activation,
  Clipping,
  Loss,
  Optimizer,
  OptimizerKind,
  Penalty,
  Schedule,
  ScheduleKind,
} from '../../engine/types';

/** The formulas of each kind, of single numbers; those of the core (core/model, core/training). */

/** a = g(z), and g'(z) of z and a. Softmax runs over a layer and stands by itself. */
export const activations: Readonly<
  Record<
    Exclude<Activation, 'softmax'>,
    { value: string; slope: string; needs?: readonly Exclude<Activation, 'softmax'>[] }
  >
> = {
  identity: { value: 'z', slope: '1 + 0 * z' },
  sigmoid: { value: '1 / (1 + exp(-z))', slope: 'a * (1 - a)' },
  tanh: { value: 'tanh(z)', slope: '(1 - a) * (1 + a)' },
  relu: { value: 'max(z, 0)', slope: '1 * (z > 0)' },
  leakyRelu: { value: 'max(z, 0) + alpha * min(z, 0)', slope: '1 * (z > 0) + alpha * (z <= 0)' },
  elu: { value: 'max(z, 0) + alpha * expm1(min(z, 0))', slope: '1 * (z > 0) + alpha * (z <= 0) * exp(min(z, 0))' },
  softplus: { value: 'max(z, 0) + log1p(exp(-abs(z)))', slope: '1 / (1 + exp(-z))' },
  silu: { value: 'z / (1 + exp(-z))', slope: '1 / (1 + exp(-z)) + a / (1 + exp(z))' },
  gelu: {
    value: 'z * (1 + erf(z / sqrt(2))) / 2',
    slope: '(1 + erf(z / sqrt(2))) / 2 + z * exp(-z * z / 2) / sqrt(2 * pi)',
  },
  mish: {
    value: 'z * tanh(gSoftplus(z))',
    slope: 'tanh(gSoftplus(z)) + z * (1 - tanh(gSoftplus(z))) * (1 + tanh(gSoftplus(z))) / (1 + exp(-z))',
    needs: ['softplus'],
  },
};

/** L of one output and dL/da; over the outputs their sum is taken, or their mean. */
export const losses: Readonly<
  Record<Exclude<Loss, 'softmaxCrossEntropy' | 'binaryCrossEntropy'>, { value: string; slope: string; mean: boolean }>
> = {
  halfSquaredError: { value: '(a - y) * (a - y) / 2', slope: 'a - y', mean: false },
  meanSquaredError: { value: '(a - y) * (a - y)', slope: '2 * (a - y)', mean: true },
  meanAbsoluteError: { value: 'abs(a - y)', slope: '1 * (a > y) - 1 * (a < y)', mean: true },
  huber: {
    value: 'min(abs(a - y), 1) * (abs(a - y) - min(abs(a - y), 1) / 2)',
    slope: 'max(min(a - y, 1), -1)',
    mean: true,
  },
  hinge: { value: 'max(1 - y * a, 0)', slope: '-y * (1 - y * a > 0)', mean: false },
};

/** Of z, so that nothing is lost where yhat rounds to 0 or 1: -[y ln yhat + (1 - y) ln(1 - yhat)]. */
export const BINARY_CROSS_ENTROPY = 'max(z, 0) - y * z + log1p(exp(-abs(z)))';

/** What is remembered of a parameter, with the letter of the formulas. */
export const memories = { v: 'velocity', m: 'mean', s: 'square', q: 'largestSquare' } as const;
export type MemoryLetter = keyof typeof memories;

/** New values in the order in which they are computed: of what is remembered, then of w. g is the gradient. */
export type Rule = readonly (readonly [to: MemoryLetter | 'w', formula: string])[];

const remembered: Rule = [
  ['m', 'beta1 * m + (1 - beta1) * g'],
  ['s', 'beta2 * s + (1 - beta2) * g * g'],
];
const adam = (square: string, kept = 'w'): string =>
  `${kept} - rate / (1 - power1) * m / (sqrt(${square}) / sqrt(1 - power2) + epsilon)`;

const rules: Readonly<Record<Exclude<OptimizerKind, 'rmsProp' | 'adamW'>, Rule>> = {
  gradientDescent: [['w', 'w - rate * g']],
  momentum: [
    ['v', 'momentum * v + g'],
    ['w', 'w - rate * v'],
  ],
  nesterov: [
    ['v', 'momentum * v + g'],
    ['w', 'w - rate * (g + momentum * v)'],
  ],
  adaGrad: [
    ['s', 's + g * g'],
    ['w', 'w - rate * g / (sqrt(s) + epsilon)'],
  ],
  adam: [...remembered, ['w', adam('s')]],
  amsGrad: [...remembered, ['q', 'max(q, s)'], ['w', adam('q')]],
};

function rmsProp({ centred, momentum }: Optimizer): Rule {
  const step = centred ? 'g / (sqrt(max(s - m * m, 0)) + epsilon)' : 'g / (sqrt(s) + epsilon)';
  return [
    ['s', 'decay * s + (1 - decay) * g * g'],
    ...(centred ? [['m', 'decay * m + (1 - decay) * g'] as const] : []),
    ...(momentum > 0
      ? [['v', `momentum * v + ${step}`] as const, ['w', 'w - rate * v'] as const]
      : [['w', `w - rate * ${step}`] as const]),
  ];
}

/** The rule of a weight, or of a bias, which AdamW does not decay. */
export function ruleOf(optimizer: Optimizer, isWeight: boolean): Rule {
  if (optimizer.kind === 'rmsProp') return rmsProp(optimizer);
  if (optimizer.kind !== 'adamW') return rules[optimizer.kind];
  return isWeight ? [...remembered, ['w', adam('s', '(1 - rate * weightDecay) * w')]] : rules.adam;
}

/** Whether a rule takes beta1^t and beta2^t. */
export const countsUpdates = ({ kind }: Optimizer): boolean => ['adam', 'adamW', 'amsGrad'].includes(kind);

const rates: Readonly<Record<ScheduleKind, string>> = {
  constant: 'eta',
  step: 'eta * pow(factor, floor(t / every))',
  exponential: 'eta * pow(factor, t)',
  cosine: 'least + (eta - least) * (1 + cos(pi * min(t, length) / length)) / 2',
  inverseTime: 'eta / (1 + decay * t)',
};

/** The rate of an update of t, counted from 0. */
export const rateOf = ({ kind, warmUp }: Schedule): string =>
  warmUp > 0 ? `(${rates[kind]}) * min(1, (t + 1) / warmUp)` : rates[kind];

/** What the optimizer remembers of a weight or a bias. */
export const remembers = (optimizer: Optimizer, isWeight: boolean): MemoryLetter[] =>
  ruleOf(optimizer, isWeight).flatMap(([to]) => (to === 'w' ? [] : [to]));

/** The gradient of a weight, or of a bias, with the penalty's part. */
export function penalised({ l1, l2 }: Penalty, isWeight: boolean): string {
  if (!isWeight) return 'g';
  return `g${l1 > 0 ? ' + l1 * (1 * (w > 0) - 1 * (w < 0))' : ''}${l2 > 0 ? ' + l2 * w' : ''}`;
}

/** By what the gradient is multiplied where it is clipped by its norm, the root of the total of its squares. */
export const SCALE = 'limit / max(sqrt(total), limit)';

/** An entry of the gradient that is clipped by value. */
export const clipped = ({ kind }: Clipping): string | null => (kind === 'value' ? 'max(min(g, limit), -limit)' : null);
