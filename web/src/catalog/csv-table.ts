import Papa from 'papaparse';
import { csv as words } from '../messages/words';
import { isDecimal } from './decimal';

/** A text of rows and columns, as text, however its columns are parted. */
export interface CsvTable {
  /** Names of the columns: of the first line, or made up where it holds numbers. */
  names: readonly string[];
  rows: readonly (readonly string[])[];
  /** Line of the text in which each row begins, from 1. */
  lines: readonly number[];
  hasHeader: boolean;
  delimiter: string;
}

/** A text that can't be used: the message says where and why. */
export class CsvProblem extends Error {
  override readonly name = 'CsvProblem';
}

/** Bytes of a file. */
export const MOST_BYTES = 2_000_000;
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 100;
const LONGEST_CELL = 60;

const isNumberLike = (text: string): boolean => isDecimal(text.trim());
/** How programs write a value that is not there: R, spreadsheets, NumPy, Weka, JSON; SAS, SPSS and Stata a point. */
const MISSING = ['', 'NA', 'N/A', 'NaN', '?', 'null', '.'];

/** Whether a cell says that its value is missing. */
export const isMissing = (text: string): boolean => MISSING.includes(text.trim());

/** White space within a value, such as a line break in quotes, is one space. */
const plain = (cell: string): string => cell.trim().replace(/\s+/g, ' ');

/**
 * Read a table: the delimiter (comma, semicolon, tabulator, bar) and whether the first line is a header are recognised.
 * @throws CsvProblem naming the line, where it is not a table with at least two columns
 */
export function readTable(text: string): CsvTable {
  const given = text.replace(/^\uFEFF/, '');
  checkText(given);
  const { data, meta, errors } = Papa.parse<string[]>(given, { delimitersToGuess: [',', ';', '\t', '|'] });
  const lines = linesOf(data, meta.linebreak);
  const [problem] = errors.filter(({ type }) => type === 'Quotes');
  if (problem) throw new CsvProblem(words.quotes(lines[problem.row ?? 0] ?? 1));
  const kept = data
    .map((cells, i) => ({ cells, line: lines[i]! }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  checkShape(kept);
  const hasHeader = isHeader(kept.map(({ cells }) => cells));
  const first = kept[0]!.cells;
  const names = hasHeader ? first.map(plain) : first.map((_, i) => words.column(i + 1));
  checkNames(names);
  const body = hasHeader ? kept.slice(1) : kept;
  if (body.length === 0) throw new CsvProblem(words.noRows);
  return {
    names,
    rows: body.map(({ cells }) => cells.map(plain)),
    lines: body.map(({ line }) => line),
    hasHeader,
    delimiter: meta.delimiter,
  };
}

function checkText(text: string): void {
  if (text.trim() === '') throw new CsvProblem(words.empty);
  if (text.length > MOST_BYTES) throw new CsvProblem(words.tooLarge(MOST_BYTES));
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\x0e-\x1f\uFFFD]/.test(text)) throw new CsvProblem(words.notText);
  if (/^\s*[{[]/.test(text)) throw new CsvProblem(words.json);
}

/** A row can take several lines, where line breaks stand in quotes. */
function linesOf(data: readonly string[][], linebreak: string): number[] {
  let line = 1;
  return data.map((cells) => {
    const begin = line;
    line += 1 + cells.reduce((sum, cell) => sum + cell.split(linebreak).length - 1, 0);
    return begin;
  });
}

function checkShape(rows: readonly { cells: readonly string[]; line: number }[]): void {
  const width = rows[0]!.cells.length;
  if (width < 2) throw new CsvProblem(words.oneColumn);
  if (width > MOST_COLUMNS) throw new CsvProblem(words.tooManyColumns(width, MOST_COLUMNS));
  if (rows.length > MOST_ROWS + 1) throw new CsvProblem(words.tooManyRows(rows.length, MOST_ROWS));
  for (const { cells, line } of rows) {
    if (cells.length !== width) throw new CsvProblem(words.uneven(line, cells.length, width));
    const long = cells.findIndex((cell) => cell.trim().length > LONGEST_CELL);
    if (long >= 0) throw new CsvProblem(words.longCell(line, long + 1, LONGEST_CELL));
  }
}

/** Names, and not numbers, in the first line, over at least one column that has numbers below. */
function isHeader([first, ...rest]: readonly string[][]): boolean {
  if (!first!.every((cell) => !isNumberLike(cell))) return false;
  if (rest.length === 0) return true;
  return first!.some((_, col) => rest.every((row) => isNumberLike(row[col]!) || isMissing(row[col]!)));
}

function checkNames(names: readonly string[]): void {
  names.forEach((name, i) => {
    if (name === '') throw new CsvProblem(words.unnamed(i + 1));
    const before = names.indexOf(name);
    if (before < i) throw new CsvProblem(words.sameName(before + 1, i + 1, name));
  });
}
