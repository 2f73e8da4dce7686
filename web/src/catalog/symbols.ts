import type { NotationChoice } from './notation';

/** What the writing of symbols depends on. */
export type SymbolChoice = Pick<NotationChoice, 'rate' | 'layout' | 'output'>;

/** The shape of a network, as far as symbols show it. */
export interface SymbolShape {
  /** How many layers have weights. */
  layers: number;
  outputs: number;
}

/**
 * The TeX of every symbol of the page. Indices count from 0 and are written from 1; layers stand above in brackets.
 * Without its indices a symbol is the whole matrix or vector. In rows (z = x W + b) matrices are transposed, so that a
 * weight's indices change places.
 */
export interface Symbols {
  rate: string;
  /** The alpha of leaky ReLU and of ELU; kappa where alpha is the rate. */
  alpha: string;
  /** Between two factors: a little room for letters, a dot for numbers. */
  times: string;
  x(row?: number): string;
  y(row?: number): string;
  /** The output of the network: yhat, or a of the last layer. */
  yhat(row?: number): string;
  z(layer: number, row?: number): string;
  /** a of a layer; of the last one {@link yhat}. */
  a(layer: number, row?: number): string;
  delta(layer: number, row?: number): string;
  W(layer: number, row?: number, col?: number): string;
  b(layer: number, row?: number): string;
  /** a of the layer before, or x. */
  input(layer: number, row?: number): string;
}

const RATES: Readonly<Record<NotationChoice['rate'], string>> = { eta: '\\eta', alpha: '\\alpha', lambda: '\\lambda' };

/** Two indices, with a comma where one of them has several digits. */
const pair = (one: number, other: number): string =>
  one > 8 || other > 8 ? `${one + 1},${other + 1}` : `${one + 1}${other + 1}`;

const sub = (row: number | undefined): string => (row === undefined ? '' : `_{${row + 1}}`);
const above = (layer: number): string => `^{[${layer + 1}]}`;

export function symbols(choice: SymbolChoice, { layers, outputs }: SymbolShape): Symbols {
  const last = layers - 1;
  const own = (row: number | undefined): string => (outputs === 1 ? '' : sub(row));
  const a = (layer: number, row?: number): string => (layer === last ? yhat(row) : `a${sub(row)}${above(layer)}`);
  const yhat = (row?: number): string =>
    choice.output === 'yhat' ? `\\hat y${own(row)}` : `a${sub(row)}${above(last)}`;
  return {
    rate: RATES[choice.rate],
    alpha: choice.rate === 'alpha' ? '\\kappa' : '\\alpha',
    times: '\\,',
    x: (row) => `x${sub(row)}`,
    y: (row) => `y${own(row)}`,
    yhat,
    z: (layer, row) => `z${sub(row)}${above(layer)}`,
    a,
    delta: (layer, row) => `\\delta${sub(row)}${above(layer)}`,
    W: (layer, row, col) =>
      row === undefined ? `W${above(layer)}` : `w_{${indices(choice, row, col!)}}${above(layer)}`,
    b: (layer, row) => `b${sub(row)}${above(layer)}`,
    input: (layer, row) => (layer === 0 ? `x${sub(row)}` : a(layer - 1, row)),
  };
}

const indices = ({ layout }: SymbolChoice, row: number, col: number): string =>
  layout === 'column' ? pair(row, col) : pair(col, row);

/** The indices of a weight in words, such as `1,2`. */
export const weightIndices = ({ layout }: Pick<NotationChoice, 'layout'>, row: number, col: number): string =>
  layout === 'column' ? `${row + 1},${col + 1}` : `${col + 1},${row + 1}`;

/** The letters of the rate and of the output in plain text. */
export const letters = ({ rate, output }: Pick<NotationChoice, 'rate' | 'output'>) => ({
  rate: { eta: 'η', alpha: 'α', lambda: 'λ' }[rate],
  yhat: output === 'yhat' ? 'ŷ' : 'a',
});

/**
 * The mean of L over the batch. J is it and the penalty: where there is no penalty the two are one, and J alone is
 * written.
 */
export const meanLoss = { tex: '\\bar L', text: 'L\u0304' };

/** A partial derivative. @param fraction `\tfrac` where there is little room */
export const partial = (of: string, by: string, fraction = '\\dfrac'): string =>
  `${fraction}{\\partial ${of}}{\\partial ${by}}`;

/** A letter that gives way to the rate's, with what it stands for. */
export interface Collision {
  of: 'alpha';
  /** The letter that it would have, and the one that it has, as TeX. */
  usual: string;
  instead: string;
}

/** Which letters give way to that of the rate. */
export function collisions({ rate }: Pick<NotationChoice, 'rate'>): Collision[] {
  return rate === 'alpha' ? [{ of: 'alpha', usual: '\\alpha', instead: '\\kappa' }] : [];
}
