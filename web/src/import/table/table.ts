import { csv as words } from '../../messages/words';
import { SheetProblem } from '../problem';
import type { Sliced } from '../slices';
import type { Affix } from './affix';
import { columnOf, type Column, type ReadAs } from './column';
import type { NumberStyle } from './number-style';

/** Columns with their names, as they can be used. */
export interface Table {
  columns: readonly Column[];
  /** Where each row stands in its file, from 1. */
  lines: readonly number[];
  /** Names that were made up or changed, and how many columns were left out since they are empty. */
  named: readonly string[];
  empty: number;
}

/** Characters of a name at most: what goes beyond is cut off. */
const LONGEST_NAME = 60;

/** What is known of a table before its columns are read. */
export interface Plan {
  /** Names of the columns; null: there are none. */
  given: readonly string[] | null;
  /** The rows that are data. */
  begin: number;
  end: number;
  style: NumberStyle;
  /** What stands beside the numbers of columns, by their places; how some are read by hand, by their names. */
  affixes?: ReadonlyMap<number, Affix>;
  readAs?: Readonly<Record<string, ReadAs>>;
  /** Columns at least. */
  least?: number;
}

/** @throws SheetProblem where no row is left, or only one column */
export function* tableOf(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  { given, begin, end, style, affixes, readAs = {}, least = 2 }: Plan,
): Sliced<Table> {
  const body = rows.slice(begin, end);
  if (body.length === 0) throw new SheetProblem(words.noRows);
  const width = body[0]!.length;
  const kept = [...Array(width).keys()].filter((col) => given?.[col] || body.some((row) => row[col] !== ''));
  if (kept.length < least) throw new SheetProblem(words.oneColumn);
  const { names, named } = namesFor(kept, given);
  const columns: Column[] = [];
  for (const [i, col] of kept.entries()) {
    const name = names[i]!;
    const as = Object.hasOwn(readAs, name) ? readAs[name] : undefined;
    const cells = body.map((row) => row[col]!);
    columns.push(columnOf(name, cells, { style, affix: affixes?.get(col) ?? null, as }));
    yield;
  }
  return { columns, lines: lines.slice(begin, end), named, empty: width - kept.length };
}

/** A name for each column, all different. */
function namesFor(kept: readonly number[], given: readonly string[] | null): { names: string[]; named: string[] } {
  const names: string[] = [];
  const named: string[] = [];
  for (const col of kept) {
    const wanted = given?.[col]?.slice(0, LONGEST_NAME);
    const name = unusedOf(wanted || words.column(col + 1), names);
    names.push(name);
    if (given && name !== wanted) named.push(name);
  }
  return { names, named };
}

/** With a number behind it where the name is taken. */
function unusedOf(name: string, taken: readonly string[]): string {
  let [unused, count] = [name, 1];
  while (taken.includes(unused)) unused = `${name} (${++count})`;
  return unused;
}
