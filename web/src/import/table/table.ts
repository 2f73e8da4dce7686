import { csv as words } from '../../messages/words';
import { SheetProblem } from '../problem';
import type { Sliced } from '../slices';
import { columnOf, type Column } from './column';
import type { Header } from './header';
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

/** @throws SheetProblem where no row is left, or only one column */
export function* tableOf(
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  given: readonly string[] | null,
  { begin }: Pick<Header, 'begin'>,
  style: NumberStyle,
): Sliced<Table> {
  const body = rows.slice(begin);
  if (body.length === 0) throw new SheetProblem(words.noRows);
  const width = body[0]!.length;
  const kept = [...Array(width).keys()].filter((col) => given?.[col] || body.some((row) => row[col] !== ''));
  if (kept.length < 2) throw new SheetProblem(words.oneColumn);
  const { names, named } = namesFor(kept, given);
  const columns: Column[] = [];
  for (const [i, col] of kept.entries()) {
    columns.push(
      columnOf(
        names[i]!,
        body.map((row) => row[col]!),
        style,
      ),
    );
    yield;
  }
  return { columns, lines: lines.slice(begin), named, empty: width - kept.length };
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
