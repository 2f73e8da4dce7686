import type { LossTerm } from '../../engine/types';
import type { KindWords } from '../../messages/kinds';

/** Everything that the page says and writes of one loss. */
export interface LossEntry {
  words: KindWords;
  /** L of one example, as TeX, added or averaged over the outputs where there are several. */
  tex: (output: WholeOutput) => string;
  /** What one output adds to L, line by line. */
  lines: (output: OneOutput) => LossLine[];
  /** dL/dyhat of one output, as TeX. */
  slope: (output: OneOutput) => string;
  /**
   * How dL/dyhat comes about, line by line; only where its signs need it.
   * @param names what is differentiated stands in letters always
   */
  slopeLines?: (output: OneOutput, names: OneOutput) => LossLine[];
  /** How its slope and g' of the sigmoid cancel to yhat - y; only where they do. */
  cancellation?: (output: OneOutput) => LossLine[];
}

/** The symbols of all outputs, with the sum or the mean over them; both are empty where there is one. */
export interface WholeOutput {
  yhat: string;
  y: string;
  sum: string;
  mean: string;
}

/** The symbols of one output, in letters or in numbers. */
export interface OneOutput {
  yhat: string;
  y: string;
  /** Between two factors. */
  by: string;
  /** Over how many outputs a mean is taken. */
  outputs: number;
  /** One over that number; empty where there is one output. */
  share: string;
}

/** The number beside a line: a term of the engine, the output's part of L, or dL/dyhat, or delta. */
export type LossLineValue = LossTerm | 'part' | 'slope' | 'delta';

export interface LossLine {
  tex: string;
  value: LossLineValue | null;
}

export const line = (tex: string, value: LossLineValue | null = null): LossLine => ({ tex, value });

/** The line of r = yhat - y, with which the distances begin. */
export const errorLine = ({ yhat, y }: OneOutput): LossLine => line(`r = ${yhat}-${y}`, 'error');
