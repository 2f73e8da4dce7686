import type { Cut } from './cut';
import { isGapAmongNumbers } from './gaps';
import { stylesOf } from './number-style';

/** Lines that one row may take, and rows by which that is told. */
const MOST_LINES = 6;
const FEWEST_ROWS = 3;

const isOfNumbers = (row: readonly string[]): boolean =>
  row.every((cell) => stylesOf(cell) !== 0 || isGapAmongNumbers(cell)) && row.some((cell) => stylesOf(cell) !== 0);

/**
 * Rows of numbers that each stand on several lines, always of the same widths (11 and 3, 11 and 3, ...), as one line each;
 * what is above them is set aside, but for names that are as many. null where it is no such table.
 */
export function unwrapped(cut: Cut): Cut | null {
  const { rows, lines } = cut;
  const begin = rows.findLastIndex((row) => !isOfNumbers(row)) + 1;
  const body = rows.slice(begin);
  const over = linesOfARow(body);
  if (over === 0) return null;
  const joined = Array.from({ length: Math.ceil(body.length / over) }, (_, i) =>
    body.slice(i * over, (i + 1) * over).flat(),
  );
  const names = begin > 0 && rows[begin - 1]!.length === joined[0]!.length ? begin - 1 : begin;
  const ofRows = joined.map((_, i) => lines[begin + i * over]!);
  return {
    ...cut,
    rows: [...rows.slice(names, begin), ...joined],
    lines: [...lines.slice(names, begin), ...ofRows],
    aside: lines.slice(0, names),
    over,
  };
}

/** After how many lines their widths come again; 0: they don't, or all are the same. */
function linesOfARow(body: readonly (readonly string[])[]): number {
  const widths = body.map(({ length }) => length);
  if (new Set(widths).size < 2) return 0;
  for (let over = 2; over <= MOST_LINES; over++)
    if (widths.length >= FEWEST_ROWS * over && widths.every((width, i) => width === widths[i % over])) return over;
  return 0;
}
