import { formatNumber, fullNumber } from '../../plot/number-format';

/** A number as the data have it, where that is short. */
export function shortNumber(value: number): string {
  const full = fullNumber(value);
  return full.length <= LONGEST ? full : formatNumber(value);
}
const LONGEST = 7;
