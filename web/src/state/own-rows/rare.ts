import type { Table } from '../../import/table/table';
import { valueSaid } from './value-said';
import type { Use } from './roles';

/** A value that stands in one row only, while others come often: it may be a slip. */
export interface Rare {
  col: number;
  value: string;
  row: number;
}

/** So often the others come, at the median. */
const OFTEN = 10;

/** Such values of classes, and of words that are inputs. */
export const raresIn = (table: Table, uses: readonly Use[]): Rare[] =>
  uses.flatMap(({ role }, col) => {
    const isOfClasses = role === 'class' || (role === 'input' && table.columns[col]?.kind === 'words');
    return isOfClasses ? raresOf(table, col) : [];
  });

function raresOf({ columns }: Table, col: number): Rare[] {
  const column = columns[col]!;
  const { kind, cells, numbers, counts } = column;
  const times = [...counts.values()].sort((a, b) => a - b);
  if (times.length < 2 || times[times.length >> 1]! < OFTEN) return [];
  const once = [...counts].filter(([, count]) => count === 1).map(([value]) => value);
  return once.map((value) => {
    const row = kind === 'number' ? numbers.indexOf(Number(value)) : cells.indexOf(value);
    return { col, value: valueSaid(column, value), row };
  });
}
