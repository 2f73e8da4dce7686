import { messages } from '../messages/engine';
import { parseNumber } from './parse-number';

/** The rows of a matrix, all of the same length, or one sentence on why it is none. */
export type ParsedMatrix = { rows: number[][]; problem: null } | { rows: null; problem: string };

const refused = (problem: string): ParsedMatrix => ({ rows: null, problem });

/** Whether a text holds more than one number: rows, columns or brackets. */
export const isMatrixText = (text: string): boolean => /[\t\n\r;[]/.test(text.trim());

/** Read a matrix as it is copied from a spreadsheet, from NumPy or from MATLAB. */
export function parseMatrix(text: string): ParsedMatrix {
  const rows: number[][] = [];
  for (const [r, cells] of cellsOf(text).entries()) {
    const numbers: number[] = [];
    for (const [c, cell] of cells.entries()) {
      const { value, problem } = parseNumber(cell, messages.cell(r + 1, c + 1));
      if (problem !== null) return refused(problem);
      numbers.push(value);
    }
    if (rows.length > 0 && rows[0]!.length !== numbers.length)
      return refused(messages.rowsUneven(r + 1, numbers.length, rows[0]!.length));
    rows.push(numbers);
  }
  return rows.flat().length > 0 ? { rows, problem: null } : refused(messages.matrixEmpty);
}

/** Brackets: rows in brackets of their own, or with semicolons between them. Else a line is a row. */
function cellsOf(text: string): string[][] {
  const inner = [...text.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1]!);
  if (inner.length > 0) return inner.flatMap((row) => row.split(';')).map((row) => words(row, /[\s,]+/));
  const lines = text.split(/\r\n|[\r\n;]/).filter((line) => line.trim() !== '');
  return lines.map((line) => (line.includes('\t') ? line.split('\t') : words(line, /\s+/)));
}

const words = (row: string, between: RegExp): string[] => row.split(between).filter((word) => word !== '');
