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

const BEGINNING = /^[-+\u2212.,\d]/;
const WHOLE = /^[-+\u2212]?\d+(?:e[-+]?\d+)?$/i;
const ONE_MARK = /^[-+\u2212]?(?:\d+([.,])\d*|([.,])\d+)(?:e[-+]?\d+)?$/i;
/** With a mark that could part thousands. */
const ONE_GROUP = /^[-+\u2212]?[1-9]\d{0,2}[.,]\d{3}$/;

const patternOf = ({ decimal, thousands }: NumberStyle): RegExp => {
  const mark = `\\${decimal}`;
  const groups = thousands && `|[1-9]\\d{0,2}(?:[${thousands === "'" ? "'\u2019" : thousands}]\\d{3})+`;
  return new RegExp(`^[-+\\u2212]?(?:(?:\\d+${groups})(?:${mark}\\d*)?|${mark}\\d+)(?:e[-+]?\\d+)?$`, 'i');
};
const PATTERNS = STYLES.map(patternOf);

/** The styles in which a cell is a number, as bits in the order of {@link STYLES}. */
export function stylesOf(cell: string): number {
  if (!BEGINNING.test(cell) || cell.length > LONGEST) return 0;
  if (WHOLE.test(cell)) return ALL;
  const [, one, leading] = ONE_MARK.exec(cell) ?? [];
  const mark = (one ?? leading) as DecimalMark | undefined;
  if (mark) return WITH[mark] | (ONE_GROUP.test(cell) ? PARTED[mark] : 0);
  return PATTERNS.reduce((bits, pattern, i) => (pattern.test(cell) ? bits | (1 << i) : bits), 0);
}

export const isNumber = (cell: string, style: NumberStyle): boolean =>
  (stylesOf(cell) & (1 << indexOfStyle(style))) !== 0;

/** What a number comes to; beyond what a double holds it is said how. @param cell that is a number in this style */
export function numberIn(cell: string, { decimal, thousands }: NumberStyle): number | 'large' | 'small' {
  let text = cell.replace('\u2212', '-');
  if (thousands)
    text = text.replace(thousands === "'" ? /['\u2019]/g : thousands === ' ' ? / /g : GROUPS[thousands], '');
  if (decimal === ',') text = text.replace(',', '.');
  const value = Number(text);
  return beyondDouble(text, value) ?? value;
}
const GROUPS = { '.': /\./g, ',': /,/g };
