import type { Matrix } from '../../engine/types';
import type { Formula } from './formula';

/** What of a language's helpers a program uses. */
export interface Needs {
  erf: boolean;
  /** Sizes of batches differ, or rows are picked. */
  batches: boolean;
  softmax: boolean;
}

/** How one writes what an optimizer does with each entry of a matrix, and totals of them. */
export interface EntryWriting {
  /** A name as it is usual there: sigmoidSlope, or sigmoid_slope. */
  name: (camelCase: string) => string;
  comment: (text: string) => string;
  /** A new matrix, or a new value of one, of a formula for each entry; `matrices` are those of its names that are matrices. */
  assignEach: (name: string, formula: Formula, matrices: Readonly<Record<string, string>>, isNew: boolean) => string;
  /** A number. */
  assignNumber: (name: string, formula: Formula, isNew: boolean) => string;
  /** A new number, of an expression. */
  assignTotal: (name: string, expression: string) => string;
  sumOfAll: (matrix: string) => string;
}

/**
 * A programming language, as far as programs of one training step and those after it need it. Matrices have examples as
 * columns; a bias is a matrix of one column. Methods that begin with a verb return lines, the others an expression.
 */
export interface Language extends EntryWriting {
  /** The ending of its files. */
  readonly ending: string;
  /** The whole file. */
  file: (
    parts: { comments: readonly string[]; functions: readonly string[]; body: readonly string[] },
    needs: Needs,
  ) => string;

  /** A new matrix of these numbers. */
  defineMatrix: (name: string, matrix: Matrix) => readonly string[];
  /** A new list of lists of rows, which count from 0 here. */
  defineBatches: (name: string, batches: readonly (readonly number[])[]) => readonly string[];
  /** A function of single numbers. */
  defineFunction: (name: string, of: readonly string[], formula: Formula) => readonly string[];
  /** A new matrix, or a new value of one; a new one within a loop is gone after it. */
  assign: (name: string, expression: string, isNew: boolean) => string;
  assignCount: (name: string, matrix: string) => string;
  /** The updates from `from` up to, not including, `to`. */
  loop: (counter: string, from: number, to: number, body: readonly string[]) => readonly string[];
  when: (counter: string, equals: number, body: readonly string[]) => readonly string[];
  print: (name: string, what: 'matrix' | 'number') => string;

  product: (left: string, right: string) => string;
  transposed: (matrix: string) => string;
  /** The column added to each column. */
  plusColumn: (matrix: string, column: string) => string;
  times: (left: string, right: string) => string;
  minus: (left: string, right: string) => string;
  /** A function of single numbers for each entry. */
  applied: (name: string, matrices: readonly string[]) => string;
  over: (matrix: string, number: string) => string;
  /** The mean of the columns, as a column. */
  meanColumn: (matrix: string) => string;
  /** Columns that sum to 1. */
  softmax: (matrix: string) => string;
  /** delta of a softmax layer from its a and dL/da: a (dL/da - sum of a dL/da over the layer). */
  softmaxBackward: (a: string, slope: string) => string;
  /** -sum y ln a of softmax of z, over all. */
  softmaxCrossEntropy: (z: string, y: string) => string;
  /** delta of the two together: a times the sum of y, minus y. */
  softmaxCrossEntropyDelta: (a: string, y: string) => string;
  columnsOf: (matrix: string, batches: string, index: string) => string;
}

export const rowsOf = ({ rows, cols, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, row) => [...values.subarray(row * cols, (row + 1) * cols)]);

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const indented = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? line : by + line));

/** The shortest decimal that names the number; String(-0) is 0. */
export const decimal = (value: number): string => (Object.is(value, -0) ? '-0.0' : String(value));
/** With a point where it would be read as a whole number. */
export const withPoint = (value: number): string => {
  const text = decimal(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

/** The program's own function for an activation. */
export const isOwn = (name: string): boolean => /^g[A-Z]/.test(name);
