import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast, atMost, number } from '../../../../web/src/export/courses/number-pattern';

/** As a player matches: the whole text. */
const fits = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`, 'u').test(text);

/** A number that is written by hand: its text, and what it means. */
const typed = fc
  .record({
    sign: fc.constantFrom('', '-', '+', '−'),
    whole: fc.constantFrom('', '0', '00', '1', '7', '9', '10', '12', '99', '100', '120'),
    mark: fc.constantFrom('.', ','),
    fraction: fc.oneof(
      fc.constant(''),
      fc.stringMatching(/^[0-9]{1,5}$/),
      fc.constantFrom('5', '54', '540', '0005', '9'),
    ),
    blank: fc.constantFrom('', ' '),
  })
  .filter(({ whole, fraction }) => whole + fraction !== '')
  .map(({ sign, whole, mark, fraction, blank }) => ({
    text: `${blank}${sign}${whole}${fraction === '' ? '' : mark + fraction}${blank}`,
    value: Number(`${sign === '' || sign === '+' ? '' : '-'}${whole || '0'}.${fraction || '0'}`),
  }));
const bound = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, -0.54, 0.545, 9.9, 10, 12, 99.5, 100, -100, 0.0005, 1e-9, 12345),
  fc.integer({ min: -2000, max: 2000 }).map((value) => value / 100),
  fc.integer({ min: -200000, max: 200000 }).map((value) => value / 10000),
);

describe('a pattern', () => {
  it('takes numbers from a bound on, and up to it, and no others', () => {
    fc.assert(
      fc.property(typed, bound, ({ text, value }, limit) => {
        expect(fits(number, text), text).toBe(true);
        expect(fits(atLeast(limit), text), `${text} >= ${limit}`).toBe(value >= limit);
        expect(fits(atMost(limit), text), `${text} <= ${limit}`).toBe(value <= limit);
      }),
      { numRuns: 20_000 },
    );
  });

  it('takes a number that stands at the bound itself, however it is written', () => {
    for (const text of ['0.54', '.54', '0,54', '+0.540', '00.5400', ' 0.54 '])
      expect([fits(atLeast(0.54), text), fits(atMost(0.54), text)], text).toEqual([true, true]);
    for (const text of ['-12', '−12.0', '-012,00'])
      expect([fits(atLeast(-12), text), fits(atMost(-12), text)], text).toEqual([true, true]);
  });

  it.each(['', ' ', '.', ',', '-', 'abc', '1e3', '0.5x', '1,000.5', '1 2', '--1', '1.2.3'])('takes no %j', (text) => {
    expect(fits(number, text)).toBe(false);
    for (const [low, high] of [
      [0, 0],
      [-0.5, 0.5],
      [0.5, 12],
      [-3, -1],
    ] as const)
      expect(fits(atLeast(low), text) && fits(atMost(high), text)).toBe(false);
  });

  it('is one of XML Schema: it has neither anchors nor groups with a question mark', () => {
    for (const limit of [0, 0.54, -12.5, 120])
      for (const pattern of [atLeast(limit), atMost(limit), number]) expect(pattern).not.toMatch(/[\^$]|\(\?|\\d/);
  });
});
