import type { Loss } from '../../engine/types';
import { penaltyTermsTex } from '../penalties';
import type { Penalty } from '../../engine/types';
import { meanLoss, type Symbols } from '../symbols';
import { line, type LossLine, type OneOutput, type WholeOutput } from './entry';
import { losses } from '.';

/** @param write letters or numbers @param outputs over how many a mean is taken */
function oneOutput(write: Symbols, k: number, outputs: number): OneOutput {
  const share = outputs === 1 ? '' : `\\tfrac1{${outputs}}`;
  return { yhat: write.yhat(k), y: write.y(k), by: write.times, outputs, share };
}

/** k runs over the outputs where there are several. */
function wholeOutput(names: Symbols, outputs: number): WholeOutput {
  if (outputs === 1) return { yhat: names.yhat(), y: 'y', sum: '', mean: '' };
  const yhat = names.yhat().startsWith('\\hat') ? '\\hat y_k' : `${names.yhat()}_k`;
  return { yhat, y: 'y_k', sum: '\\sum_k ', mean: `\\tfrac1{${outputs}}\\sum_k ` };
}

/** L of one example, as TeX. */
export const lossTex = (loss: Loss, names: Symbols, outputs: number): string =>
  losses[loss].tex(wholeOutput(names, outputs));

/** What output k adds to L, line by line. */
export const lossLines = (loss: Loss, write: Symbols, k: number, outputs: number): LossLine[] =>
  losses[loss].lines(oneOutput(write, k, outputs));

/** dL/dyhat of output k, as TeX. */
export const lossSlopeTex = (loss: Loss, write: Symbols, k: number, outputs: number): string =>
  losses[loss].slope(oneOutput(write, k, outputs));

/** The same, with where its signs come from. @param names what is differentiated stands in letters always */
export function lossSlopeLines(loss: Loss, write: Symbols, k: number, outputs: number, names = write): LossLine[] {
  const output = oneOutput(write, k, outputs);
  const { slope, slopeLines } = losses[loss];
  return slopeLines?.(output, oneOutput(names, k, outputs)) ?? [line(slope(output), 'slope')];
}

/** How the two factors of delta cancel; nothing for a loss whose factors do not. */
export const cancellationLines = (loss: Loss, write: Symbols, k: number): LossLine[] =>
  losses[loss].cancellation?.(oneOutput(write, k, 1)) ?? [];

/** delta of an output whose activation and loss are taken as one function, as TeX. */
export const fusedDeltaTex = (write: Symbols, row: number): string => `${write.yhat(row)}-${write.y(row)}`;

/**
 * J of a batch, as TeX, with the mean of L by itself where J has a penalty too: plus the mean, the minus of a
 * cross-entropy is within L.
 * @param penalty the strengths of the penalties
 */
export function costTex({ l1, l2 }: Partial<Penalty> = {}): string[] {
  const mean = '\\tfrac1m \\sum_{i=1}^{m} L_i';
  if (!l1 && !l2) return [`J = ${mean}`];
  return [`${meanLoss.tex} = ${mean}`, `J = ${meanLoss.tex}${penaltyTermsTex({ l1, l2 })}`];
}
