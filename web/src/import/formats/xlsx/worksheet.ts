import { files as words } from '../../../messages/words';
import { checkColumns, checkRows } from '../../check-size';
import { MOST_COLUMNS, MOST_ROWS } from '../../limits';
import { SheetProblem } from '../../problem';
import { PIECE, type Sliced } from '../../slices';
import { momentText, type Moment } from './dates';
import { textIn } from './strings';
import type { XmlScanner } from './xml';

/** What cells refer to. */
export interface Shared {
  strings: readonly string[];
  styles: readonly (Moment | null)[];
  from1904: boolean;
}

/** Cells that hold something, by their row from 1, each at the number of its column; and the first and last of these. */
export interface Cells {
  rows: Map<number, string[]>;
  columns: [number, number];
  /** Texts that have digits, as {@link keyOf} counts. */
  texts: Set<number>;
}

export const keyOf = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;

/** A range of cells that are one. */
interface Merged {
  rows: [number, number];
  column: number;
}

/** @throws SheetProblem naming a cell that is not where a sheet can have one */
export function* readCells(xml: XmlScanner, shared: Shared): Sliced<Cells> {
  const cells: Cells = { rows: new Map(), columns: [Infinity, 0], texts: new Set() };
  const merged: Merged[] = [];
  let [row, column, seen] = [0, 0, 0];
  while (xml.next()) {
    if (++seen % PIECE === 0) yield;
    if (xml.is('open', 'row')) {
      row = rowNumber(xml.attribute('r')) ?? row + 1;
      column = 0;
    } else if (xml.is('open', 'c')) {
      const place = placeOf(xml.attribute('r'));
      column = place?.column ?? column + 1;
      const isText = TEXTS.has(xml.attribute('t') ?? '');
      keep(cells, place?.row ?? row, column, { text: cellText(xml, shared), isText });
    } else if (xml.is('open', 'mergeCell')) merged.push(rangeOf(xml.attribute('ref')));
  }
  let filled = 0;
  for (const range of merged) {
    yield;
    filled += fill(cells, range);
    if (filled > MOST_ROWS * MOST_COLUMNS) throw new SheetProblem(words.xlsx.merged);
  }
  return cells;
}

/** Of a text of the sheet's own, of several ones, and of a formula. */
const TEXTS: ReadonlySet<string> = new Set(['s', 'inlineStr', 'str']);

interface Given {
  text: string;
  isText: boolean;
}

function keep({ rows, columns, texts }: Cells, row: number, column: number, { text, isText }: Given): void {
  if (text === '') return;
  if (isText && /\d/.test(text)) texts.add(keyOf(row, column));
  let known = rows.get(row);
  if (!known) {
    rows.set(row, (known = []));
    checkRows(rows.size - 1); // beside the names
  }
  known[column] = text;
  if (column < columns[0]) columns[0] = column;
  if (column > columns[1]) columns[1] = column;
  checkColumns(columns[1] - columns[0] + 1);
}

// ---- one cell -----------------------------------------------------------------------------------

function cellText(xml: XmlScanner, shared: Shared): string {
  const [type, style] = [xml.attribute('t') ?? 'n', Number(xml.attribute('s') ?? 0)];
  if (xml.kind === 'alone') return '';
  let [value, inline] = ['', ''];
  while (xml.next() && !xml.is('close', 'c')) {
    if (xml.kind === 'close' && xml.name === 'v') value = xml.text;
    if (xml.is('open', 'is')) inline = textIn(xml, 'is');
  }
  return meaningOf(type, value, style, shared) || inline;
}

function meaningOf(type: string, value: string, style: number, { strings, styles, from1904 }: Shared): string {
  switch (type) {
    case 's':
      return value === '' ? '' : (strings[Number(value)] ?? refuse(words.xlsx.noText(value)));
    case 'b':
      return value === '' ? '' : value === '0' ? 'FALSE' : 'TRUE';
    case 'n': {
      const moment = styles[style];
      return moment ? momentText(value, moment, from1904) : value;
    }
    default:
      return value;
  }
}

function refuse(message: string): never {
  throw new SheetProblem(message);
}

// ---- where cells stand --------------------------------------------------------------------------

/** What a sheet has room for. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const isRow = (row: number): boolean => Number.isInteger(row) && row >= 1 && row <= LAST_ROW;

function rowNumber(given: string | undefined): number | null {
  if (given === undefined) return null;
  return isRow(Number(given)) ? Number(given) : refuse(words.xlsx.noPlace(given));
}

/** Of `C4`; null where the file does not say. */
function placeOf(given: string | undefined): { row: number; column: number } | null {
  if (given === undefined) return null;
  let [at, column] = [0, 0];
  for (let letter = letterAt(given, at); letter >= 1 && letter <= 26 && at < 3; letter = letterAt(given, ++at))
    column = 26 * column + letter;
  const row = Number(given.slice(at));
  return column >= 1 && column <= LAST_COLUMN && isRow(row) ? { row, column } : refuse(words.xlsx.noPlace(given));
}

/** 1 for A. */
const letterAt = (text: string, at: number): number => text.charCodeAt(at) - 64;

function rangeOf(given = ''): Merged {
  const [from, to] = given.split(':').map((place) => placeOf(place)!);
  if (!from || !to || to.row < from.row || to.column < from.column) return refuse(words.xlsx.noPlace(given));
  return { rows: [from.row, to.row], column: from.column };
}

/**
 * Down its first column each of the merged cells holds what the first one shows; across, a title over columns stands once.
 * @returns how many rows were looked at
 */
function fill(cells: Cells, { rows, column }: Merged): number {
  const text = cells.rows.get(rows[0])?.[column];
  const given = { text: text!, isText: cells.texts.has(keyOf(rows[0], column)) };
  const last = text === undefined ? rows[0] : Math.min(rows[1], rows[0] + MOST_ROWS);
  for (let row = rows[0] + 1; row <= last; row++)
    if (cells.rows.has(row) && cells.rows.get(row)![column] === undefined) keep(cells, row, column, given);
  return last - rows[0] + 1;
}
