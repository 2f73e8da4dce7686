import { decimalMark, formatCount, withDecimalMark } from '../messages/intl';
import { HIDDEN, isHidden } from './hidden-numbers';

/** Significant digits of the numbers on the page. */
export const DIGITS = 4;
/** A double has no more. */
const MOST_DIGITS = 17;

const FIGURE_SPACE = '\u2007';
const POINT_SPACE = '\u2008';

const withTrueMinus = (text: string): string => text.replaceAll('-', '\u2212').replace('e+', 'e');

/**
 * A number with some significant digits; below 0.001 and from 10,000 on as a power of ten, such as 1.234e−5. A question
 * mark for one that is asked for. @param name what it is, as `quantityName` has it
 */
export const formatNumber = (value: number, digits = DIGITS, name?: string): string =>
  withDecimalMark(pointNumber(value, digits, name));

/** The same with a decimal point in every language. */
export function pointNumber(value: number, digits: number, name?: string): string {
  if (isHidden(value, name)) return HIDDEN;
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '\u2212∞';
  if (value === 0) return '0';
  // Rounding can carry a number into the next power of ten, so that the rounded one decides.
  const size = Math.abs(Number(value.toPrecision(digits)));
  const plain = size >= 1e-3 && size < 1e4;
  return withTrueMinus(plain ? value.toPrecision(digits) : value.toExponential(digits - 1));
}

/** So many significant digits that the difference of two numbers can be read from them with some; at least as many. */
export function digitsApart(one: number, other: number, digits = DIGITS): number {
  const ratio = Math.max(Math.abs(one), Math.abs(other)) / Math.abs(one - other);
  return Number.isFinite(ratio) ? Math.min(MOST_DIGITS, digits + Math.max(0, Math.ceil(Math.log10(ratio)))) : digits;
}

/** Every digit: the shortest decimal that names exactly this double. */
export function fullNumber(value: number, name?: string): string {
  const plain = Number.isFinite(value) && !isHidden(value, name);
  return plain ? withDecimalMark(withTrueMinus(String(value))) : formatNumber(value, DIGITS, name);
}

/** A whole number with its thousands apart, as prose has it. */
export { formatCount };

/** A count in little room: from a million on with four digits, such as 1.234 M. */
export function formatCompact(count: number): string {
  if (count < 1e6) return formatCount(count);
  const [size, letter] = count < 1e9 ? [1e6, 'M'] : [1e9, 'G'];
  return `${withDecimalMark((count / size).toPrecision(4))} ${letter}`;
}

/** Pad numbers behind their decimal marks with spaces as wide as figures, so that, set to the right, the marks stand in line. */
export function alignAtPoint(numbers: readonly string[]): string[] {
  const longest = Math.max(0, ...numbers.map((text) => behindPoint(text).length));
  return numbers.map((text) => {
    const behind = behindPoint(text);
    if (longest === 0 || behind.length === longest) return text;
    const point = text.includes(decimalMark()) ? '' : POINT_SPACE;
    return text + point + FIGURE_SPACE.repeat(longest - behind.length);
  });
}

/** The numbers of a matrix, row by row, aligned at the decimal mark within each column. */
export function alignColumns(numbers: readonly string[], cols: number): string[] {
  const aligned: string[] = [];
  for (let col = 0; col < cols; col++) {
    const column = alignAtPoint(numbers.filter((_, i) => i % cols === col));
    column.forEach((text, row) => (aligned[row * cols + col] = text));
  }
  return aligned;
}

const behindPoint = (text: string): string => text.split(decimalMark())[1] ?? '';
