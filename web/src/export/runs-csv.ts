/**
 * A table of runs for a spreadsheet: every number with all of its digits.
 * @param rows cells are empty where they are null
 * @param mark the decimal mark; where it is a comma, semicolons part the cells
 */
export function runsAsCsv(
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  mark: string,
): string {
  const separator = mark === ',' ? ';' : ',';
  const written = (cell: string | number | null): string =>
    typeof cell === 'number' ? String(cell).replace('.', mark) : quoted(cell ?? '', separator);
  return [heads, ...rows].map((row) => row.map(written).join(separator) + '\r\n').join('');
}

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
