import { withoutAffix, type Affix } from './affix';
import { areMonths, isDate } from './date';
import { isGap, isGapAmongNumbers, wordsForGaps } from './gaps';
import { hasLeadingZero, inBrackets, isLikeNumber } from './like-number';
import { indexOfStyle, numberIn, stylesOf, type NumberStyle } from './number-style';

/** What a column is read as by hand. */
export type ReadAs = 'number' | 'words';

/** What was decided of a column that could be meant in another way: it is told, with its way back. */
export type Decided =
  /** Of numbers: an affix was left out, brackets were read as a minus. */
  | 'affix'
  | 'brackets'
  /** Of words: numbers with a word behind each, with leading zeros, or most values among others. */
  | 'measures'
  | 'zeros'
  | 'mostNumbers'
  | 'byHand';

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
  decided: Decided | null;
  /** What stands beside its numbers. */
  affix: Affix | null;
}

/** How a column is to be read. */
export interface HowRead {
  style: NumberStyle;
  affix: Affix | null;
  as: ReadAs | undefined;
  /** Whether more numbers of its kind stand elsewhere, without brackets. */
  besideNumbers?: boolean;
}

export function columnOf(name: string, cells: readonly string[], how: HowRead): Column {
  if (how.as === 'words') return { ...ofWords(name, cells, how.affix), decided: 'byHand' };
  if (how.as === undefined && areMonths(cells)) return ofWords(name, cells);
  const seen = look(cells, how);
  if (how.as === 'number') return { ...ofNumbers(name, cells, seen, how.affix), decided: 'byHand' };
  if (how.affix && !how.affix.isKnown) return { ...ofWords(name, cells, how.affix), decided: 'measures' };
  if (!areNumbers(seen)) return { ...ofWords(name, cells), decided: seen.count > seen.others ? 'mostNumbers' : null };
  if (seen.zeros) return { ...ofWords(name, cells), decided: 'zeros' };
  return ofNumbers(name, cells, seen, how.affix);
}

/** A column of another file, read as the one of its kind is. @param style how its own file writes numbers */
export function columnLike({ name, kind, affix, counts }: Column, other: Column, style: NumberStyle): Column {
  if (kind === 'empty') return other;
  if (kind !== 'number') return ofWords(name, other.cells);
  const seen = look(other.cells, { style, affix, as: 'number', besideNumbers: counts.size > 0 });
  return ofNumbers(name, other.cells, seen, affix);
}

// ---- what stands in its cells -------------------------------------------------------------------

interface Seen {
  numbers: Float64Array;
  /** How many are numbers, and how many look like one at least. */
  plain: number;
  count: number;
  likes: ReadonlySet<string>;
  /** Values that are neither, nor gaps. */
  others: number;
  /** All that is no number and no gap, in small letters, and how often it comes. */
  words: ReadonlyMap<string, number>;
  forGaps: ReadonlySet<string>;
  /** Rows with a number in brackets, and with one beyond what can be held. */
  bracketed: readonly number[];
  beyond: readonly number[];
  zeros: boolean;
}

/** The numbers in cells, and what else stands there. */
function look(cells: readonly string[], { style, affix, as, besideNumbers = false }: HowRead): Seen {
  const bit = 1 << indexOfStyle(style);
  const numbers = new Float64Array(cells.length).fill(NaN);
  const words = new Map<string, number>();
  const [bracketed, beyond]: [number[], number[]] = [[], []];
  const used = affix && (affix.isKnown || as === 'number') ? affix : null;
  const likes = new Set<string>();
  let [count, zeros] = [0, false];
  const put = (row: number, text: string): void => {
    count++;
    const value = numberIn(text, style);
    if (typeof value === 'number') numbers[row] = value;
    else beyond.push(row);
  };
  cells.forEach((cell, row) => {
    const bare = used ? bareIn(cell, used) : cell;
    if (bare !== null && (stylesOf(bare) & bit) !== 0) {
      zeros ||= hasLeadingZero(bare);
      return put(row, bare);
    }
    const inside = used ? null : inBrackets(cell);
    if (inside !== null && (stylesOf(inside) & bit) !== 0) bracketed.push(row);
    else if (!isGapAmongNumbers(cell)) {
      if (isLike(cell) || (bare !== null && isLike(bare))) likes.add(cell.toLowerCase());
      addTo(words, cell.toLowerCase());
    }
  });
  // Beside numbers without brackets a number in them is below zero.
  if (count > 0 || besideNumbers) for (const row of bracketed) put(row, `-${inBrackets(cells[row]!)!}`);
  else
    for (const row of bracketed.splice(0)) {
      likes.add(cells[row]!.toLowerCase());
      addTo(words, cells[row]!.toLowerCase());
    }
  return { ...weighed(words, likes, count), numbers, words, likes, bracketed, beyond, zeros: zeros && !used };
}

/** Nothing alone needs no unit. */
const bareIn = (cell: string, affix: Affix): string | null => (cell === '0' ? cell : withoutAffix(cell, affix));

const isLike = (cell: string): boolean => isLikeNumber(cell) && !isDate(cell);

function weighed(
  words: ReadonlyMap<string, number>,
  likes: ReadonlySet<string>,
  numbers: number,
): Pick<Seen, 'plain' | 'count' | 'others' | 'forGaps'> {
  const forGaps = wordsForGaps(words);
  let [count, others] = [numbers, 0];
  for (const [word, times] of words)
    if (likes.has(word)) count += times;
    else if (!forGaps.has(word)) others += times;
  return { plain: numbers, count, others, forGaps };
}

/** So many mistakes may stand among numbers at any rate, and such a part of the values. */
const FEW_MISTAKES = 3;
const PART = 0.1;
/** So many different values look like numbers where none is one. */
const SEVERAL = 3;

function areNumbers({ plain, count, likes, others, words }: Seen): boolean {
  if (count === 0 || others > Math.max(FEW_MISTAKES, PART * count)) return false;
  const inWords = [...words].reduce((sum, [word, times]) => sum + (likes.has(word) ? 0 : times), 0);
  return inWords <= count && (plain > 0 || likes.size >= SEVERAL);
}

// ---- of numbers ---------------------------------------------------------------------------------

function ofNumbers(name: string, cells: readonly string[], seen: Seen, affix: Affix | null): Column {
  const { numbers, forGaps, beyond, bracketed } = seen;
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
  const decided = affix ? 'affix' : bracketed.length > 0 ? 'brackets' : null;
  const found = { numbers, gaps, gapWords: [...forGaps], mistakes, counts: asTexts(counts) };
  return { name, cells, kind: 'number', ...found, decided, affix };
}

// ---- of words -----------------------------------------------------------------------------------

function ofWords(name: string, cells: readonly string[], affix: Affix | null = null): Column {
  const gaps = [...cells.keys()].filter((row) => isGap(cells[row]!));
  const counts = new Map<string, number>();
  for (const cell of cells) if (!isGap(cell)) addTo(counts, cell);
  const values = cells.length - gaps.length;
  const dates = cells.filter((cell) => isDate(cell)).length;
  const kind = values === 0 ? 'empty' : dates >= 0.8 * values ? 'date' : 'words';
  const found = { numbers: new Float64Array(0), gaps, gapWords: [], mistakes: [], counts };
  return { name, cells, kind, ...found, decided: null, affix };
}

const asTexts = (counts: ReadonlyMap<number, number>): Map<string, number> =>
  new Map([...counts].map(([value, count]) => [String(value), count]));

const addTo = <Value>(counts: Map<Value, number>, value: Value): void =>
  void counts.set(value, (counts.get(value) ?? 0) + 1);
