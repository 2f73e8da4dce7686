import { parseCsv, readNumbers, type Row } from './csv';
import type { Rows } from './dataset';

/** Which columns of a CSV are used. */
export interface CsvColumns {
  inputs: readonly string[];
  /** The column that holds the class, and its values that are used, in the order of their numbers. */
  class: string;
  classes: readonly string[];
}

/**
 * Take the rows of some classes out of a CSV, in the order of the file.
 * @throws Error where the text is not well formed, a column is not there, or a value is neither a number nor missing
 */
export function readRows(csv: string, columns: CsvColumns): Rows {
  const inputs: number[][] = [];
  const classes: number[] = [];
  let rowsLeftOut = 0;
  for (const [index, row] of parseCsv(csv).entries()) {
    const target = classOf(columns, row);
    if (target < 0) continue;
    const numbers = readNumbers(row, columns.inputs, index);
    if (numbers) {
      inputs.push(numbers);
      classes.push(target);
    } else rowsLeftOut++;
  }
  return { inputs, answers: { classes }, rowsLeftOut };
}

/** Number of the class; -1 where the row belongs to none of those that are used. */
function classOf(columns: CsvColumns, row: Row): number {
  const name = row[columns.class];
  if (name === undefined) throw new Error(`CSV has no column ${columns.class}`);
  return columns.classes.indexOf(name);
}
