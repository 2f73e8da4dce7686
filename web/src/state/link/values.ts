import { beyondDouble } from '../../catalog/decimal';
import type { Pace } from '../../engine/types';
import { link as messages } from '../../messages/words';
import { LONGEST_NUMBER } from '../parse-number';

// The values of a link's keys, each read as strictly as it is written.

/** A link that can't be opened; the message says what is wrong with it, in one sentence. */
export class LinkProblem extends Error {
  override readonly name = 'LinkProblem';
}

/** As large as the engine takes. */
const mostBatch = 1_000_000;
/** Rows, as many as the engine takes. */
export const mostExamples = 1_000_000;
export const mostSeed = 4_294_967_295;
/** Updates that a link may ask for: so many take seconds in a small network, and can be stopped in a large one. */
export const mostSteps = 10_000_000;

/** @throws LinkProblem always: what was given for a key, and what would be right */
export const refuse = (key: string, text: string, wanted: string): never => {
  throw new LinkProblem(messages.wrong(key, text, wanted));
};

export function wholeFrom(key: string, text: string, least: number, most: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : refuse(key, text, messages.wanted.whole(least, most));
}

/** Reading it gives the same bits. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** As `numberText` writes them, or with a capital E. */
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The number that a text is; NaN where it is none.
 * @throws LinkProblem where no double holds it
 */
export function plainNumber(key: string, text: string): number {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return NaN;
  const value = Number(text);
  const beyond = beyondDouble(text, value);
  if (beyond) throw new LinkProblem(messages.beyond[beyond](key, text));
  return value;
}

export function numberFrom(
  key: string,
  text: string,
  wanted: string,
  fits: (value: number) => boolean = () => true,
): number {
  const value = plainNumber(key, text);
  return !Number.isNaN(value) && fits(value) ? value : refuse(key, text, wanted);
}

export const rateFrom = (key: string, text: string): number =>
  numberFrom(key, text, messages.wanted.rate, (value) => value >= 0);
export const fractionFrom = (key: string, text: string): number =>
  numberFrom(key, text, messages.wanted.fraction, (value) => value >= 0 && value < 1);
export const noiseFrom = (key: string, text: string): number =>
  numberFrom(key, text, messages.wanted.noise, (value) => value >= 0 && value <= 1);
export const batchFrom = (key: string, text: string): number | 'full' =>
  text === 'full'
    ? text
    : numberFrom(key, text, messages.wanted.batch, (n) => Number.isInteger(n) && n >= 1 && n <= mostBatch);
export const paceFrom = (key: string, text: string): Pace =>
  text === 'full' ? text : numberFrom(key, text, messages.wanted.pace, (value) => value > 0);

export function oneOf<Name extends string>(key: string, text: string, names: readonly Name[]): Name {
  return names.find((name) => name === text) ?? refuse(key, text, messages.oneOf(names));
}
