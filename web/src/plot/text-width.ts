import { DIGITS, formatNumber } from './number-format';

/** Widths of the page's typeface in its size, rounded up; figures are all of one width. */
const WIDE: Readonly<Record<string, number>> = { '.': 0.29, '\u2212': 0.67, e: 0.59, '∞': 0.84 };
const FIGURE = 0.635;
const NARROW_LETTERS = /[ijlftr.,:;'|!()[\] ]/;
const BROAD_LETTERS = /[mwMW@%&…]/;
/** What bold type adds. */
const BOLD = 1.07;

const widthOfCharacter = (character: string): number => {
  if (character >= '0' && character <= '9') return FIGURE;
  if (character in WIDE) return WIDE[character]!;
  if (NARROW_LETTERS.test(character)) return 0.39;
  if (BROAD_LETTERS.test(character)) return 0.95;
  return /[a-z]/.test(character) ? 0.62 : 0.76;
};

/** About how many pixels a text takes in a drawing, where nothing can be measured; never fewer than it takes. */
export const textWidth = (text: string, size: number): number => BOLD * plainWidth(text, size);

const plainWidth = (text: string, size: number): number => size * emsOf(text);

/** The same in the size of its type, for a text that is not bold. */
export function emsOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOfCharacter(character);
  return sum;
}

/** A number with as many digits as there is room for, at most so many and at least one. */
export function fitNumber(value: number, room: number, size: number, most = DIGITS, name?: string): string {
  for (let digits = most; digits > 1; digits--) {
    const text = formatNumber(value, digits, name);
    if (textWidth(text, size) <= room) return text;
  }
  return formatNumber(value, 1, name);
}

/** A text, or its beginning where there is no room for all of it. */
export function fitText(text: string, room: number, size: number): string {
  if (plainWidth(text, size) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && plainWidth(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
