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
  const names = namesAmong(rows.slice(0, head), width);
  const isKept = (_: unknown, i: number): boolean => !isMarked[i] || names.includes(i);
  return {
    rows: rows.filter(isKept),
    lines: lines.filter(isKept),
    aside: lines.filter((line, i) => !isKept(line, i)),
  };
}

type Rows = Pick<Cut, 'rows' | 'lines' | 'marked'>;

/** The last comment but for rules, if it is as wide as the table; where it has units, the one above it, too. */
function namesAmong(head: readonly (readonly string[])[], width: number): number[] {
  const [last, above] = [...head.keys()].filter((i) => !isRule(head[i]!)).reverse();
  const fits = (i: number | undefined): i is number => i !== undefined && head[i]!.length === width;
  if (!fits(last)) return [];
  return head[last]!.every((cell) => isUnit(cell)) && fits(above) ? [above, last] : [last];
}

/** A line drawn below names: ----- or #####. */
const isRule = (row: readonly string[]): boolean => row.every((cell) => /^[-=_#*+|]*$/.test(cell));
