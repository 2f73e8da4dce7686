import { plainDecimal } from './decimal';

/**
 * Texts of numbers by regular expressions of XML Schema, which match a whole text: what reads "0,54" as a number reads 0.
 * A decimal comma counts as a point.
 */
const MARK = '[.,]';
const ANY = `([0-9]+(${MARK}[0-9]*)?|${MARK}[0-9]+)`;
const TAIL = `(${MARK}[0-9]*)?`;

/** Any decimal number. */
export const number = `\\s*[+\\-−]?${ANY}\\s*`;

/** Of a number, written in this way, that is at least as large, or at most. */
export const atLeast = (bound: number): string =>
  spaced(bound > 0 ? `\\+?${largerThan(bound)}` : `\\+?${ANY}|[\\-−]${smallerThan(-bound)}`);
export const atMost = (bound: number): string =>
  spaced(bound < 0 ? `[\\-−]${largerThan(-bound)}` : `[\\-−]${ANY}|\\+?${smallerThan(bound)}`);

const spaced = (pattern: string): string => `\\s*(${pattern})\\s*`;

/** Digits before the mark and after it, without zeros that say nothing. */
function digitsOf(bound: number): [whole: string, fraction: string] {
  const [whole = '', fraction = ''] = plainDecimal(Number(bound.toPrecision(12))).split('.');
  return [whole.replace(/^0+/, ''), fraction.replace(/0+$/, '')];
}

/** Digits that begin as these do and then have a larger one, or a smaller one, and so many more, or any number. */
function unlike(digits: string, than: 'larger' | 'smaller', more?: number): string[] {
  return Array.from(digits).flatMap((digit, i) => {
    const other = than === 'larger' ? range(Number(digit) + 1, 9) : range(0, Number(digit) - 1);
    const rest = more === undefined ? '[0-9]*' : `[0-9]{${more + digits.length - 1 - i}}`;
    return other === null ? [] : [digits.slice(0, i) + other + rest];
  });
}
const range = (from: number, to: number): string | null => (from > to ? null : `[${from}-${to}]`);

/** Without a sign: a longer number, one with a larger digit, or one that goes on. */
function largerThan(bound: number): string {
  const [whole, fraction] = digitsOf(bound);
  const after = fraction === '' ? TAIL : `${MARK}(${[...unlike(fraction, 'larger'), `${fraction}[0-9]*`].join('|')})`;
  const larger = [`[1-9][0-9]{${whole.length},}`, ...unlike(whole, 'larger', 0)];
  return `0*((${larger.join('|')})${TAIL}|${whole}${after})`;
}

function smallerThan(bound: number): string {
  const [whole, fraction] = digitsOf(bound);
  const cut = Array.from(fraction, (_, i) => fraction.slice(0, i));
  const after = `(${MARK}(${[...unlike(fraction, 'smaller'), ...cut, `${fraction}0*`].join('|')}))?`;
  const shorter = whole === '' ? [] : [`[0-9]{0,${whole.length - 1}}`];
  const smaller = [...shorter, ...unlike(whole, 'smaller', 0)];
  return `0*(${smaller.length > 0 ? `(${smaller.join('|')})${TAIL}|` : ''}${whole}${after})`;
}
