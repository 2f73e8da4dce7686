/** What a network says of rows, to be read by a spreadsheet. */
export interface PredictionTable {
  names: readonly string[];
  rows: readonly (readonly (number | string)[])[];
}

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV, every number as the shortest decimal that names exactly its double. Where the decimal mark is a comma,
 * semicolons part the columns, as spreadsheets have it. The mark at its beginning tells them that it is UTF-8.
 */
export function predictionsText({ names, rows }: PredictionTable, mark: string): string {
  const between = mark === ',' ? ';' : ',';
  const cell = (value: number | string): string =>
    typeof value === 'number' ? shortest(value).replace('.', mark) : quoted(asText(value), between);
  return `\uFEFF${[names, ...rows].map((row) => `${row.map(cell).join(between)}\r\n`).join('')}`;
}

/** String(-0) is 0. */
const shortest = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** Names may come from anywhere: none is a formula. */
const asText = (text: string): string => (FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);

const quoted = (text: string, between: string): string =>
  text.includes(between) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
