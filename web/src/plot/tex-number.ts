import { HIDDEN, isHidden } from './hidden-numbers';
import { pointNumber } from './number-format';

/** A number as TeX, which has a point in every language, such as 1.234 \cdot 10^{-5}; in parentheses where it is negative, so that it can stand anywhere. See `isHidden`. */
export function texNumber(value: number, digits: number, name?: string): string {
  if (isHidden(value, name)) return `\\text{${HIDDEN}}`;
  if (Number.isNaN(value)) return '\\text{NaN}';
  const sign = value < 0 ? '-' : '';
  const size = Number.isFinite(value) ? powerOfTen(pointNumber(Math.abs(value), digits)) : '\\infty';
  return sign ? `(${sign}${size})` : size;
}

function powerOfTen(text: string): string {
  const [mantissa, exponent] = text.split('e');
  return exponent === undefined ? text : `${mantissa}\\cdot 10^{${exponent.replace('\u2212', '-')}}`;
}
