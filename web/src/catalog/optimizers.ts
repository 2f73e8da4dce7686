import type { OptimizerKind } from '../engine/types';

export interface OptimizerEntry {
  label: string;
  /** How the gradient g moves w, as TeX; RATE stands for the letter of the rate. */
  formula: string;
}

/** One entry for each optimizer of the engine, by PyTorch's formulas. */
export const optimizers: Readonly<Record<OptimizerKind, OptimizerEntry>> = {
  gradientDescent: { label: 'Gradient descent', formula: 'w \\leftarrow w - RATE\\, g' },
  momentum: { label: 'Momentum', formula: 'v \\leftarrow \\mu v + g,\\quad w \\leftarrow w - RATE\\, v' },
  nesterov: {
    label: 'Nesterov momentum',
    formula: 'v \\leftarrow \\mu v + g,\\quad w \\leftarrow w - RATE\\,(g + \\mu v)',
  },
  adaGrad: {
    label: 'AdaGrad',
    formula: 's \\leftarrow s + g^2,\\quad w \\leftarrow w - RATE\\, \\dfrac{g}{\\sqrt s + \\epsilon}',
  },
  rmsProp: {
    label: 'RMSProp',
    formula: 's \\leftarrow \\rho s + (1-\\rho) g^2,\\quad w \\leftarrow w - RATE\\, \\dfrac{g}{\\sqrt s + \\epsilon}',
  },
  adam: {
    label: 'Adam',
    formula:
      'm \\leftarrow \\beta_1 m + (1-\\beta_1) g,\\; s \\leftarrow \\beta_2 s + (1-\\beta_2) g^2,\\; w \\leftarrow w - \\dfrac{RATE}{1-\\beta_1^t}\\,\\dfrac{m}{\\sqrt s / \\sqrt{1-\\beta_2^t} + \\epsilon}',
  },
  adamW: {
    label: 'AdamW',
    formula:
      'w \\leftarrow (1 - RATE\\,d)\\,w,\\; m \\leftarrow \\beta_1 m + (1-\\beta_1) g,\\; s \\leftarrow \\beta_2 s + (1-\\beta_2) g^2,\\; w \\leftarrow w - \\dfrac{RATE}{1-\\beta_1^t}\\,\\dfrac{m}{\\sqrt s / \\sqrt{1-\\beta_2^t} + \\epsilon}',
  },
};

/** The formula with the rate's letter in it. */
export const optimizerTex = (kind: OptimizerKind, rate: string): string =>
  optimizers[kind].formula.replaceAll('RATE', rate);
