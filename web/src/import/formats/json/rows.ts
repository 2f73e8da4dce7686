import { files as words } from '../../../messages/words';
import { checkColumns, checkRows } from '../../check-size';
import { SheetProblem } from '../../problem';
import type { Sheet } from '../../sheet';
import { PIECE, type Sliced } from '../../slices';
import { isCell, isList, isObject, textOf, type Cell, type List, type Members, type Value } from './scan';

const cellOf = (value: Value | undefined, line: number, name: string): Cell => {
  if (value === undefined) return '';
  if (!isCell(value)) throw new SheetProblem(words.json.nested(line, name));
  return value;
};

/** A number is one as it is written; how a text writes numbers is to be found. */
function sheetOf(names: string[] | null, cells: readonly Cell[][], lines: readonly number[]): Sheet {
  const texts = new Set<number>();
  const width = cells[0]?.length ?? 0;
  const rows = cells.map((row, i) =>
    row.map((cell, col) => {
      if (typeof cell === 'string' && /\d/.test(cell)) texts.add(i * width + col);
      return textOf(cell);
    }),
  );
  return { names, rows, lines, decimal: 'point', texts };
}

/** Rows as lists; a value alone is a row of one. */
export function* ofLists({ items }: List): Sliced<Sheet> {
  checkRows(items.length);
  const rows: Cell[][] = [];
  const lines: number[] = [];
  for (const [i, item] of items.entries()) {
    if (i % PIECE === 0) yield;
    if (isObject(item)) throw new SheetProblem(words.json.mixed(item.line));
    const line = isList(item) ? item.line : i + 1;
    const cells = isList(item) ? item.items : [item];
    checkColumns(cells.length);
    if (rows.length > 0 && cells.length !== rows[0]!.length)
      throw new SheetProblem(words.json.width(line, cells.length, rows[0]!.length));
    rows.push(cells.map((cell, col) => cellOf(cell, line, String(col + 1))));
    lines.push(line);
  }
  return sheetOf(null, rows, lines);
}

/** Rows as objects: a member that one of them lacks is a gap there. */
export function* ofObjects({ items }: List): Sliced<Sheet> {
  checkRows(items.length);
  const names = new Set<string>();
  const given: Members[] = [];
  for (const [i, item] of items.entries()) {
    if (i % PIECE === 0) yield;
    if (!isObject(item)) throw new SheetProblem(words.json.mixed(isList(item) ? item.line : i + 1));
    for (const name of item.members.keys()) names.add(name);
    checkColumns(names.size);
    given.push(item);
  }
  const rows = given.map(({ line, members }) => [...names].map((name) => cellOf(members.get(name), line, name)));
  return sheetOf(
    [...names],
    rows,
    given.map(({ line }) => line),
  );
}

/** An object of columns, lists or (as pandas writes them) objects by row; or of rows, by their names. */
export function* ofColumns(object: Members): Sliced<Sheet> {
  const all = [...object.members];
  if (all.length > 0 && all.every(([, column]) => isList(column))) return ofColumnLists(all as [string, List][]);
  if (all.length === 0 || !all.every(([, column]) => isObject(column))) throw new SheetProblem(words.json.noTable);
  const members = all as [string, Members][];
  if (!members.every(([, { members }]) => areCounted([...members.keys()])))
    return yield* ofObjects({ line: object.line, items: members.map(([, row]) => row) });
  const keys = [...new Set(members.flatMap(([, { members }]) => [...members.keys()]))];
  checkColumns(members.length);
  checkRows(keys.length);
  yield;
  const rows = keys.map((key) => members.map(([name, { line, members }]) => cellOf(members.get(key), line, name)));
  return sheetOf(
    members.map(([name]) => name),
    rows,
    keys.map((_, i) => i + 1),
  );
}

const areCounted = (keys: readonly string[]): boolean => keys.every((key) => /^\d+$/.test(key));

function ofColumnLists(columns: readonly [string, List][]): Sheet {
  checkColumns(columns.length);
  const count = columns[0]![1].items.length;
  checkRows(count);
  for (const [name, { items }] of columns)
    if (items.length !== count) throw new SheetProblem(words.json.length(name, items.length, count));
  const rows = Array.from({ length: count }, (_, i) =>
    columns.map(([name, { line, items }]) => cellOf(items[i], line, name)),
  );
  return sheetOf(
    columns.map(([name]) => name),
    rows,
    rows.map((_, i) => i + 1),
  );
}
