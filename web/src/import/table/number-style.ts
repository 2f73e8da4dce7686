import { beyondDouble } from '../../catalog/decimal';

export type DecimalMark = '.' | ',';
/** What parts thousands; a space stands for thin and no-break ones too, an apostrophe for the typographic one. */
export type Thousands = '' | '.' | ',' | ' ' | "'";

/** How a file writes its numbers. */
export interface NumberStyle {
  decimal: DecimalMark;
  thousands: Thousands;
}

/** The simplest first: where several read the same, that one is said. */
export const STYLES: readonly NumberStyle[] = (['.', ','] as const).flatMap((decimal) =>
  (['', decimal === '.' ? ',' : '.', ' ', "'"] as const).map((thousands) => ({ decimal, thousands })),
);

export const indexOfStyle = (style: NumberStyle): number =>
  STYLES.findIndex(({ decimal, thousands }) => decimal === style.decimal && thousands === style.thousands);

/** Characters of a number at most. */
const LONGEST = 100;
const ALL = (1 << STYLES.length) - 1;
const withDecimal = (mark: DecimalMark): number =>
  STYLES.reduce((bits, { decimal }, i) => (decimal === mark ? bits | (1 << i) : bits), 0);
const WITH = { '.': withDecimal('.'), ',': withDecimal(',') };
const PARTED = {
  '.': 1 << indexOfStyle({ decimal: ',', thousands: '.' }),
  ',': 1 << indexOfStyle({ decimal: '.', thousands: ',' }),
};

const patternOf = ({ decimal, thousands }: NumberStyle): RegExp => {
  const mark = `\\${decimal}`;
  const digits = decimal === '.' ? '\\d*' : '\\d+';
  const groups = thousands && `|[1-9]\\d{0,2}(?:[${thousands === "'" ? "'\u2019" : thousands}]\\d{3})+`;
  return new RegExp(`^[-+\\u2212]?(?:(?:\\d+${groups})(?:${mark}${digits})?|${mark}\\d+)(?:e[-+]?\\d+)?$`, 'i');
};
const PATTERNS = STYLES.map(patternOf);

/** The styles in which a cell is a number, as bits in the order of {@link STYLES}. */
export function stylesOf(cell: string): number {
  if (cell === '' || cell.length > LONGEST) return 0;
  const begin = SIGNS.includes(cell[0]!) ? 1 : 0;
  const middle = digitsEnd(cell, begin);
  if (middle === cell.length && middle > begin) return ALL;
  const mark = cell[middle];
  if (mark !== '.' && mark !== ',') return middle > begin ? byPatterns(cell) : 0;
  const end = digitsEnd(cell, middle + 1);
  if (end < cell.length) return byPatterns(cell);
  const [whole, rest] = [middle - begin, end - middle - 1];
  // Behind a comma alone there is no number, but the next value.
  if (whole + rest === 0 || (rest === 0 && mark === ',')) return 0;
  const couldPart = rest === 3 && whole > 0 && whole < 4 && cell[begin] !== '0';
  return WITH[mark] | (couldPart ? PARTED[mark] : 0);
}

const SIGNS = '-+\u2212';

/** The place behind the digits that stand from a place on. */
function digitsEnd(cell: string, from: number): number {
  let at = from;
  for (let code = cell.charCodeAt(at); code >= 48 && code < 58; code = cell.charCodeAt(at)) at++;
  return at;
}

/** Of numbers with several marks or an exponent. */
const byPatterns = (cell: string): number =>
  PATTERNS.reduce((bits, pattern, i) => (pattern.test(cell) ? bits | (1 << i) : bits), 0);

/** What a number comes to; beyond what a double holds it is said how. @param cell that is a number in this style */
export function numberIn(cell: string, { decimal, thousands }: NumberStyle): number | 'large' | 'small' {
  let text = cell[0] === '\u2212' ? `-${cell.slice(1)}` : cell;
  if (thousands)
    text = text.replace(thousands === "'" ? /['\u2019]/g : thousands === ' ' ? / /g : GROUPS[thousands], '');
  if (decimal === ',') text = text.replace(',', '.');
  const value = Number(text);
  return beyondDouble(text, value) ?? value;
}
const GROUPS = { '.': /\./g, ',': /,/g };
