import { expect, it } from 'vitest';
import { apart, extentOf, linePath, roomAround } from '../../../web/src/plot/line';

it('a line is broken where a number is not finite', () => {
  expect(linePath([0, 1, 2, 3], [5, NaN, 6.04, 7])).toBe('M0.0 5.0M2.0 6.0L3.0 7.0');
  expect(linePath([], [])).toBe('');
});

it('the extent is that of the finite numbers of all groups', () => {
  expect(extentOf([3, NaN], [-Infinity, 1])).toEqual({ least: 1, greatest: 3 });
  expect(extentOf([NaN], [])).toBeNull();
});

it('room is left around a range, and around one number', () => {
  expect(roomAround({ least: 0, greatest: 10 }, 0.1)).toEqual([-1, 11]);
  const [from, to] = roomAround({ least: 0, greatest: 0 });
  expect(from).toBeLessThan(to);
});

it('labels that would touch are moved apart, evenly, in their order', () => {
  expect(apart([50, 10], 13)).toEqual([50, 10]);
  expect(apart([20, 20], 10)).toEqual([15, 25]);
  const placed = apart([30, 29, 31], 10);
  expect(placed[1]! + 10).toBeCloseTo(placed[0]!, 9);
  expect(placed[0]! + 10).toBeCloseTo(placed[2]!, 9);
});
