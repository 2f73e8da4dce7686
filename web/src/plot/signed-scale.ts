import { isHidden } from './hidden-numbers';

/**
 * The one scale of signed numbers: hue says the sign, strength the size. It is symmetric about zero, and its end is the
 * power of two at or above the largest size, so that colours keep still while the numbers move a little.
 */
export interface SignedScale {
  /** The size that has full strength. */
  end: number;
  /** 0 for zero to 1 at the end; the square root lets small numbers show. Not finite: 1. */
  strength(value: number): number;
}

export type Sign = 'positive' | 'negative' | 'zero' | 'none';

/** `none` for NaN, and where the number must not be shown. */
export function signOf(value: number, name?: string): Sign {
  if (Number.isNaN(value) || isHidden(value, name)) return 'none';
  if (value === 0) return 'zero';
  return value > 0 ? 'positive' : 'negative';
}

/** As a style has it; nothing where the number is not there, or must not be shown. @param name see `isHidden` */
export const strengthOf = (scale: SignedScale, value: number | null, name: string): string =>
  (value === null || isHidden(value, name) ? 0 : scale.strength(value)).toFixed(2);

/** 2^1024 is infinite already. */
const LARGEST_POWER = 1023;

/** A scale that holds all of these numbers; numbers that are not finite do not count. */
export function signedScale(...groups: readonly ArrayLike<number>[]): SignedScale {
  const largest = Math.max(0, ...groups.map(largestSize));
  const end = largest > 0 ? 2 ** Math.min(LARGEST_POWER, Math.ceil(Math.log2(largest))) : 1;
  return {
    end,
    strength: (value) => (Number.isFinite(value) ? Math.sqrt(Math.min(1, Math.abs(value) / end)) : 1),
  };
}

function largestSize(numbers: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) {
    const size = Math.abs(numbers[i]!);
    if (size > largest && Number.isFinite(size)) largest = size;
  }
  return largest;
}
