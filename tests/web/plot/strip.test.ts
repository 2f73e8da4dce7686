import { describe, expect, it } from 'vitest';
import { stripOf } from '../../../web/src/plot/strip';

describe('a strip', () => {
  it('has zero on it, and the ends of the numbers a little inside', () => {
    const strip = stripOf([2, 4], 116);
    expect([strip.place(0), strip.place(2), strip.place(4)]).toEqual([8, 58, 108]);
    expect(stripOf([-3, -1], 116).place(0)).toBe(108);
  });

  it('finds the number nearest to a place, and leaves out what is not finite', () => {
    const values = [0, NaN, 4, Infinity, 1];
    const strip = stripOf(values, 116);
    expect([strip.nearest(values, 0), strip.nearest(values, 35), strip.nearest(values, 200)]).toEqual([0, 4, 2]);
    expect(strip.nearest([NaN], 5)).toBeNull();
    expect(strip.strokes(values, 1, 9)).toBe('M8.0 1V9M108.0 1V9M33.0 1V9');
  });

  it('has places for numbers whose span is more than the largest double', () => {
    const strip = stripOf([-1.5e308, 1.5e308], 116);
    expect([strip.place(-1.5e308), strip.place(0), strip.place(1.5e308)]).toEqual([8, 58, 108]);
  });

  it('has a place for numbers that are all zero', () => {
    expect(stripOf([0, 0], 116).place(0)).toBe(8);
  });
});
