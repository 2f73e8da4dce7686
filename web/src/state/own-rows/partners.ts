import type { Column } from '../../import/table/column';
import type { Reading } from '../../import/table/readings';

export const hasNames = ({ header }: Reading): boolean => header !== 0;

/** Whether columns of two files are matched by their names, or by their places where one of the files has no names. */
export const areMatchedByName = (first: Reading, second: Reading): boolean => hasNames(first) && hasNames(second);

/**
 * For each column of a first file that of a second one: of the same name, or else of one that differs only in capital
 * letters; none is the partner of two.
 */
export function partnersOf(first: Reading, second: Reading): (Column | undefined)[] {
  const { columns } = first.table;
  if (!areMatchedByName(first, second)) return columns.map((_, i) => second.table.columns[i]);
  const left = new Set(second.table.columns);
  const take = (wanted: string, spelt: (name: string) => string): Column | undefined => {
    const found = [...left].find(({ name }) => spelt(name) === spelt(wanted));
    if (found) left.delete(found);
    return found;
  };
  const exact = columns.map(({ name }) => take(name, (one) => one));
  return columns.map(({ name }, i) => exact[i] ?? take(name, (one) => one.trim().toLowerCase()));
}
