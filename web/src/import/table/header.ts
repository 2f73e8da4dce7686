import { isGapAmongNumbers } from './gaps';
import { inBrackets, isLikeNumber } from './like-number';
import { indexOfStyle, numberIn, stylesOf, type NumberStyle } from './number-style';
import { MOST_ABOVE } from './shape';
import { isUnit } from './units';

/** Where the names of the columns stand, and where the rows begin: places in a block, from 0. */
export interface Header {
  /** null: there are none. */
  names: number | null;
  begin: number;
}

type Rows = readonly (readonly string[])[];
const NONE: Header = { names: null, begin: 0 };
const FIRST: Header = { names: 0, begin: 1 };

/** The likeliest header, and behind it the other one where the cells don't tell which is right. */
export function headersOf(rows: Rows, style: NumberStyle): readonly Header[] {
  const bit = 1 << indexOfStyle(style);
  const isNumber = (cell: string): boolean => (stylesOf(cell) & bit) !== 0;
  const leading = leadingRows(rows, isNumber);
  if (leading === rows.length) return ofWords(rows);
  const numeric = numericColumns(rows.slice(leading), isNumber);
  if (leading === 0) return ofNumbers(rows, numeric, style);
  const above = rowsOfNames(rows, leading, numeric);
  return above > 0 ? [{ names: namesAmong(rows.slice(0, above)), begin: above }] : [NONE];
}

/** Rows at the beginning in which no number stands. */
function leadingRows(rows: Rows, isNumber: (cell: string) => boolean): number {
  const first = rows.findIndex((row) => row.some(isNumber));
  return first < 0 ? rows.length : Math.min(first, MOST_ABOVE);
}

/** Those of whose values at least half are numbers, or look like some. */
function numericColumns(body: Rows, isNumber: (cell: string) => boolean): number[] {
  const width = body[0]!.length;
  return [...Array(width).keys()].filter((col) => {
    let [numbers, others] = [0, 0];
    for (const row of body) {
      if (isNumber(row[col]!) || isLikeNumber(row[col]!)) numbers++;
      else if (!isGapAmongNumbers(row[col]!)) others++;
    }
    return numbers > 0 && numbers >= others;
  });
}

// ---- rows without numbers above rows with numbers -------------------------------------------------

/** How many of the leading rows are names, units or the like, and no data: they have words where numbers stand below. */
function rowsOfNames(rows: Rows, leading: number, numeric: readonly number[]): number {
  const others = [...rows[0]!.keys()].filter((col) => !numeric.includes(col));
  const below = others.map((col) => new Set(rows.slice(leading).map((row) => row[col]!)));
  let count = 0;
  for (let i = 0; i < leading; i++) {
    const row = rows[i]!;
    const hasWords = numeric.some((col) => !isGapAmongNumbers(row[col]!));
    const isLikeData = i > 0 && others.some((col, k) => row[col] !== '' && below[k]!.has(row[col]!));
    // What looks like a number, such as <0.1, is data; (1) beside no others in brackets may be a name.
    const isLike = (col: number): boolean =>
      isLikeNumber(row[col]!) &&
      (inBrackets(row[col]!) === null || rows.some((other, j) => j > i && inBrackets(other[col]!) !== null));
    if (isLikeData || numeric.some(isLike) || !(hasWords || row.every((cell) => cell === '' || isUnit(cell)))) break;
    count = i + 1;
  }
  return count;
}

/** Of several such rows the last that has no units. */
function namesAmong(above: Rows): number {
  const isOfUnits = (row: readonly string[]): boolean => row.every((cell) => cell === '' || isUnit(cell));
  const named = above.findLastIndex((row) => !isOfUnits(row));
  return Math.max(0, named);
}

// ---- a first row with numbers ---------------------------------------------------------------------

