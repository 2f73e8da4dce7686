import { parseNumber } from './parse-number';
import type { Refusal } from './refusal';

/** The rows of a matrix, all of the same length, or why it is none. */
export type ParsedMatrix = { rows: number[][]; problem: null } | { rows: null; problem: Refusal };

const refused = (problem: Refusal): ParsedMatrix => ({ rows: null, problem });

const uneven = (row: number, count: number, first: number): Refusal => ({
  code: 'text',
  path: '',
  given: { kind: 'count', count, of: 'numbers' },
  wanted: { kind: 'evenRow', row, first },
});

const empty: Refusal = { code: 'text', path: '', given: null, wanted: { kind: 'page', reason: 'numbers' } };

/** Whether a text holds more than one number: rows, columns or brackets. */
export const isMatrixText = (text: string): boolean => /[\t\n\r;[]/.test(text.trim());

/** Read a matrix as it is copied from a spreadsheet, from NumPy or from MATLAB. */
export function parseMatrix(text: string): ParsedMatrix {
  const rows: number[][] = [];
  for (const [r, cells] of cellsOf(text).entries()) {
    const numbers: number[] = [];
    for (const [c, cell] of cells.entries()) {
      const { value, problem } = parseNumber(cell);
      if (problem !== null) return refused({ ...problem, cell: { row: r + 1, col: c + 1 } });
      numbers.push(value);
    }
    if (rows.length > 0 && rows[0]!.length !== numbers.length)
      return refused(uneven(r + 1, numbers.length, rows[0]!.length));
    rows.push(numbers);
  }
  return rows.flat().length > 0 ? { rows, problem: null } : refused(empty);
}

/** Brackets: rows in brackets of their own, or with semicolons between them. Else a line is a row. */
function cellsOf(text: string): string[][] {
  const inner = [...text.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1]!);
  if (inner.length > 0) return inner.flatMap((row) => row.split(';')).map((row) => words(row, /[\s,]+/));
  const lines = text.split(/\r\n|[\r\n;]/).filter((line) => line.trim() !== '');
  return lines.map((line) => (line.includes('\t') ? line.split('\t') : words(line, /\s+/)));
}

const words = (row: string, between: RegExp): string[] => row.split(between).filter((word) => word !== '');
