import Papa from 'papaparse';
import { beginning } from '../messages/intl';
import { beyondDouble } from './decimal';

/** One data row by column name, as text. */
export type Row = Readonly<Record<string, string>>;

/** Marks that stand for a missing value. */
const MISSING = new Set(['', 'NA']);

/** How a spreadsheet numbers a data row: the header is row 1. */
const spreadsheetRow = (index: number): number => index + 2;

/**
 * Read CSV with a header line.
 * @throws Error naming the row where the text is not well formed
 */
export function parseCsv(text: string): Row[] {
  const parsed = Papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
  const [problem] = parsed.errors;
  if (problem) throw new Error(`CSV, row ${rowOfProblem(problem)}: ${problem.message}`);
  return parsed.data;
}

/** Papa Parse counts the header where quotes are wrong, and does not where fields are too few or too many. */
const rowOfProblem = ({ type, row = 0 }: Papa.ParseError): number => spreadsheetRow(type === 'Quotes' ? row - 1 : row);

/**
 * The named columns of a row as numbers; null where one of them is missing.
 * @param index of the row among the data rows, from 0, for the message
 * @throws Error naming row and column where there is no such column, or neither a number nor a mark for missing in it
 */
export function readNumbers(row: Row, columns: readonly string[], index: number): number[] | null {
  const numbers = columns.map((column) => readNumber(row, column, index));
  return numbers.includes(null) ? null : (numbers as number[]);
}

function readNumber(row: Row, column: string, index: number): number | null {
  const text = row[column]?.trim();
  if (text === undefined) throw new Error(`CSV has no column ${column}`);
  if (MISSING.has(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value) || beyondDouble(text, value))
    throw new Error(`CSV, row ${spreadsheetRow(index)}, column ${column}: "${beginning(text)}" is not a number`);
  return value;
}
