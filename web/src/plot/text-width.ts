import { DIGITS, formatNumber } from './number-format';

/** Widths of the page's typeface in its size, rounded up; figures are all of one width. */
const WIDE: Readonly<Record<string, number>> = { '.': 0.29, '\u2212': 0.67, '∞': 0.84 };
const FIGURE = 0.635;
/** Of what else is alike, without its accents; the first that fits. */
const ALIKE: readonly [characters: RegExp, width: number][] = [
  [/[ijlI]/, 0.29],
  [/[ftr,:;'|!()[\] ]/, 0.39],
  [/[acekszvx]/, 0.59],
  [/[W@%…]/, 1],
  [/[mwM&]/, 0.95],
  [/[a-z]/, 0.62],
  [/[ßBEFJLPRST]/, 0.66],
];
/** What bold type adds. */
const BOLD = 1.07;

const widthOfCharacter = (character: string): number => {
  if (character >= '0' && character <= '9') return FIGURE;
  if (character in WIDE) return WIDE[character]!;
  const letter = character.normalize('NFD')[0]!;
  return ALIKE.find(([characters]) => characters.test(letter))?.[1] ?? 0.76;
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
