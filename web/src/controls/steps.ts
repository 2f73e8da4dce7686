import { plainNumber } from '../messages/intl';
import { parseNumber } from '../state/parse-number';

/** What the buttons of a field lead to; null at an end. */
export interface Neighbours<Value> {
  less: Value | null;
  more: Value | null;
}

/** The same of a field's text; of what is no number there is neither. */
export const stepsOf =
  (next: (value: number) => Neighbours<number>) =>
  (text: string): Neighbours<string> => {
    const { value } = parseNumber(text);
    const { less, more } = value === null ? { less: null, more: null } : next(value);
    return { less: textOf(less), more: textOf(more) };
  };

const textOf = (value: number | null): string | null => (value === null ? null : plainNumber(value));

/** The next choice below and above a value, in an ascending list; null at its ends. */
export function neighbours(choices: readonly number[], value: number): Neighbours<number> {
  return {
    less: choices.findLast((choice) => choice < value) ?? null,
    more: choices.find((choice) => choice > value) ?? null,
  };
}

/** A number to six digits, for a field; the engine keeps all of them. */
export const shortNumber = (value: number): string => plainNumber(Number(value.toPrecision(6)));
