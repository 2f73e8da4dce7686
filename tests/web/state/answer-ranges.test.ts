import { describe, expect, it } from 'vitest';
import { answerRanges } from '../../../web/src/state/answer-ranges';
import { judge } from '../../../web/src/state/judge-answer';
import { sheetsOf } from '../support/worksheets';

const digits = 3;
const sheets = [
  ...(await sheetsOf({ shape: '3-2-1', count: 3, digits })).made,
  ...(await sheetsOf({ shape: '2-3-1', hidden: 'relu', end: 'linear', examples: 2, digits })).made,
];
const answers = sheets.flatMap(({ solved }) => solved.answers);

/** Numbers as one types them in the digits asked for, at and around every number that there is a word for. */
const typedAround = (value: number): number[] =>
  [0, 1, -1, 2, -2, 5, -5].map((units) => {
    const [, exponent] = value.toExponential(digits - 1).split('e');
    return Number((value + units * 10 ** (Number(exponent) - digits + 1)).toPrecision(digits));
  });

describe('ranges of answers', () => {
  it('are right for whatever the page calls right, and for little else', () => {
    for (const about of answers) {
      const { answer, tolerance } = answerRanges(about, digits);
      for (const typed of typedAround(about.value)) {
        const { kind } = judge(typed, about, digits, digits);
        if (kind === 'right' || kind === 'rounded') expect(Math.abs(typed - answer)).toBeLessThanOrEqual(tolerance);
      }
      const unit = 10 ** (Number(about.value.toExponential(digits - 1).split('e')[1]) - digits + 1);
      expect(tolerance).toBeLessThanOrEqual(Math.max(unit / 2, about.rounding) + 0.51 * unit);
    }
  });

  it('name the slip that the page names', () => {
    let named = 0;
    for (const about of answers) {
      const { answer, tolerance, wrong } = answerRanges(about, digits);
      for (const slip of about.slips) {
        const typed = Number(slip.value.toPrecision(digits));
        if (Math.abs(typed - answer) <= tolerance) continue;
        const range = wrong.find(({ low, high }) => low <= typed && typed <= high);
        const verdict = judge(typed, about, digits, digits);
        expect(range?.slips, `${slip.code} ${typed}`).toContain(slip);
        expect(verdict.kind === 'slip' && verdict.slips).toEqual(expect.arrayContaining([...range!.slips]));
        named++;
      }
    }
    expect(named).toBeGreaterThan(300);
  });

  it('meet neither each other nor what is right', () => {
    for (const about of answers) {
      const { answer, tolerance, wrong } = answerRanges(about, digits);
      for (const [i, { low, high }] of wrong.entries()) {
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(wrong[i - 1]?.high ?? -Infinity);
        expect(high <= answer - tolerance || low >= answer + tolerance).toBe(true);
      }
    }
  });
});
