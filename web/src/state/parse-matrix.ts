import { readBox } from './matrix-text/boxes';
import { readBrackets } from './matrix-text/brackets';
import { readByColumns } from './matrix-text/by-columns';
import { readDrawnBrackets } from './matrix-text/drawn-brackets';
import { readLatex } from './matrix-text/latex';
import { readLeftOut } from './matrix-text/left-out';
import { printedNumber } from './matrix-text/printed-number';
import { printedUnits } from './matrix-text/printed-units';
import type { Reading, Shape } from './matrix-text/reading';
import { readTable } from './matrix-text/tables';
import type { PageRule } from '../engine/refusal';
import { parsePrinted } from './parse-number';
import type { Refusal } from './refusal';

/**
 * The rows of a matrix, all of the same length, with the unit of the last place that is printed of each number, 0 for what
 * is exact; or why it is none.
 */
export type ParsedMatrix =
  { rows: number[][]; units: number[][]; problem: null } | { rows: null; units: null; problem: Refusal };

const refused = (problem: Refusal): ParsedMatrix & { rows: null } => ({ rows: null, units: null, problem });

const ofThePage = (reason: PageRule): Refusal => ({
  ...{ code: 'text', path: '', given: null },
  wanted: { kind: 'page', reason },
});

const uneven = (row: number, count: number, first: number): Refusal => ({
  code: 'text',
  path: '',
  given: { kind: 'count', count, of: 'numbers' },
  wanted: { kind: 'evenRow', row, first },
});

/** Whether a text holds more than one number: rows, columns or brackets. */
export const isMatrixText = (text: string): boolean => /[\t\n\r;[{&│]|\bc\(/.test(text.trim());

/** Ways of printing, the most peculiar ones first. */
const layouts: readonly ((text: string, shape?: Shape) => Reading)[] = [
  ...[readLeftOut, readLatex, readBox, readByColumns],
  ...[readBracketsOfR, readDrawnBrackets, readBrackets, readTable],
];

/** R writes the places of rows and columns in brackets, Julia a type in braces: these are tables. */
function readBracketsOfR(text: string, shape?: Shape): Reading {
  return /^\s*\[(,\d+|\d+,|\d+)\] +\S|^\s*\[,\d+\]\s*$|^\s*\d+(×\d+|-element) /m.test(text)
    ? readTable(text, shape)
    : null;
}

/**
 * Read a matrix as programs print it: NumPy, PyTorch, pandas, SymPy, R, Octave, MATLAB, Julia, Maxima, Eigen, Armadillo,
 * JavaScript, LaTeX, spreadsheets. What has lost its rows, or could be two matrices, is refused.
 * @param shape that is wanted; it decides what the text alone leaves open
 */
export function readMatrix(text: string, shape?: Shape): ParsedMatrix {
  const reading = layouts.reduce<Reading>((found, read) => found ?? read(text, shape), null);
  if (reading === null || ('cells' in reading && reading.cells.flat().length === 0))
    return refused(ofThePage('numbers'));
  if ('cannot' in reading) return refused(ofThePage(reading.cannot));
  const { cells } = reading;
  const rows: number[][] = [];
  for (const [r, texts] of cells.entries()) {
    const numbers: number[] = [];
    for (const [c, cell] of texts.entries()) {
      const { value, problem } = printedNumber(cell);
      if (problem !== null) return refused({ ...problem, cell: { row: r + 1, col: c + 1 } });
      numbers.push(value);
    }
    if (rows.length > 0 && rows[0]!.length !== numbers.length)
      return refused(uneven(r + 1, numbers.length, rows[0]!.length));
    rows.push(numbers);
  }
  return lostRows(rows, shape)
    ? refused(ofThePage('flat'))
    : { rows, units: printedUnits(cells, rows, reading.isTable === true), problem: null };
}

/** As many numbers as are wanted, and nothing says where a row ends. */
function lostRows(rows: readonly number[][], shape?: Shape): boolean {
  if (!shape || shape.rows === 1 || shape.cols === 1) return false;
  const isFlat = rows.length === 1 || rows[0]!.length === 1;
  return isFlat && rows.flat().length === shape.rows * shape.cols;
}

/** Read a matrix of finite numbers. */
export function parseMatrix(text: string, shape?: Shape): ParsedMatrix {
  const parsed = readMatrix(text, shape);
  const { rows } = parsed;
  if (rows === null) return parsed;
  for (const [r, row] of rows.entries()) {
    const c = row.findIndex((value) => !Number.isFinite(value));
    const { problem } = c < 0 ? { problem: null } : parsePrinted(String(row[c]!));
    if (problem !== null) return refused({ ...problem, cell: { row: r + 1, col: c + 1 } });
  }
  return parsed;
}
