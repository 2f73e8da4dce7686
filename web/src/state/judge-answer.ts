import type { Slip, Slips } from '../engine/types';

/** What is to be said of an answer. */
export type Verdict =
  /** It is the number, in the digits that are shown. */
  | { kind: 'right' }
  /** It is as far off as a right calculation with the numbers shown can be; slips that would also lead there. */
  | { kind: 'rounded'; slips: readonly Slip[] }
  /** It is what these slips lead to: all of them where several lead to one number. `near`: but for rounding. */
  | { kind: 'slip'; slips: readonly Slip[]; near: boolean }
  /** It is the number with fewer digits than are shown. */
  | { kind: 'short' }
  | { kind: 'wrong' };

/** What rounding in binary can do to half a unit that is meant in decimal. */
const HAIR = 1e-9;

/** Half a unit of the last of so many significant digits of a number; 0 of 0. */
export function halfUnit(value: number, digits: number): number {
  if (value === 0) return 0;
  const [, exponent] = value.toExponential(digits - 1).split('e');
  return 0.5 * 10 ** (Number(exponent) - digits + 1);
}

/** Whether two numbers are one in the digits that are shown of the second. */
const sameDigits = (answer: number, value: number, digits: number): boolean =>
  Math.abs(answer - value) <= halfUnit(value, digits) * (1 + HAIR);

/** Of the digits that were typed of a plain number; null of a calculation. */
export function typedDigits(text: string): number | null {
  const plain = /^[-+−]?0*[.,]?0*(\d[\d.,]*)(?:e[-+−]?\d+)?$/iu.exec(text.trim());
  return plain ? plain[1]!.replace(/[.,]/gu, '').length : null;
}

/**
 * Judge an answer. It is right where it differs from the number by at most half a unit of the last digit shown, and where
 * it is no farther off than a right calculation with the numbers shown can end (`rounding`, which the core states).
 * Else it is compared with what slips lead to, in the digits shown, and then within their rounding.
 * @param typed significant digits of the answer; null where it was calculated
 */
export function judge(
  answer: number,
  { value, rounding, slips }: Slips,
  digits: number,
  typed: number | null,
): Verdict {
  if (sameDigits(answer, value, digits)) return { kind: 'right' };
  const exact = slips.filter((slip) => sameDigits(answer, slip.value, digits));
  if (Math.abs(answer - value) <= rounding) return { kind: 'rounded', slips: exact };
  if (exact.length > 0) return { kind: 'slip', slips: exact, near: false };
  if (typed !== null && typed < digits && sameDigits(answer, value, typed)) return { kind: 'short' };
  const near = nearest(slips, answer, (slip) => nearness(slip.value, value, rounding, digits));
  return near.length > 0 ? { kind: 'slip', slips: near, near: true } : { kind: 'wrong' };
}

/** How far from what a slip leads to an answer may be: as much as rounding makes of it, but a few units of the last digit. */
export const nearness = (slip: number, value: number, rounding: number, digits: number): number =>
  Math.min(
    rounding * (value === 0 ? 1 : Math.max(1, Math.abs(slip / value))),
    10 * halfUnit(slip, digits),
    0.05 * Math.abs(slip),
  );

/** The slips whose number is nearest to an answer, where it is near enough. */
function nearest(slips: readonly Slip[], answer: number, enough: (slip: Slip) => number): readonly Slip[] {
  const distance = (slip: Slip): number => Math.abs(slip.value - answer);
  const near = slips.filter((slip) => distance(slip) <= enough(slip));
  const least = Math.min(...near.map(distance));
  return near.filter((slip) => distance(slip) === least);
}
