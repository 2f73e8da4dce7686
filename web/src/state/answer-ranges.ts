import type { Slip, Slips } from '../engine/types';
import { halfUnit, nearness } from './judge-answer';

/** Of a number that is asked for, which answers are right and which a slip leads to: `judge` for who can only compare. */
export interface AnswerRanges {
  /** In the digits asked for. */
  answer: number;
  /** How far from it an answer is right: whatever `judge` says is right is so here. */
  tolerance: number;
  /** In the order of their size; none meets another or what is right. */
  wrong: readonly WrongRange[];
}

export interface WrongRange {
  low: number;
  high: number;
  /** Those that lead to one number in these digits. */
  slips: readonly Slip[];
}

/** What decimals that are written shorter can lose. */
const HAIR = 1e-6;

export function answerRanges({ value, rounding, slips }: Slips, digits: number): AnswerRanges {
  const answer = Number(value.toPrecision(digits));
  const off = Math.max(halfUnit(value, digits), rounding) + Math.abs(answer - value);
  const tolerance = Number((off * (1 + HAIR)).toPrecision(6));
  const [least, most] = [answer - tolerance, answer + tolerance];
  const groups = grouped(slips, digits);
  const wrong = groups.flatMap((group, i): WrongRange[] => {
    const [first, last] = [group[0]!.value, group.at(-1)!.value];
    const reach = Math.max(halfUnit(first, digits), nearness(first, value, rounding, digits));
    const [before, after] = [groups[i - 1]?.at(-1)!.value, groups[i + 1]?.[0]!.value];
    const below = first < answer;
    const low = Math.max(first - reach, between(before, first) ?? -Infinity, below ? -Infinity : most);
    const high = Math.min(last + reach, between(last, after) ?? Infinity, below ? least : Infinity);
    // Nothing is left of it where rounding leads there too.
    return low <= high ? [{ low, high, slips: group }] : [];
  });
  return { answer, tolerance, wrong };
}

/** The middle of two numbers, from which on an answer is nearer to the other one. */
const between = (one: number | undefined, other: number | undefined): number | null =>
  one === undefined || other === undefined ? null : (one + other) / 2;

function grouped(slips: readonly Slip[], digits: number): Slip[][] {
  const groups = new Map<string, Slip[]>();
  for (const slip of [...slips].sort((one, other) => one.value - other.value)) {
    const written = slip.value.toPrecision(digits);
    groups.set(written, [...(groups.get(written) ?? []), slip]);
  }
  return [...groups.values()];
}
