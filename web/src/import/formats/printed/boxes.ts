import { files as words } from '../../../messages/words';
import { checkColumns, checkRows } from '../../check-size';
import { SheetProblem } from '../../problem';
import type { Sheet } from '../../sheet';
import { areCounted, type Line } from './lines';

/** Between a head and its rows, and around a table. */
const RULE = /^[-+=|:├┼┤┌┐└┘─┬┴╞╪╡═\s]*$/;
const isRule = (text: string): boolean => RULE.test(text) && /[-─═]{3}/.test(text);
const ROWS = /^\s*\(?\d+ rows?( in set.*)?\)?$/;

/** A table with lines drawn around its cells: Markdown, psql, MySQL, `console.table`; null where the text is none. */
export function readBox(lines: readonly Line[]): Sheet | null {
  const first = lines.findIndex(({ text }) => /[|│]/.test(text) && !isRule(text));
  if (first < 0 || first > 1 || !lines.slice(first + 1, first + 2).some(({ text }) => isRule(text))) return null;
  const mark = lines[first]!.text.includes('│') ? '│' : '|';
  const body = lines.filter(({ text }) => !isRule(text) && !ROWS.test(text));
  if (!body.every(({ text }) => text.includes(mark))) return null;
  const closed = body[0]!.text.trim().startsWith(mark);
  const [names = [], ...rows] = body.map(({ text }) => cellsOf(text, mark, closed));
  const numbers = body.slice(1).map(({ number }) => number);
  checkRows(rows.length);
  checkColumns(names.length);
  const uneven = rows.findIndex(({ length }) => length !== names.length);
  if (uneven >= 0) throw new SheetProblem(words.printed.width(numbers[uneven]!, rows[uneven]!.length, names.length));
  if (rows.length === 0) throw new SheetProblem(words.printed.noRows);
  const from = /^(\(index\))?$/.test(names[0]!) && areCounted(rows.map(([cell]) => cell!)) ? 1 : 0;
  return { names: names.slice(from), rows: rows.map((row) => row.slice(from)), lines: numbers, decimal: null };
}

/** @param closed whether a line has marks at its ends, too */
function cellsOf(text: string, mark: string, closed: boolean): string[] {
  const cells = (closed ? text.trim() : text).split(mark);
  return cells.slice(closed ? 1 : 0, closed ? -1 : undefined).map((cell) => cell.trim().replace(/^'(.*)'$/, '$1'));
}
