import { files as words } from '../../../messages/words';
import { checkColumns, checkRows } from '../../check-size';
import { SheetProblem } from '../../problem';
import type { Sheet } from '../../sheet';
import { areCounted, type Line } from './lines';

/** Columns that fit beside one another: their heads, and the rows below them. */
interface Group {
  head: string;
  rows: Line[];
}

interface Column {
  name: string;
  cells: string[];
}

/** What R and pandas print around a table; a tibble's types of columns. */
const CAPTIONS = [
  /^ \[ reached /,
  /^# (ℹ|i|\.\.\.)/,
  /^#? ?\[\d+ rows x \d+ columns\]$/,
  /^# A tibble:/,
  /^\s*(<\w+>\s*)+$/,
];
/** What they print where they leave out rows or columns. */
const LEFT_OUT = [/\s\.\.\.(\s|$)/, /^\.\.+(\s|$)/, /^# (ℹ|i|\.\.\.)/, /^ \[ reached /];

/**
 * A data frame as R and pandas print it: in columns of a fixed width, the names of the rows without a head, groups of
 * columns below one another where they were too wide. null where the text is none.
 */
export function readDataFrame(given: readonly Line[]): Sheet | null {
  const lines = given.filter((line) => !CAPTIONS.some((caption) => caption.test(line.text)));
  const isTibble = given.some(({ text }) => /^\s*(<\w+>\s*)+$/.test(text));
  const groups = groupsOf(lines, isTibble);
  const tables = groups?.map(columnsOf);
  if (!groups || !tables || tables.some((columns) => columns === null)) return null;
  const cut = given.find(({ text }) => LEFT_OUT.some((mark) => mark.test(text)));
  if (cut) throw new SheetProblem(words.printed.leftOut(cut.number));
  return joined(tables as Column[][], groups[0]!.rows);
}

/** A head begins with the room that the names of the rows take. */
function groupsOf(lines: readonly Line[], isTibble: boolean): Group[] | null {
  const isHead = ({ text }: Line, i: number): boolean => (isTibble ? i === 0 : /^\s/.test(text));
  if (lines.length < 2 || !isHead(lines[0]!, 0) || lines.some(({ text }) => text.includes('\t'))) return null;
  const groups: Group[] = [];
  lines.forEach((line, i) => {
    if (isHead(line, i)) groups.push({ head: line.text.replace(/\\\s*$/, ''), rows: [] });
    else groups.at(-1)!.rows.push(line);
  });
  return groups.every(({ rows }) => rows.length > 0) ? groups : null;
}

// ---- columns of a fixed width -------------------------------------------------------------------

interface Field {
  from: number;
  to: number;
}

/** The first column has the names of the rows; null where there is none. */
function columnsOf({ head, rows }: Group): Column[] | null {
  const texts = rows.map(({ text }) => text);
  const [names, ...fields] = wholeFields(fieldsIn([head, ...texts]), head, texts);
  if (!names || textAt(head, names) !== '' || fields.length === 0) return null;
  return [names, ...fields].map((field) => ({
    name: textAt(head, field).replace(/\s+/g, ' '),
    cells: texts.map((text) => textAt(text, field)),
  }));
}

const textAt = (text: string, { from, to }: Field): string => text.slice(from, to).trim();

/** Runs of places where some line has a letter. */
function fieldsIn(lines: readonly string[]): Field[] {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const filled = new Uint8Array(width + 1);
  for (const line of lines) for (let at = 0; at < line.length; at++) if (line[at] !== ' ') filled[at] = 1;
  const fields: Field[] = [];
  let from = -1;
  for (let at = 0; at <= width; at++)
    if (filled[at] && from < 0) from = at;
    else if (!filled[at] && from >= 0) {
      fields.push({ from, to: at });
      from = -1;
    }
  return fields;
}

/** Names and texts with spaces are parted where all lines have one: a part without a head, or without cells, is none. */
function wholeFields(fields: readonly Field[], head: string, rows: readonly string[]): Field[] {
  const whole: Field[] = [];
  let from: number | null = null;
  for (const field of fields) {
    const hasHead = textAt(head, field) !== '';
    const isWhole = hasHead && rows.some((row) => textAt(row, field) !== '');
    const isName = !hasHead && whole.length <= 1 && from === null && !whole.some((one) => textAt(head, one) !== '');
    if (isName) whole.splice(0, 1, { from: whole[0]?.from ?? field.from, to: field.to });
    else if (isWhole) {
      whole.push({ from: from ?? field.from, to: field.to });
      from = null;
    } else from ??= field.from;
  }
  if (from !== null && whole.length > 1) whole.at(-1)!.to = fields.at(-1)!.to;
  return whole;
}

// ---- the table ----------------------------------------------------------------------------------

function joined(groups: readonly Column[][], rows: readonly Line[]): Sheet {
  if (groups.some(([names]) => names!.cells.length !== rows.length))
    throw new SheetProblem(words.printed.groups(rows.at(-1)!.number));
  const [names] = groups[0]!;
  const columns = groups.flatMap(([, ...columns]) => columns);
  const isIndexName = columns.every(({ cells }) => cells[0] === '') && rows.length > 1;
  const from = isIndexName ? 1 : 0;
  const named: Column = { name: isIndexName ? names!.cells[0]! : '', cells: names!.cells };
  const kept = areCounted(named.cells.slice(from)) ? columns : [named, ...columns];
  checkRows(rows.length - from);
  checkColumns(kept.length);
  const lines = rows.slice(from).map(({ number }) => number);
  return {
    names: kept.map(({ name }) => name.replace(/^\[,(\d+)\]$/, 'V$1')), // as R itself names them
    rows: lines.map((_, i) => kept.map(({ cells }) => cells[i + from]!)),
    lines,
    decimal: 'point',
  };
}
