import { beyondDouble, isDecimal } from '../catalog/decimal';
import type { Unreadable } from '../engine/refusal';
import { decimalMark } from '../messages/intl';
import type { Refusal } from './refusal';

/** What a user's text stands for: a finite number, or why it is none. */
export type ParsedNumber = { value: number; problem: null } | { value: null; problem: Refusal };

const accepted = (value: number): ParsedNumber => ({ value, problem: null });

/** Refuses a text that should be such a number. */
export const refusing =
  (path: string, text: string, as: 'number' | 'whole') =>
  (but: Unreadable): ParsedNumber => ({
    value: null,
    problem: { code: 'text', path, given: { kind: 'text', text }, wanted: { kind: 'readable', as, but } },
  });

const tooLong = (path: string, text: string): ParsedNumber => ({
  value: null,
  problem: {
    code: 'text',
    path,
    given: { kind: 'count', count: text.length, of: 'characters' },
    wanted: { kind: 'characters', most: LONGEST_NUMBER },
  },
});

/** Characters that the text of one number has at most. */
export const LONGEST_NUMBER = 100;

/** What can part thousands. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;

/** A thousand to some, one with three decimals to others; with the mark of the language it is a decimal to all. */
const isAmbiguous = (part: string, marks: string): boolean => {
  const [, mark] = THOUSANDS.exec(part) ?? [];
  return mark !== undefined && !marks.includes(mark);
};

/**
 * Read a number as people write it: `0.3`, `0,3`, `-1e-3`, `1/3`. Whether it fits its place is the engine's to say.
 * @param path of the value that it is for
 */
export const parseNumber = (text: string, path = ''): ParsedNumber => read(text, path, decimalMark());

/** The same of what a program has written: there a point is a decimal point in every language. */
export const parsePrinted = (text: string, path = ''): ParsedNumber => read(text, path, `.${decimalMark()}`);

/** @param marks which surely are decimal marks, however many digits follow */
function read(text: string, path: string, marks: string): ParsedNumber {
  if (text.length > LONGEST_NUMBER) return tooLong(path, text);
  const given = withAsciiMinus(text);
  const refused = refusing(path, given, 'number');
  if (given === '') return refused('missing');
  const parts = given.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every(isDecimal)) return refused('unreadable');
  if (parts.some((part) => isAmbiguous(part, marks))) return refused('ambiguous');
  const [numerator = 0, denominator = 1] = parts.map((part) => Number(part.replace(',', '.')));
  const value = numerator / denominator;
  const beyond =
    parts.map((part, i) => beyondDouble(part, i === 0 ? numerator : denominator)).find((each) => each !== null) ??
    (denominator === 0 ? null : beyondDouble(parts[0]!, value));
  if (beyond) return refused(beyond === 'large' ? 'tooLarge' : 'tooSmall');
  return denominator === 0 ? refused('divisionByZero') : accepted(value);
}

/**
 * Read a whole number. A point or a comma is refused, since 1,000 means 1 to some and a thousand to others.
 * @param path of the value that it is for
 */
export function parseWholeNumber(text: string, path = ''): ParsedNumber {
  if (text.length > LONGEST_NUMBER) return tooLong(path, text);
  const given = withAsciiMinus(text);
  const refused = refusing(path, given, 'whole');
  if (given === '') return refused('missing');
  if (!/^[+-]?\d+$/.test(given)) return refused('unreadable');
  const value = Number(given);
  return Number.isSafeInteger(value) ? accepted(value) : refused('tooLarge');
}

/** What a field holds, and which part of it a paste takes the place of. */
interface Typed {
  value: string;
  selectionStart: number | null;
  selectionEnd: number | null;
}

/** The text that a paste would make of a field, where that is longer than the field takes: it is not cut, but refused. */
export function overlong({ value, selectionStart, selectionEnd }: Typed, pasted: string): string | null {
  const text = value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length);
  return text.length > LONGEST_NUMBER ? text : null;
}

/** The page prints a true minus sign; a number copied from it is read again. */
export const withAsciiMinus = (text: string): string => text.trim().replaceAll('\u2212', '-');
