import type { Cut } from './cut';
import { usualWidth } from './shape';
import { isUnit } from './units';

/**
 * Rows without comments. Above the table the last one may have the names, and units below them. Where most lines begin
 * with the mark, it is part of values, such as colours.
 */
export function withoutRemarks({ rows, lines, marked }: Rows): Pick<Cut, 'rows' | 'lines'> & { aside: number[] } {
  const isMarked = lines.map((line) => marked.has(line));
  const head = isMarked.indexOf(false);
  const below = isMarked.slice(head);
  if (marked.size === 0 || head < 0 || 2 * below.filter(Boolean).length > below.length)
    return { rows, lines, aside: [] };
  const width = usualWidth(rows.filter((_, i) => !isMarked[i]));
  const names = head - namesAmong(rows.slice(0, head), width);
  const isKept = (_: unknown, i: number): boolean => !isMarked[i] || (i >= names && i < head);
  return {
    rows: rows.filter(isKept),
    lines: lines.filter(isKept),
    aside: lines.filter((line, i) => !isKept(line, i)),
  };
}

type Rows = Pick<Cut, 'rows' | 'lines' | 'marked'>;

/** How many of the last comments are as wide as the table: one, or units and the one above them. */
function namesAmong(head: readonly (readonly string[])[], width: number): number {
  const fits = (row: readonly string[] | undefined): boolean => row?.length === width;
  if (!fits(head.at(-1))) return 0;
  return head.at(-1)!.every((cell) => isUnit(cell)) && fits(head.at(-2)) ? 2 : 1;
}
