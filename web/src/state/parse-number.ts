import { messages } from '../messages/engine';

/** What a user's text stands for: a finite number, or one sentence on why it is none. */
export type ParsedNumber = { value: number; problem: null } | { value: null; problem: string };

const accepted = (value: number): ParsedNumber => ({ value, problem: null });
const refused = (problem: string): ParsedNumber => ({ value: null, problem });

/** Digits with a decimal point or comma, and an exponent where there is one. */
const DECIMAL = /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i;

/** A thousand to some, one with three decimals to others. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * Read a number as people write it: `0.3`, `0,3`, `-1e-3`, `1/3`. Whether it fits its place is the engine's to say.
 * @param field its name, for the sentence
 */
export function parseNumber(text: string, field: string): ParsedNumber {
  const given = withAsciiMinus(text);
  if (given === '') return refused(messages.numberMissing(field));
  const parts = given.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => DECIMAL.test(part))) {
    return refused(messages.numberUnreadable(field, given));
  }
  if (parts.some((part) => THOUSANDS.test(part))) return refused(messages.numberAmbiguous(field, given));
  const [numerator, denominator = 1] = parts.map((part) => Number(part.replace(',', '.')));
  if (denominator === 0) return refused(messages.divisionByZero(field, given));
  const value = numerator! / denominator;
  return Number.isFinite(value) ? accepted(value) : refused(messages.numberTooLarge(field, given));
}

/**
 * Read a whole number. A point or a comma is refused, since 1,000 means 1 to some and a thousand to others.
 * @param field its name, for the sentence
 */
export function parseWholeNumber(text: string, field: string): ParsedNumber {
  const given = withAsciiMinus(text);
  if (given === '') return refused(messages.numberMissing(field));
  if (!/^[+-]?\d+$/.test(given)) return refused(messages.wholeNumberUnreadable(field, given));
  const value = Number(given);
  return Number.isSafeInteger(value) ? accepted(value) : refused(messages.numberTooLarge(field, given));
}

/** The page prints a true minus sign; a number copied from it is read again. */
const withAsciiMinus = (text: string): string => text.trim().replaceAll('\u2212', '-');
