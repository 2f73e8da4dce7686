import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlain, plainDecimal } from '../../../../web/src/export/courses/decimal';

it('writes every double without an exponent, and loses nothing', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainDecimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
  expect([1e-7, -1.5e-9, 2e21, 1.25e21, -0].map(plainDecimal)).toEqual([
    ...['0.0000001', '-0.0000000015', '2000000000000000000000', '1250000000000000000000', '0'],
  ]);
});

it('knows what a course system could not tell from other numbers', () => {
  expect([0, 1e-9, -5, 9e14].map(isPlain)).toEqual([true, true, true, true]);
  expect([1e-300, 9e-10, 1e15, Infinity, NaN].map(isPlain)).toEqual([false, false, false, false, false]);
});
