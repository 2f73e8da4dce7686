import { PIECE, type Sliced } from '../slices';

/** What parts the columns; a space stands for any run of spaces and tabs. */
export type Delimiter = ',' | ';' | '\t' | '|' | ' ';
export const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|', ' '];

/** Lines that are not blank, as cells. */
export interface Cut {
  rows: string[][];
  /** Line in which each row begins, from 1. */
  lines: number[];
  /** Lines that begin with the mark of a comment. */
  marked: ReadonlySet<number>;
  /** Where cutting ended too early: in this line a quotation mark is not closed, or something follows a closed one. */
  broken: number | null;
  /** Lines above the table that are no part of it, and how many lines each row takes. */
  aside?: readonly number[];
  over?: number;
}

/** Line breaks of all systems as one. */
export const evenLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** What begins a comment, also one with the names, as NumPy and gnuplot write it; a value alone is none. */
const MARK = /^[ \t]*[#%]+ *(?![,;|\t#%])/;
/** A spreadsheet's errors begin with the same mark. */
const ERROR = /^#(?:N\/A|NA|NV|[A-Z]+[!?]|DIV\/0!)(?![a-z0-9])/i;
const markIn = (line: string): number =>
  /^[ \t#%]/.test(line) && !ERROR.test(line) ? (MARK.exec(line)?.[0].length ?? 0) : 0;

/** @param text with lines that end in `\n` @param most rows that are wanted */
export function* cut(text: string, delimiter: Delimiter, most = Infinity): Sliced<Cut> {
  const marked = new Set<number>();
  const found: Cut = { rows: [], lines: [], marked, broken: null };
  let line = 1;
  for (let at = 0; at < text.length && found.rows.length < most; line++) {
    if (line % PIECE === 0) yield;
    const begin = line;
    const end = lineEnd(text, at);
    const plain = text.slice(at, end);
    const mark = markIn(plain);
    let cells: string[];
    if (mark > 0) {
      // Before all rows the mark is no part of the names.
      cells = partedQuoted(marked.size === found.rows.length ? plain.slice(mark) : plain, delimiter);
      marked.add(begin);
      at = end + 1;
    } else if (plain.includes('"')) {
      const read = quotedRow(text, at, delimiter);
      if (!read) return { ...found, broken: begin };
      cells = read.cells;
      line += breaksIn(text, at, read.end);
      at = read.end + 1;
    } else {
      cells = parted(plain, delimiter);
      at = end + 1;
    }
    if (!cells.some((cell) => cell !== '')) {
      marked.delete(begin);
      continue;
    }
    found.rows.push(cells);
    found.lines.push(begin);
  }
  return found;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** White space within a value, such as a line break in quotes or a thin space, is one space. */
const tidy = (cell: string): string => (/\s/.test(cell) ? cell.trim().replace(/\s+/g, ' ') : cell);

function parted(line: string, delimiter: Delimiter): string[] {
  if (delimiter === ' ') return line.trim().split(/[ \t]+/);
  const cells = line.split(delimiter);
  return delimiter === '\t' || /\s/.test(line) ? cells.map(tidy) : cells;
}

/** A line of its own, whose quotation marks need not be right. */
function partedQuoted(line: string, delimiter: Delimiter): string[] {
  const read = line.includes('"') ? quotedRow(line, 0, delimiter) : null;
  return read?.cells ?? parted(line, delimiter);
}

const QUOTED = '"([^"]*(?:""[^"]*)*)"';

/** A value, in quotation marks or not, and the spaces around it. */
const fieldBy = (delimiter: Delimiter): RegExp => {
  if (delimiter === ' ') return new RegExp(`[ \\t]*(?:${QUOTED}(?=[ \\t\\n]|$)|([^ \\t\\n]*))[ \\t]*`, 'y');
  const mark = delimiter === '|' ? '\\|' : delimiter;
  const space = delimiter === '\t' ? ' *' : '[ \\t]*';
  return new RegExp(`${space}${QUOTED}${space}(?=${mark}|\\n|$)|([^${mark}\\n]*)`, 'y');
};
const FIELDS = new Map(DELIMITERS.map((delimiter) => [delimiter, fieldBy(delimiter)]));

/** A mark that is a value of its own, such as one for "as above", has a delimiter or the line's end behind it. */
const isMarkAlone = (quoted: string, delimiter: Delimiter): boolean => {
  const behind = quoted.trimStart();
  return quoted.startsWith('\n') || behind.startsWith(delimiter === ' ' ? '\n' : delimiter);
};

/** A row that has quotation marks: values in them may hold delimiters, line breaks, and two marks for one. */
function quotedRow(text: string, from: number, delimiter: Delimiter): { cells: string[]; end: number } | null {
  const field = FIELDS.get(delimiter)!;
  const cells: string[] = [];
  for (let at = from; ; at++) {
    field.lastIndex = at;
    const [, quoted, plain = ''] = field.exec(text)!;
    if (quoted === undefined && /^\s*"/.test(plain)) return null;
    if (quoted?.includes('\n') && isMarkAlone(quoted, delimiter)) return null;
    cells.push(tidy(quoted?.replaceAll('""', '"') ?? plain));
    at = field.lastIndex;
    if (at >= text.length || text[at] === '\n') return { cells, end: at };
    if (delimiter === ' ') at--;
  }
}
