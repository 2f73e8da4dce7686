import { expect, it } from 'vitest';
import { apart, extentOf, linePath, paintLine, roomAround } from '../../../web/src/plot/line';

it('a line is broken where a number is not finite', () => {
  expect(linePath([0, 1, 2, 3], [5, NaN, 6.04, 7])).toBe('M0.0 5.0M2.0 6.0L3.0 7.0');
  expect(linePath([], [])).toBe('');
});

it('of many points in a column of pixels a line has the first, the least, the greatest and the last', () => {
  expect(linePath([0, 0.2, 0.4, 0.6, 0.8, 1], [3, 9, 5, 1, 4, 2])).toBe('M0.0 3.0L0.2 9.0L0.6 1.0L0.8 4.0L1.0 2.0');
  expect(linePath([0, 0.2, 0.4, 0.6], [3, NaN, NaN, 4])).toBe('M0.0 3.0M0.6 4.0');
  const xs = Array.from({ length: 40_000 }, (_, i) => i / 100);
  expect(linePath(xs, xs.map(Math.sin)).match(/[ML]/g)!.length).toBeLessThanOrEqual(4 * 400);
});

it('and so it is on a canvas, with its own width and dash', () => {
  const drawn: unknown[] = [];
  const note = (what: string) => (x: number, y: number) => void drawn.push([what, x, y]);
  const canvas = {
    lineWidth: 1,
    beginPath: () => void drawn.push('begin'),
    moveTo: note('move'),
    lineTo: note('line'),
    setLineDash: (dash: number[]) => void drawn.push(dash),
    stroke: () => void drawn.push(`stroke ${canvas.lineWidth}`),
  };
  paintLine(canvas, [0, 1, 2, 3, 4], [5, 6, Infinity, 7, 8], 1.8, [5, 4]);
  expect(drawn).toEqual([
    ...['begin', ['move', 0, 5], ['line', 1, 6], ['move', 3, 7], ['line', 4, 8]],
    ...[[5, 4], 'stroke 1.8'],
  ]);
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
