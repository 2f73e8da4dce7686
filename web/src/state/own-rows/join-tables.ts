import { SheetProblem } from '../../import/problem';
import type { Column } from '../../import/table/column';
import type { Table } from '../../import/table/table';
import { csv as words } from '../../messages/words';

/** A table whose last rows may stand in a second file. */
export interface OwnTable extends Table {
  /** The place of the first row of the second file; none where left out. */
  second?: number;
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

/** One of two tables, and whether its columns have names. */
export interface Part {
  table: Table;
  named: boolean;
}

/** Of columns of two files. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * The rows of a second table below those of the first: their columns are matched by name, or by place where one of the
 * tables has no names. @throws SheetProblem where they do not match, or where these are more rows than can be used
 */
export function joined(first: Part, second: Part, mostRows: number): Joined {
  const byName = first.named && second.named;
  const { columns, lines } = first.table;
  const count = lines.length + second.table.lines.length;
  if (count > mostRows) throw new SheetProblem(words.second.manyRows(count, mostRows));
  const partners = columns.map(({ name }, i) =>
    byName ? second.table.columns.find((other) => isSameName(other.name, name)) : second.table.columns[i],
  );
  if (byName && partners.every((partner) => !partner)) throw new SheetProblem(words.second.noneShared);
  if (!byName && second.table.columns.length !== columns.length)
    throw new SheetProblem(words.second.width(second.table.columns.length, columns.length));
  const more = second.table.lines.length;
  return {
    table: {
      ...first.table,
      columns: columns.map((column, i) => below(column, partners[i] ?? emptyColumn(column.name, more), lines.length)),
      lines: [...lines, ...second.table.lines],
      second: lines.length,
    },
    missing: columns.flatMap(({ name }, i) => (partners[i] ? [] : [name])),
    extra: second.table.columns.flatMap((column) => (partners.includes(column) ? [] : [column.name])),
  };
}

const emptyColumn = (name: string, rows: number): Column => ({
  name,
  cells: Array.from({ length: rows }, () => ''),
  kind: 'empty',
  numbers: new Float64Array(0),
  gaps: [...Array(rows).keys()],
  gapWords: [],
  mistakes: [],
  counts: new Map(),
  decided: null,
  affix: null,
});

/** A column with another one below it; what the one has no values for, the other says. */
function below(one: Column, other: Column, rows: number): Column {
  const kind = one.kind === 'empty' ? other.kind : one.kind;
  const [above, under] = [asKind(one, kind), asKind(other, kind)];
  const counts = new Map(above.counts);
  for (const [value, count] of under.counts) counts.set(value, (counts.get(value) ?? 0) + count);
  const moved = (places: readonly number[]): number[] => places.map((row) => row + rows);
  return {
    name: one.name,
    cells: [...above.cells, ...under.cells],
    kind,
    numbers: kind === 'number' ? Float64Array.of(...above.numbers, ...under.numbers) : above.numbers,
    gaps: [...above.gaps, ...moved(under.gaps)],
    gapWords: [...new Set([...above.gapWords, ...under.gapWords])],
    mistakes: [...above.mistakes, ...moved(under.mistakes)],
    counts,
    decided: above.decided,
    affix: above.affix,
  };
}

/** The same cells as numbers or as words: among numbers a word is a mistake, among words a number is one of them. */
function asKind(column: Column, kind: Column['kind']): Column {
  if (column.kind === kind) return column;
  const { cells } = column;
  const isGap = new Set(column.gaps);
  const given = [...cells.keys()].filter((row) => !isGap.has(row));
  if (kind === 'number')
    return { ...column, kind, numbers: new Float64Array(cells.length).fill(NaN), mistakes: given, counts: new Map() };
  const counts = new Map<string, number>();
  for (const row of given) counts.set(cells[row]!, (counts.get(cells[row]!) ?? 0) + 1);
  return { ...column, kind, numbers: new Float64Array(0), mistakes: [], counts };
}