function ofNumbers(rows: Rows, numeric: readonly number[], style: NumberStyle): readonly Header[] {
  const [first, ...body] = rows;
  const words = numeric.filter((col) => isWord(first![col]!, style));
  const numbers = numeric.filter((col) => !words.includes(col));
  const values = numbers.filter((col) => first![col] !== '').map((col) => numberIn(first![col]!, style));
  if (body.length === 0 || values.length === 0) return [NONE];
  const series = seriesOf(values);
  if (series === null) return [NONE];
  const isSeries = values.length > 1 || isAloneAbove(rows, numeric);
  const sure = series === 'years' && isSeries && !hasYears(body, numbers, style);
  const named = words.length > 0 || othersAreNames(rows, numeric);
  if (sure && !recurs(rows, numeric)) return [FIRST];
  const likely = values.length > 2 || (series === 'years' && !hasYears(body, numbers, style));
  if (!(likely || words.length > 0) || recurs(rows, numeric)) return [NONE];
  if (series === 'counting' && words.length === 0 && areAllWhole(body, numbers)) return [NONE];
  return named || sure ? [FIRST, NONE] : [NONE, FIRST];
}

const isWord = (cell: string, style: NumberStyle): boolean =>
  cell !== '' && (stylesOf(cell) & (1 << indexOfStyle(style))) === 0 && !isGapAmongNumbers(cell);

/** Names that are numbers go on by the same step: years, or 0, 1, 2 ... */
function seriesOf(values: readonly (number | 'large' | 'small')[]): 'years' | 'counting' | null {
  const [first, second] = values;
  if (!values.every((value): value is number => Number.isInteger(value)) || typeof first !== 'number') return null;
  const step = typeof second === 'number' ? second - first : 1;
  if (step === 0 || !values.every((value, i) => value === first + i * step)) return null;
  if (values.every(isYear) && Math.abs(step) <= 10) return 'years';
  return step === 1 && (first === 0 || first === 1) ? 'counting' : null;
}

const isYear = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1800 && value <= 2100;

/** Whether numbers below could be years as well. */
const hasYears = (body: Rows, numeric: readonly number[], style: NumberStyle): boolean => {
  const cells = body.flatMap((row) => numeric.map((col) => row[col]!)).filter((cell) => /^\d{4}$/.test(cell));
  return 4 * cells.filter((cell) => isYear(numberIn(cell, style))).length > body.length * numeric.length;
};

const areAllWhole = (body: Rows, numeric: readonly number[]): boolean =>
  body.every((row) => numeric.every((col) => /^[-+\u2212]?\d*$/.test(row[col]!) || isGapAmongNumbers(row[col]!)));

const wordsBeside = (rows: Rows, numeric: readonly number[]): number[] =>
  [...rows[0]!.keys()].filter((col) => !numeric.includes(col));

/** Whether the first row has a word that comes again below it: it is a row like them. */
const recurs = (rows: Rows, numeric: readonly number[]): boolean =>
  wordsBeside(rows, numeric).some(
    (col) => rows[0]![col] !== '' && rows.some((row, i) => i > 0 && row[col] === rows[0]![col]),
  );

/** Whether other columns have a word there, one that does not come again. */
const othersAreNames = (rows: Rows, numeric: readonly number[]): boolean =>
  wordsBeside(rows, numeric).length > 0 && !recurs(rows, numeric);

/** Whether the first word of a column does not come again while those below it do. */
const isAloneAbove = (rows: Rows, numeric: readonly number[]): boolean =>
  wordsBeside(rows, numeric).some((col) => 2 * new Set(rows.slice(1).map((row) => row[col])).size < rows.length);

// ---- words alone ----------------------------------------------------------------------------------

/** A first row whose words never come again, over rows whose words do, has names. */
function ofWords(rows: Rows): readonly Header[] {
  if (rows.length < 2) return [FIRST];
  if (recurs(rows, [])) return [NONE];
  const repeats = rows[0]!.some((_, col) => new Set(rows.slice(1).map((row) => row[col])).size < rows.length - 1);
  return repeats ? [FIRST] : [FIRST, NONE];
}
