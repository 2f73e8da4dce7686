import { beginning } from '../messages/intl';
import { beyondDouble } from './decimal';

/** One data row by column name, as text. */
export type Row = Readonly<Record<string, string>>;

/** Marks that stand for a missing value. */
const MISSING = new Set(['', 'NA']);

/** How a spreadsheet numbers a data row: the header is row 1. */
const spreadsheetRow = (index: number): number => index + 2;

/**
 * Read CSV with a header line, of the files that come with the page; a user's own may be separated by anything.
 * @throws Error naming the row where the text is not well formed
 */
export function parseCsv(text: string): Row[] {
  const [header = [], ...records] = recordsOf(text.replace(/^\ufeff/, ''));
  return records.map((fields, index) => {
    if (fields.length !== header.length)
      throw problem(index, `Too ${fields.length < header.length ? 'few' : 'many'} fields`);
    return Object.fromEntries(header.map((name, i) => [name, fields[i]!]));
  });
}

const problem = (index: number, what: string): Error => new Error(`CSV, row ${spreadsheetRow(index)}: ${what}`);

/** A field, in quotes or not, and what ends it. */
const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

/** The lines that are not empty, as their fields. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  for (let at = 0; at < text.length || fields.length > 0; at = FIELD.lastIndex) {
    FIELD.lastIndex = at;
    const [whole, field, end] = FIELD.exec(text) ?? [];
    if (whole === undefined) throw problem(records.length - 1, 'Quoted field unterminated');
    fields.push(field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!);
    if (end === ',') continue;
    if (fields.join('') !== '' || fields.length > 1) records.push(fields);
    fields = [];
  }
  return records;
}

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
