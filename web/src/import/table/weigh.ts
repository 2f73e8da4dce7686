import type { Cut, Delimiter } from './cut';
import { isMeasure } from './affix';
import { isDate } from './date';
import { isGapAmongNumbers } from './gaps';
import { isLikeNumber } from './like-number';
import { STYLES, stylesOf } from './number-style';
import { blockOf, usualWidth } from './shape';

/** What cells count for: numbers, numbers with a currency or a unit, gaps, words; and words that look like several cells in one. */
const WORTH = { number: 1, measure: 0.9, gap: 0.6, word: 0.5, uncut: 0.1 };

/** A number with something beside it, which is not several cells in one. */
const MEASURE = /^[^\d,;|]{0,4}\d+(?:[.,’' ]\d{3})*(?:[.,]\d+)? ?[^\d,;|]{0,6}$/;
/** A delimiter beside a digit, or one that is hardly ever part of a word; a number behind a space. */
const UNCUT = /\d[,;]|[,;]\d|[;|]|\S [-+]?\d/;
/** The end of a value with a space in it and the next one, `kg,dog`, where spaces are taken to part them. */
const GLUED = /[^\d\s],[^\d\s]/;
/** A value in quotes, or a further one, behind a space. */
const SEVERAL = /\S "|[%‰] \S/;

/**
 * What a way of cutting makes of the cells, from 0 to 1: how many rows come out equally wide, and how many cells are
 * numbers in one and the same style.
 */
export function worthOf(cut: Cut, delimiter: Delimiter): number {
  if (cut.rows.length === 0 || usualWidth(cut.rows) < 2) return 0;
  const { block, width } = blockOf(cut);
  const even = block.rows.filter((cells) => cells !== null && cells.length === width);
  const share = even.length / Math.max(1, block.rows.length);
  const isUncut = (cells: readonly string[]): boolean => /\S[;\t|]\S/.test(cells.join(''));
  // Comments are no part of the table, however they are written.
  const aside = block.aside.filter((line) => !cut.marked.has(line));
  const hasUncutHead = cut.rows.some((cells, i) => aside.includes(cut.lines[i]!) && isUncut(cells));
  const above = hasUncutHead ? 0.5 : Math.max(0.5, 1 - 0.02 * aside.length);
  return share * share * above * worthOfCells(even, delimiter) * (cut.broken === null ? 1 : 0.5);
}

/** Whether all lines have the same number of columns, at least two. */
export const isEven = (cut: Cut): boolean =>
  cut.broken === null && cut.rows.length > 0 && usualWidth(cut.rows) > 1 && blockOf(cut).uneven === null;

/** Names above the numbers count for nothing. */
function worthOfCells(rows: readonly (readonly string[])[], delimiter: Delimiter): number {
  const numbers = STYLES.map(() => 0);
  let [rest, all] = [0, 0];
  const body = rows.slice(
    Math.max(
      0,
      rows.findIndex((row) => row.some((cell) => stylesOf(cell) !== 0 || isMeasure(cell))),
    ),
  );
  const filled = [...(rows[0] ?? []).keys()].filter((col) => rows.some((row) => row[col] !== ''));
  for (const cell of body.flatMap((row) => filled.map((col) => row[col]!))) {
    all++;
    const styles = stylesOf(cell);
    // A number in another style than that of the others is worth as much as a word.
    if (styles !== 0) STYLES.forEach((_, i) => (numbers[i]! += (styles >> i) & 1 ? WORTH.number : WORTH.word));
    else if (delimiter === ' ' && GLUED.test(cell)) rest += WORTH.uncut;
    else rest += isGapAmongNumbers(cell) ? WORTH.gap : worthOfWord(cell);
  }
  return all === 0 ? 0 : (Math.max(...numbers) + rest) / all;
}

const worthOfWord = (cell: string): number => (isMeasure(cell) ? WORTH.measure : worthOfPlain(cell));

const worthOfPlain = (cell: string): number =>
  SEVERAL.test(cell) || (UNCUT.test(cell) && !MEASURE.test(cell) && !isLikeNumber(cell) && !isDate(cell))
    ? WORTH.uncut
    : WORTH.word;
