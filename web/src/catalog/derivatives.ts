import type { Activation, Loss, Regularizer } from '../engine/types';
import { meanLoss, type Symbols } from './symbols';

/** The square of a letter, or of what needs parentheses. */
export const squareTex = (tex: string): string =>
  /^(\\hat )?[a-z]$/.test(tex) ? `${tex}^2` : `\\left(${tex}\\right)^2`;

/** A function of a letter or a number; negative numbers have their parentheses already. */
export const callTex = (name: string, of: string): string => (of.startsWith('(') ? name + of : `${name}(${of})`);

/** da_row / dz_col of a layer, as TeX; `write` gives names or numbers. Where g' is long to write it stays g'(z). */
export function slopeTex(kind: Activation, write: Symbols, layer: number, row: number, col: number): string {
  const a = write.a(layer, row);
  switch (kind) {
    case 'identity':
      return '1';
    case 'sigmoid':
      return `${a}${write.times}(1-${a})`;
    case 'tanh':
      return `1-${squareTex(a)}`;
    case 'softmax':
      return row === col ? `${a}${write.times}(1-${a})` : `-${a}${write.times}${write.a(layer, col)}`;
    default:
      return callTex("g'", write.z(layer, row));
  }
}

/** dL/dyhat_row, as TeX. @param outputs over how many a mean is taken */
export function lossSlopeTex(loss: Loss, write: Symbols, row: number, outputs: number): string {
  const [yhat, y] = [write.yhat(row), write.y(row)];
  const share = outputs === 1 ? '' : `\\tfrac1{${outputs}}`;
  switch (loss) {
    case 'binaryCrossEntropy':
      return `\\dfrac{1-${y}}{1-${yhat}}-\\dfrac{${y}}{${yhat}}`;
    case 'softmaxCrossEntropy':
      return `-\\dfrac{${y}}{${yhat}}`;
    case 'halfSquaredError':
      return `${yhat}-${y}`;
    case 'meanSquaredError':
      return `${outputs === 1 ? '2' : `\\tfrac2{${outputs}}`}(${yhat}-${y})`;
    case 'meanAbsoluteError':
      return `${share}\\operatorname{sign}(${yhat}-${y})`;
    case 'huber':
      return `${share}\\max(-1,\\min(1,${yhat}-${y}))`;
    case 'hinge':
      return `-${y}\\ \\text{or}\\ 0`;
  }
}

/** delta of an output whose activation and loss are taken as one function, as TeX. */
export const fusedDeltaTex = (write: Symbols, row: number): string => `${write.yhat(row)}-${write.y(row)}`;

/**
 * J of a batch, as TeX, with the mean of L by itself where J has a penalty too: plus the mean, the minus of a
 * cross-entropy is within L.
 * @param regularizer the strengths of the penalties
 */
export function costTex({ l1, l2 }: Partial<Regularizer> = {}): string[] {
  const mean = '\\tfrac1m \\sum_{i=1}^{m} L_i';
  if (!l1 && !l2) return [`J = ${mean}`];
  return [`${meanLoss.tex} = ${mean}`, `J = ${meanLoss.tex}${penaltyTermsTex({ l1, l2 })}`];
}

/** What the penalties add to the mean of L, as TeX. */
export const penaltyTermsTex = ({ l1, l2 }: Partial<Regularizer>): string =>
  (l1 ? ' + l_1 \\sum |w|' : '') + (l2 ? ' + \\tfrac{l_2}{2} \\sum w^2' : '');

/** L of one example, as TeX; k runs over the outputs where there are several. */
export function lossTex(loss: Loss, names: Symbols, outputs: number): string {
  const several = outputs > 1;
  const k = several ? '_k' : '';
  const [yhat, y] = [`\\hat y${k}`, `y${k}`].map((symbol) =>
    symbol.startsWith('\\hat') && !names.yhat().startsWith('\\hat') ? names.yhat() + k : symbol,
  );
  const sum = several ? '\\sum_k ' : '';
  const mean = several ? `\\tfrac1{${outputs}}\\sum_k ` : '';
  switch (loss) {
    case 'binaryCrossEntropy':
      return `L = -${sum}\\bigl[\\,${y} \\ln ${yhat} + (1-${y}) \\ln(1-${yhat})\\,\\bigr]`;
    case 'softmaxCrossEntropy':
      return `L = -${sum}${y} \\ln ${yhat}`;
    case 'halfSquaredError':
      return `L = ${sum}\\tfrac12 (${yhat} - ${y})^2`;
    case 'meanSquaredError':
      return `L = ${mean}(${yhat} - ${y})^2`;
    case 'meanAbsoluteError':
      return `L = ${mean}\\lvert ${yhat} - ${y} \\rvert`;
    case 'huber':
      return `L = ${mean}h(${yhat} - ${y}),\\quad h(r) = \\tfrac12 r^2 \\text{ for } \\lvert r \\rvert \\le 1, \\text{ else } \\lvert r \\rvert - \\tfrac12`;
    case 'hinge':
      return `L = ${sum}\\max(0,\\, 1 - ${y} ${yhat})`;
  }
}

/** g itself, as TeX. */
export function activationTex(kind: Activation, { leak }: Pick<Symbols, 'leak'>): string {
  const formulas: Readonly<Record<Activation, string>> = {
    identity: 'g(z) = z',
    sigmoid: 'g(z) = \\sigma(z) = \\dfrac1{1+e^{-z}}',
    tanh: 'g(z) = \\tanh z = \\dfrac{e^{z}-e^{-z}}{e^{z}+e^{-z}}',
    relu: 'g(z) = \\max(0, z)',
    leakyRelu: `g(z) = z \\text{ for } z > 0, \\text{ else } ${leak} z,\\quad ${leak} = 0.01`,
    elu: 'g(z) = z \\text{ for } z > 0, \\text{ else } e^{z} - 1',
    softplus: 'g(z) = \\ln(1+e^{z})',
    silu: 'g(z) = \\dfrac z{1+e^{-z}}',
    gelu: 'g(z) = z\\,\\Phi(z)',
    softmax: 'a_k = \\dfrac{e^{z_k}}{\\sum_j e^{z_j}}',
  };
  return formulas[kind];
}
