import { parseCsv, readNumbers, type Row } from './csv';

export interface Feature {
  /** Column of the CSV. */
  column: string;
  /** In plain words, such as `bill length`. */
  name: string;
  /** Unit of the raw values, such as `mm`. */
  unit: string;
}

export interface Credit {
  /** Who made it and where it was published, as one line to print. */
  text: string;
  licence: string;
  url: string;
}

/** Everything about a data set but its rows. */
export interface DatasetEntry {
  id: string;
  title: string;
  /** The question that the network learns to answer. */
  question: string;
  /** Two or three sentences on what was measured, and how the rows become numbers. */
  description: string;
  features: readonly Feature[];
  /** Column that holds the class, and its values that are used: the first is target 0, the second target 1. */
  classColumn: string;
  classNames: readonly [string, string];
  credit: Credit;
}

/** A data set as the page uses it. Rows are counted from 0 here, as everywhere in the engine. */
export interface Dataset extends DatasetEntry {
  /** One row for each example, one number for each feature, in the units of the features. */
  inputs: readonly (readonly number[])[];
  /** One row for each example: 0 or 1. */
  targets: readonly (readonly number[])[];
  /** Rows of the chosen classes that are complete. */
  rowsUsed: number;
  /** Rows of the chosen classes that lack a value. */
  rowsLeftOut: number;
}

/** The class that a target stands for. */
export const className = (dataset: DatasetEntry, target: number): string => dataset.classNames[target === 1 ? 1 : 0];

/**
 * Take the rows of the entry's classes out of its CSV, in the order of the file.
 * @throws Error where the text is not well formed, a column is not there, or a value is neither a number nor missing
 */
export function readDataset(entry: DatasetEntry, csv: string): Dataset {
  const columns = entry.features.map((feature) => feature.column);
  const inputs: number[][] = [];
  const targets: number[][] = [];
  let rowsLeftOut = 0;
  for (const [index, row] of parseCsv(csv).entries()) {
    const target = targetOf(entry, row);
    if (target < 0) continue;
    const numbers = readNumbers(row, columns, index);
    if (numbers) {
      inputs.push(numbers);
      targets.push([target]);
    } else rowsLeftOut++;
  }
  return { ...entry, inputs, targets, rowsUsed: inputs.length, rowsLeftOut };
}

/** 0 or 1; -1 where the row belongs to none of the two classes. */
function targetOf(entry: DatasetEntry, row: Row): number {
  const name = row[entry.classColumn];
  if (name === undefined) throw new Error(`CSV has no column ${entry.classColumn}`);
  return entry.classNames.indexOf(name);
}
