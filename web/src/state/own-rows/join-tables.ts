import { SheetProblem } from '../../import/problem';
import type { Affix } from '../../import/table/affix';
import { columnLike, type Column } from '../../import/table/column';
import type { Reading } from '../../import/table/readings';
import type { Table } from '../../import/table/table';
import { csv as words } from '../../messages/words';
import { areMatchedByName, partnersOf } from './partners';

/** A table whose last rows may stand in a second file. */
export interface OwnTable extends Table {
  /** The place of the first row of the second file; none where left out. */
  second?: number;
  /** Columns whose numbers are others in the second file: kilograms are no grams. */
  unlike?: readonly Unlike[];
}

/** A column, and what stands beside its numbers in each of two files. */
export interface Unlike {
  name: string;
  first: string;
  second: string;
}

/** A sentence about a row by its line, which may be one of the second file. */
export const placed = (
  { lines, second = lines.length }: OwnTable,
  row: number,
  say: (line: number) => string,
): string => (row < second ? say(lines[row]!) : words.second.inIt(say(lines[row]!)));

/** Two tables as one, with the columns of the first. */
export interface Joined {
  table: OwnTable;
  /** Columns of the first that the second lacks: its rows have gaps there. */
  missing: readonly string[];
  /** Columns of the second that the first lacks: they are not used. */
  extra: readonly string[];
}

/**
 * The rows of a second file below those of the first, each column read as its partner is.
 * @throws SheetProblem where they do not match, or where these are more rows than can be used
 */
export function joined(first: Reading, second: Reading, mostRows: number): Joined {
  const { columns, lines } = first.table;
  const count = lines.length + second.table.lines.length;
  if (count > mostRows) throw new SheetProblem(words.second.manyRows(count, mostRows));
  checkWidth(first, second);
  const partners = partnersOf(first, second);
  if (partners.every((partner) => !partner)) throw new SheetProblem(words.second.noneShared);
  const more = second.table.lines.length;
  const under = columns.map((column, i) =>
    partners[i] ? columnLike(column, partners[i], second.style) : emptyColumn(column.name, more),
  );
  return {
    table: {
      ...first.table,
      columns: columns.map((column, i) => below(column, under[i]!, lines.length)),
      lines: [...lines, ...second.table.lines],
      second: lines.length,
      unlike: columns.flatMap((column, i) => unlikeIn(column, partners[i], under[i]!)),
    },
    missing: columns.flatMap(({ name }, i) => (partners[i] ? [] : [name])),
    extra: second.table.columns.flatMap((column) => (partners.includes(column) ? [] : [column.name])),
  };
}

function checkWidth(first: Reading, second: Reading): void {
  const [wanted, given] = [first, second].map(({ table }) => table.columns.length) as [number, number];
  if (!areMatchedByName(first, second) && given !== wanted) throw new SheetProblem(words.second.width(given, wanted));
}

/** @param under the partner, read as the column is: most of its values are mistakes where something else stands beside them */
function unlikeIn({ name, affix }: Column, partner: Column | undefined, under: Column): Unlike[] {
  const [first, second] = [besideNumbers(affix), besideNumbers(partner?.affix ?? null)];
  const read = under.cells.length - under.gaps.length - under.mistakes.length;
  return first !== second && under.mistakes.length > read ? [{ name, first, second }] : [];
}

const besideNumbers = (affix: Affix | null): string => [affix?.before, affix?.behind].filter(Boolean).join(' ');

const emptyColumn = (name: string, rows: number): Column => ({
  name,
  cells: Array.from({ length: rows }, () => ''),
  kind: 'empty',
  numbers: new Float64Array(rows).fill(NaN),
  gaps: [...Array(rows).keys()],
  gapWords: [],
  mistakes: [],
  counts: new Map(),
  decided: null,
  affix: null,
});

/** A column with another one below it; what the one has no values for, the other says. */
function below(one: Column, other: Column, rows: number): Column {
  const { kind, decided, affix } = one.kind === 'empty' ? other : one;
  const counts = new Map(one.counts);
  for (const [value, count] of other.counts) counts.set(value, (counts.get(value) ?? 0) + count);
  const moved = (places: readonly number[]): number[] => places.map((row) => row + rows);
  const above = one.kind === 'empty' ? new Float64Array(rows).fill(NaN) : one.numbers;
  return {
    name: one.name,
    cells: [...one.cells, ...other.cells],
    kind,
    numbers: kind === 'number' ? Float64Array.of(...above, ...other.numbers) : new Float64Array(0),
    gaps: [...one.gaps, ...moved(other.gaps)],
    gapWords: [...new Set([...one.gapWords, ...other.gapWords])],
    mistakes: [...one.mistakes, ...moved(other.mistakes)],
    counts,
    decided: decided ?? (other.decided === 'brackets' ? 'brackets' : null),
    affix,
  };
}
