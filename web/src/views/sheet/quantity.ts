import type { Entry, Matrix } from '../../engine/types';
import { partial } from '../../catalog/symbols';
import { maths } from '../../messages/words';
import { isAnyHidden, isHidden } from '../../plot/hidden-numbers';
import { sayTex } from '../../plot/say-tex';
import type { SignedScale } from '../../plot/signed-scale';
import { parameterOf, samePart, type Part } from '../../state/part';
import { quantityName } from '../quantity-name';

/** A symbol with its layer, from 1, as `Maths` writes it. */
export interface Caption {
  /** What stands in front of the symbol, such as the ∂J/∂ of a gradient. */
  before?: string;
  after?: string;
  symbol: string;
  layer?: number;
  index?: string;
  /** Whether it is a matrix or vector of parameters: upright and bold. */
  matrix?: boolean;
}

/** A symbol in words, without its layer: "dJ by dW", "new W". */
export function spokenSymbol({ before, symbol, index }: Caption): string {
  if (before) return maths.derivative(before[1]!, symbol);
  const words = symbol === 'δ' ? maths.commands.delta! : symbol;
  return index ? maths.indexed(index, words) : words;
}

/** The same with its layer and its index, as it stands in a calculation: "dL by dw 1 1 of layer 1". */
export function spokenCaption({ before, after = '', symbol, layer, index }: Caption): string {
  const letter = { δ: '\\delta', Σ: `\\text{${maths.written.sum}}`, ŷ: '\\hat y' }[symbol] ?? symbol;
  const below = index && `_{${/^\d/.test(index) ? index : `\\text{${index}}`}}`;
  const tex = `${letter}${below ?? ''}${layer === undefined ? '' : `^{[${layer}]}`}`;
  if (before?.startsWith('∂')) return sayTex(partial(before[1]!, tex));
  return sayTex(`${before ?? ''}${tex}${after}`);
}

/** A matrix of the sheet: its numbers, and what its entries stand for. All indices count from 0. */
export interface Quantity {
  /** Such as `dW`. */
  name: string;
  /** The symbol of an entry, such as `dJ/dw`: see `quantityName`. */
  entry: string;
  layer: number;
  caption: Caption;
  matrix: Matrix;
  /** The shape of the layer's W. */
  beside: Pick<Matrix, 'rows' | 'cols'>;
  /** False as long as the step has not come to it: its entries are shown empty. */
  known: boolean;
  scale: SignedScale;
  partOf: (row: number, col: number) => Part;
  /** What rows and columns stand for, such as `unit 2` and `bill length`. */
  rowName: (row: number) => string;
  colName: (col: number) => string;
  /** Whether an entry goes into the product that is open. */
  isFactor: (row: number, col: number) => boolean;
  /** Whether an empty cell takes a prediction. */
  asks: boolean;
  /** Whether the update leaves an entry as it is. */
  isFrozen: (row: number, col: number) => boolean;
  /** Whether it leaves all of them. */
  allFrozen: boolean;
}

export const entryOf = ({ cols, values }: Matrix, row: number, col = 0): number => values[row * cols + col]!;

/** Its numbers, and `instead` of what is asked for. */
export function shownOf(
  { matrix, entry, partOf }: Pick<Quantity, 'matrix' | 'entry' | 'partOf'>,
  instead = NaN,
): Matrix {
  if (!isAnyHidden()) return matrix;
  const { cols, values } = matrix;
  const nameAt = (i: number): string => quantityName(entry, partOf(Math.floor(i / cols), i % cols));
  return { ...matrix, values: values.map((value, i) => (isHidden(value, nameAt(i)) ? instead : value)) };
}

/** The same with rows and columns exchanged. */
export function transposed(quantity: Quantity): Quantity {
  const { matrix, beside, partOf, rowName, colName, isFactor, isFrozen } = quantity;
  const { rows, cols } = matrix;
  const values = Float64Array.from({ length: rows * cols }, (_, i) => entryOf(matrix, i % rows, Math.floor(i / rows)));
  return {
    ...quantity,
    matrix: { rows: cols, cols: rows, values },
    beside: { rows: beside.cols, cols: beside.rows },
    partOf: (row, col) => partOf(col, row),
    rowName: colName,
    colName: rowName,
    isFactor: (row, col) => isFactor(col, row),
    isFrozen: (row, col) => isFrozen(col, row),
  };
}

/** Where a part stands in a matrix, transposed or not; null where it does not. */
export function placeOf({ matrix, partOf }: Quantity, part: Part | null): { row: number; col: number } | null {
  if (!part || part.kind === 'loss') return null;
  const col = part.kind === 'weight' ? part.col : 0;
  const places = [
    { row: part.row, col },
    { row: col, col: part.row },
  ];
  const isIt = ({ row, col }: { row: number; col: number }): boolean =>
    row < matrix.rows && col < matrix.cols && samePart(partOf(row, col), part);
  return places.find(isIt) ?? null;
}

/** Type another number for a weight or a bias, over its cell, or a prediction for what is still to come. @param onward opens the cell before or after */
export type Edit = (at: HTMLElement, part: Part, quantity: Quantity, onward?: (by: 1 | -1) => boolean) => void;

/** Whether its entries are numbers that can be typed: weights and biases before the update. */
export const isEditable = ({ name }: Quantity): boolean => name === 'W' || name === 'b';

/** These rows in the place of an editable matrix; a vector may lie or stand. null where they have another shape. */
export function entriesOf({ matrix, partOf }: Quantity, rows: readonly (readonly number[])[]): Entry[] | null {
  const numbers = rows.flat();
  const vector = (matrix.rows === 1 || matrix.cols === 1) && (rows.length === 1 || rows[0]!.length === 1);
  const same = rows.length === matrix.rows && rows[0]!.length === matrix.cols;
  if (numbers.length !== matrix.rows * matrix.cols || !(same || vector)) return null;
  const at = (i: number): Part => partOf(Math.floor(i / matrix.cols), i % matrix.cols);
  return numbers.map((value, i) => ({ parameter: parameterOf(at(i))!, value }));
}

/** Beyond so many rows or columns, or entries, a matrix is a heat map. */
const MOST_NUMBERS = 10;
const MOST_ENTRIES = 64;

export const isLarge = ({ rows, cols }: Pick<Matrix, 'rows' | 'cols'>): boolean =>
  Math.max(rows, cols) > MOST_NUMBERS || rows * cols > MOST_ENTRIES;
