/** Cells as a file holds them, before anyone says what its columns mean: what each reader of a format gives. */
export interface Sheet {
  /** Names of the columns where the format itself has them (ARFF, JSON, NumPy); null where they may stand in the rows. */
  names: readonly string[] | null;
  /** Cells as text, row by row; a number with a point and an exponent where the format has numbers. */
  rows: readonly (readonly string[])[];
  /** Where each row stands in its file, from 1: its line, or its row in a spreadsheet. */
  lines: readonly number[];
  /** `point`: the format says how numbers are written; null: this is to be found in the cells. */
  decimal: 'point' | null;
  /** Of a format that has numbers: which cells with digits are texts, by row · columns + column. */
  texts?: ReadonlySet<number>;
  /** What the file has beside these rows and the page does not use, in sentences. */
  told?: readonly string[];
}

/** The tables that a file holds, one or several to choose from, by their names. */
export interface Sheets {
  sheets: readonly { name: string; read: () => Promise<Sheet> | Sheet }[];
}
