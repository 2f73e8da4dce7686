import type { Chosen, Optimizer, OptimizerKind } from '../engine/types';
import { withRate, type KindEntry, type MemberEntry } from './kind-entry';

const MOMENTA = [0, 0.5, 0.8, 0.9, 0.95, 0.99];
const DECAYS = [0.9, 0.95, 0.99, 0.995, 0.999, 0.9999];

const momentum: MemberEntry = {
  label: 'Momentum μ',
  words: 'How much of the last move goes into the next one.',
  usual: 0.9,
  steps: MOMENTA,
};
const epsilon: MemberEntry = {
  label: 'ε',
  words: 'Keeps the division finite where the gradient is 0.',
  usual: 1e-8,
  steps: [1e-10, 1e-8, 1e-7, 1e-6, 1e-4],
  rare: true,
};
const decay: MemberEntry = {
  label: 'Decay ρ',
  words: 'How slowly the mean of the squared gradients forgets.',
  usual: 0.99,
  steps: DECAYS,
  rare: true,
};
const betas = {
  beta1: {
    label: 'β₁',
    words: 'How slowly the mean of the gradients forgets.',
    usual: 0.9,
    steps: MOMENTA,
    rare: true,
  },
  beta2: {
    label: 'β₂',
    words: 'How slowly the mean of the squared gradients forgets.',
    usual: 0.999,
    steps: DECAYS,
    rare: true,
  },
} as const satisfies Record<string, MemberEntry>;

/** One entry for each optimizer of the engine, by PyTorch's formulas: how the gradient g moves w. */
export const optimizers: Readonly<Record<OptimizerKind, KindEntry>> = {
  gradientDescent: {
    label: 'Gradient descent',
    words: 'Each weight moves against its gradient.',
    formula: 'w \\leftarrow w - RATE\\, g',
    members: {},
  },
  momentum: {
    label: 'Momentum',
    words: 'Moves add up while the gradient keeps its direction, as of a ball that rolls.',
    formula: 'v \\leftarrow \\mu v + g,\\quad w \\leftarrow w - RATE\\, v',
    members: { momentum },
  },
  nesterov: {
    label: 'Nesterov momentum',
    words: 'Momentum that looks ahead: the coming move already counts.',
    formula: 'v \\leftarrow \\mu v + g,\\quad w \\leftarrow w - RATE\\,(g + \\mu v)',
    members: { momentum },
  },
  adaGrad: {
    label: 'AdaGrad',
    words: 'Weights that have had large gradients move less and less.',
    formula: 's \\leftarrow s + g^2,\\quad w \\leftarrow w - RATE\\, \\dfrac{g}{\\sqrt s + \\epsilon}',
    members: { epsilon: { ...epsilon, usual: 1e-10 } },
  },
  rmsProp: {
    label: 'RMSProp',
    words: 'Every weight moves at about the same speed, however large its gradients have been of late.',
    formula: 's \\leftarrow \\rho s + (1-\\rho) g^2,\\quad w \\leftarrow w - RATE\\, \\dfrac{g}{\\sqrt{s} + \\epsilon}',
    members: {
      decay,
      momentum: { ...momentum, usual: 0, rare: true },
      epsilon,
      centred: {
        label: 'Centred',
        words: 'Takes the spread of the gradients about their mean instead of their size.',
        usual: false,
        steps: [],
        rare: true,
      },
    },
  },
  adam: {
    label: 'Adam',
    words: 'Momentum, and a speed of its own for each weight.',
    formula:
      'm \\leftarrow \\beta_1 m + (1-\\beta_1) g,\\; s \\leftarrow \\beta_2 s + (1-\\beta_2) g^2,\\; w \\leftarrow w - \\dfrac{RATE}{1-\\beta_1^t}\\,\\dfrac{m}{\\sqrt s / \\sqrt{1-\\beta_2^t} + \\epsilon}',
    members: { ...betas, epsilon },
  },
  adamW: {
    label: 'AdamW',
    words: 'Adam, with every weight made a little smaller before each move.',
    formula:
      'w \\leftarrow (1 - RATE\\,d)\\,w,\\; m \\leftarrow \\beta_1 m + (1-\\beta_1) g,\\; s \\leftarrow \\beta_2 s + (1-\\beta_2) g^2,\\; w \\leftarrow w - \\dfrac{RATE}{1-\\beta_1^t}\\,\\dfrac{m}{\\sqrt s / \\sqrt{1-\\beta_2^t} + \\epsilon}',
    members: {
      weightDecay: {
        label: 'Weight decay d',
        words: 'How much smaller weights become in each update, times the rate; biases do not.',
        usual: 0.01,
        steps: [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
      },
      ...betas,
      epsilon,
    },
  },
};

/** The formula with the rate's letter in it; that of RMSProp by what is chosen of it. */
export const optimizerTex = (optimizer: Chosen<Optimizer>, rate: string): string =>
  withRate(optimizer.kind === 'rmsProp' ? rmsPropTex(optimizer) : optimizers[optimizer.kind].formula, rate);

/** The same, one formula for each thing that is kept and at last the one for w. */
export const optimizerSteps = (optimizer: Chosen<Optimizer>, rate: string): string[] =>
  optimizerTex(optimizer, rate).split(/,\\(?:quad|;) ?/);

function rmsPropTex({ momentum = 0, centred = false }: Chosen<Optimizer>): string {
  const square = 's \\leftarrow \\rho s + (1-\\rho) g^2';
  const mean = 'm \\leftarrow \\rho m + (1-\\rho) g';
  const scaled = `\\dfrac{g}{\\sqrt{${centred ? 's - m^2' : 's'}} + \\epsilon}`;
  const move =
    momentum > 0
      ? ['v \\leftarrow \\mu v + ' + scaled, 'w \\leftarrow w - RATE\\, v']
      : ['w \\leftarrow w - RATE\\, ' + scaled];
  return [square, ...(centred ? [mean] : []), ...move].join(',\\quad ');
}
