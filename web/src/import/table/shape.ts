import type { Cut } from './cut';
import { stylesOf } from './number-style';
import { hasCountsLine } from './counts-line';
import { withoutRemarks } from './remarks';

/** Rows that all have the same number of cells. */
export interface Block {
  rows: string[][];
  lines: number[];
  /** Lines of a few words above the table or below it, and comments. */
  aside: number[];
  /** Whether the first line was one name short. */
  isShort: boolean;
}

/** Lines above a table at most, without its data. */
export const MOST_ABOVE = 20;

/** The number of cells that most rows have. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, one) =>
    one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best,
  )[0];
}

/** A line of words, such as a title or a source: one cell has something, and it is narrower than the table. */
const isWords = (cells: readonly string[], width: number): boolean =>
  cells.filter((cell) => cell !== '').length === 1 &&
  (cells.length < width || cells[0] !== '') &&
  stylesOf(cells[0]!) === 0;

/**
 * Rows as one block: lines of words above and below are set aside, what is empty at the end of a line is cut or added, a
 * first line that is one name short has none for the names of the rows (as R writes it).
 */
export function blockOf(given: Pick<Cut, 'rows' | 'lines' | 'marked'>): {
  block: Block;
  /** The line that does not fit, and how many cells it has. */
  uneven: { line: number; count: number } | null;
  width: number;
} {
  const { rows, lines, aside } = withoutRules(withoutRemarks(given));
  const width = usualWidth(rows);
  let [first, end] = [0, rows.length];
  if (hasCountsLine(rows)) aside.push(lines[first++]!);
  while (first < Math.min(end - 1, MOST_ABOVE) && isWords(rows[first]!, width)) aside.push(lines[first++]!);
  while (end - 1 > first && rows[end - 1]!.length < width && isWords(rows[end - 1]!, width)) aside.push(lines[--end]!);
  const kept = rows.slice(first, end);
  const fitted = kept.map((cells, i) => fitting(cells, width, kept, i));
  const place = fitted.findIndex((cells) => cells === null);
  const uneven = place < 0 ? null : { line: lines[first + place]!, count: kept[place]!.length };
  const isShort = kept.length > 0 && kept[0]!.length < width && fitted[0]?.[0] === '' && kept[0]![0] !== '';
  return { block: { rows: fitted as string[][], lines: lines.slice(first, end), aside, isShort }, uneven, width };
}

type Lines = Pick<Block, 'rows' | 'lines' | 'aside'>;

/** Lines drawn above or below the names: ---- or ####. */
function withoutRules({ rows, lines, aside }: Lines): Lines {
  const isKept = (_: unknown, i: number): boolean =>
    i > MOST_ABOVE || !rows[i]!.every((cell) => /^[-=_#*+~]{3,}$/.test(cell));
  if (rows.every(isKept)) return { rows, lines, aside };
  const drawn = lines.filter((line, i) => !isKept(line, i));
  return { rows: rows.filter(isKept), lines: lines.filter(isKept), aside: [...aside, ...drawn] };
}

/** null where a row can't be made as wide as the others. */
function fitting(cells: string[], width: number, kept: readonly (readonly string[])[], place: number): string[] | null {
  if (cells.length === width) return cells;
  if (cells.length > width) return cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : null;
  if (cells.length < width - 1 || place > 0 || kept.length < 2) return null;
  if (cells.some((cell) => stylesOf(cell) !== 0)) return null;
  return kept.slice(1).every((row) => (row[width - 1] ?? '') === '') ? [...cells, ''] : ['', ...cells];
}
