import { beyondDouble, isDecimal } from '../catalog/decimal';
import { messages } from '../messages/engine';

/** What a user's text stands for: a finite number, or one sentence on why it is none. */
export type ParsedNumber = { value: number; problem: null } | { value: null; problem: string };

const accepted = (value: number): ParsedNumber => ({ value, problem: null });
const refused = (problem: string): ParsedNumber => ({ value: null, problem });

/** Characters that the text of one number has at most. */
export const LONGEST_NUMBER = 100;

/** A thousand to some, one with three decimals to others. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * Read a number as people write it: `0.3`, `0,3`, `-1e-3`, `1/3`. Whether it fits its place is the engine's to say.
 * @param field its name, for the sentence
 */
export function parseNumber(text: string, field: string): ParsedNumber {
  if (text.length > LONGEST_NUMBER) return refused(messages.numberTooLong(field, text.length, LONGEST_NUMBER));
  const given = withAsciiMinus(text);
  if (given === '') return refused(messages.numberMissing(field));
  const parts = given.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every(isDecimal)) {
    return refused(messages.numberUnreadable(field, given));
  }
  if (parts.some((part) => THOUSANDS.test(part))) return refused(messages.numberAmbiguous(field, given));
  const [numerator = 0, denominator = 1] = parts.map((part) => Number(part.replace(',', '.')));
  const value = numerator / denominator;
  const beyond =
    parts.map((part, i) => beyondDouble(part, i === 0 ? numerator : denominator)).find((each) => each !== null) ??
    (denominator === 0 ? null : beyondDouble(parts[0]!, value));
  if (beyond) return refused(messages.numberBeyond[beyond](field, given));
  return denominator === 0 ? refused(messages.divisionByZero(field, given)) : accepted(value);
}

/**
 * Read a whole number. A point or a comma is refused, since 1,000 means 1 to some and a thousand to others.
 * @param field its name, for the sentence
 */
export function parseWholeNumber(text: string, field: string): ParsedNumber {
  if (text.length > LONGEST_NUMBER) return refused(messages.numberTooLong(field, text.length, LONGEST_NUMBER));
  const given = withAsciiMinus(text);
  if (given === '') return refused(messages.numberMissing(field));
  if (!/^[+-]?\d+$/.test(given)) return refused(messages.wholeNumberUnreadable(field, given));
  const value = Number(given);
  return Number.isSafeInteger(value) ? accepted(value) : refused(messages.wholeNumberTooLarge(field, given));
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
const withAsciiMinus = (text: string): string => text.trim().replaceAll('\u2212', '-');
