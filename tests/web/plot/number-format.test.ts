import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignAtPoint,
  alignColumns,
  formatCompact,
  formatCount,
  formatNumber,
  fullNumber,
} from '../../../web/src/plot/number-format';

const read = (text: string): number => Number(text.replaceAll('\u2212', '-'));

describe('formatNumber', () => {
  it.each([
    [0.4583268724, '0.4583'],
    [-0.091099952, '\u22120.09110'],
    [1.45, '1.450'],
    [12345, '1.235e4'],
    [9999.6, '1.000e4'],
    [9999.4, '9999'],
    [0.00099996, '0.001000'],
    [0.00012345, '1.234e\u22124'],
    [0, '0'],
    [-0, '0'],
    [NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '\u2212∞'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('is off by half a unit of the fourth digit at most', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
        expect(read(formatNumber(value))).toBe(Number(value.toPrecision(4)));
      }),
    );
  });
});

describe('fullNumber', () => {
  it('names exactly the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => read(fullNumber(value)) === value),
    );
  });
});

describe('formatCount', () => {
  it('sets thousands apart', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
  });
});

describe('alignAtPoint', () => {
  it('fills up behind the point with spaces of a figure and of a point', () => {
    expect(alignAtPoint(['1.450', '0.09110', '7'])).toEqual([
      '1.450\u2007\u2007',
      '0.09110',
      '7\u2008\u2007\u2007\u2007\u2007\u2007',
    ]);
  });

  it('leaves whole numbers as they are', () => {
    expect(alignAtPoint(['1', '20'])).toEqual(['1', '20']);
    expect(alignAtPoint([])).toEqual([]);
  });
});

describe('alignColumns', () => {
  it('aligns each column by itself', () => {
    expect(alignColumns(['1.45', '7', '0.123', '12'], 2)).toEqual(['1.45\u2007', '7', '0.123', '12']);
  });
});

describe('formatCompact', () => {
  it.each([
    [999999, '999,999'],
    [1234567, '1.235 M'],
    [3329527000, '3.330 G'],
  ])('writes %d as %s', (count, text) => {
    expect(formatCompact(count)).toBe(text);
  });
});
