import { isGap, isGapAmongNumbers, wordsForGaps } from './gaps';
import { indexOfStyle, numberIn, stylesOf, type NumberStyle } from './number-style';

/** One column of a table, and what its cells are. */
export interface Column {
  name: string;
  /** As they stand in the file. */
  cells: readonly string[];
  kind: 'number' | 'date' | 'words' | 'empty';
  /** Of a column of numbers; NaN where there is none. */
  numbers: Float64Array;
  /** Rows without a value, by their places. */
  gaps: readonly number[];
  /** Words of the file's own that were taken for gaps. */
  gapWords: readonly string[];
  /** Rows with something else among numbers, or with a number beyond what can be held. */
  mistakes: readonly number[];
  /** How often each value comes: a number whichever way it is written. */
  counts: ReadonlyMap<string, number>;
}

/** So many mistakes may stand among numbers at any rate, and such a part of the values. */
const FEW_MISTAKES = 3;
const PART = 0.1;

export function columnOf(name: string, cells: readonly string[], style: NumberStyle): Column {
  const bit = 1 << indexOfStyle(style);
  const numbers = new Float64Array(cells.length).fill(NaN);
  const words = new Map<string, number>();
  const beyond: number[] = [];
  let count = 0;
  cells.forEach((cell, row) => {
    if ((stylesOf(cell) & bit) === 0) {
      if (!isGapAmongNumbers(cell)) words.set(cell.toLowerCase(), (words.get(cell.toLowerCase()) ?? 0) + 1);
      return;
    }
    count++;
    const value = numberIn(cell, style);
    if (typeof value === 'number') numbers[row] = value;
    else beyond.push(row);
  });
  const forGaps = wordsForGaps(words);
  const others = [...words].reduce((sum, [word, times]) => sum + (forGaps.has(word) ? 0 : times), 0);
  const inWords = [...words.values()].reduce((sum, times) => sum + times, 0);
  const few = others <= Math.max(FEW_MISTAKES, PART * count);
  if (count === 0 || inWords > count || !few) return ofWords(name, cells);
  return ofNumbers(name, cells, numbers, forGaps, beyond);
}

function ofNumbers(
  name: string,
  cells: readonly string[],
  numbers: Float64Array,
  forGaps: ReadonlySet<string>,
  beyond: readonly number[],
): Column {
  const [gaps, mistakes]: [number[], number[]] = [[], [...beyond]];
  const isBeyond = new Set(beyond);
  const counts = new Map<number, number>();
  cells.forEach((cell, row) => {
    const value = numbers[row]!;
    if (!Number.isNaN(value)) addTo(counts, value);
    else if (isGapAmongNumbers(cell) || forGaps.has(cell.toLowerCase())) gaps.push(row);
    else if (!isBeyond.has(row)) mistakes.push(row);
  });
  mistakes.sort((a, b) => a - b);
  return { name, cells, kind: 'number', numbers, gaps, gapWords: [...forGaps], mistakes, counts: asTexts(counts) };
}

function ofWords(name: string, cells: readonly string[]): Column {
  const gaps = [...cells.keys()].filter((row) => isGap(cells[row]!));
  const counts = new Map<string, number>();
  for (const cell of cells) if (!isGap(cell)) addTo(counts, cell);
  const values = cells.length - gaps.length;
  const dates = cells.filter((cell) => isDate(cell)).length;
  const kind = values === 0 ? 'empty' : dates >= 0.8 * values ? 'date' : 'words';
  return { name, cells, kind, numbers: new Float64Array(0), gaps, gapWords: [], mistakes: [], counts };
}

const asTexts = (counts: ReadonlyMap<number, number>): Map<string, number> =>
  new Map([...counts].map(([value, count]) => [String(value), count]));

const addTo = <Value>(counts: Map<Value, number>, value: Value): void =>
  void counts.set(value, (counts.get(value) ?? 0) + 1);

const TIME = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]m)?(?:Z| ?[-+]\\d{2}:?\\d{2})?';
const DAY =
  '\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}[- ][a-zä]{3,9}\\.?[- ,]+\\d{2,4}';
const DATE = new RegExp(`^(?:(?:${DAY})(?:[T ]+${TIME})?|${TIME})$`, 'i');

/** A day, a time, or both. */
const isDate = (cell: string): boolean => cell.length < 40 && DATE.test(cell);
