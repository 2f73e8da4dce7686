/**
 * Counts, lists, the decimal mark and the forms of words that go with a number, by the language of the page. Links, and
 * copies for programs, have a decimal point in every language.
 */
let tools = toolsOf('en-GB');

function toolsOf(tag: string) {
  const counts = new Intl.NumberFormat(tag);
  return {
    plurals: new Intl.PluralRules(tag),
    counts,
    mark: counts.format(0.5)[1]!,
    percent: new Intl.NumberFormat(tag, { style: 'percent' }).format(0).slice(1),
    and: new Intl.ListFormat(tag, { type: 'conjunction' }),
    or: new Intl.ListFormat(tag, { type: 'disjunction' }),
  };
}

/** @param tag of the language, such as `en-GB` or `de` */
export function countIn(tag: string): void {
  tools = toolsOf(tag);
}

/** Forms beside that for one and that for others: languages other than English may have a dual, or one for a few. */
type MoreForms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form of a word that goes with a count. */
export const plural = (count: number, one: string, other: string, more: MoreForms = {}): string =>
  ({ one, other, ...more })[tools.plurals.select(count)] ?? other;

/** The count with the form that goes with it, such as `1 row` or `3 rows`. */
export const counted = (count: number, one: string, other: string, more: MoreForms = {}): string =>
  `${formatCount(count)} ${plural(count, one, other, more)}`;

/** A whole number of steps, rows or parameters, such as `12,000`. */
export const formatCount = (count: number): string => tools.counts.format(count);

/** What stands between the whole and the rest of a decimal: a point or a comma. */
export const decimalMark = (): string => tools.mark;

/** A number that is written with a point, as the language writes it. */
export const withDecimalMark = (text: string): string => text.replace('.', tools.mark);

/** Every digit, as it is typed: `0.3` or `0,3`. */
export const plainNumber = (value: number): string => withDecimalMark(String(value));

/** A share of 1 in percent, such as `12.5%`. */
export const formatPercent = (share: number, digits = 0): string =>
  withDecimalMark((100 * share).toFixed(digits)) + tools.percent;

/** Numbers beside one another, with what belongs to each: where they have commas, semicolons part them. */
export const inRow = (numbers: readonly string[]): string => numbers.join(tools.mark === ',' ? '; ' : ', ');

/** Such as `a, b and c`. */
export const listOf = (names: readonly string[]): string => tools.and.format(names);

/** Such as `a, b or c`. */
export const choiceOf = (names: readonly string[]): string => tools.or.format(names);

/** Characters. */
const LONGEST = 60;

/** A text that was given, for a sentence about it: its beginning is enough to be known by. */
export function beginning(text: string): string {
  const shown = text.slice(0, LONGEST - 1);
  // Half of a character that takes two places is none.
  return text.length > LONGEST ? `${shown.replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (digits: string): string => digits.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]!);

/** A symbol with its index in running text, such as z₁. @param index from 1; empty where there is nothing to tell apart */
export const indexed = (symbol: string, index: string): string => `${symbol}${subscript(index)}`;

/**
 * A weight in running text, such as w₁₂. The comma between two indices is needed where one of them has several digits only.
 * @param indices such as `1,2`
 */
export const weightOf = (indices: string): string =>
  indexed('w', /^\d,\d$/.test(indices) ? indices.replace(',', '') : indices);

/** A negative number behind a minus stands in brackets. */
export const subtracted = (number: string): string => (number.startsWith('\u2212') ? `(${number})` : number);
