import { describe, expect, it } from 'vitest';
import {
  formatTick,
  formatTicks,
  linearAxis,
  logAxis,
  logRange,
  lossAxis,
  roomFor,
  stepAxis,
  ticksOf,
  ticksOfLog,
} from '../../../web/src/plot/axis';

describe('ticks', () => {
  it('have as many digits as tell them apart', () => {
    expect(formatTicks([0.5, 1])).toEqual(['0.5', '1']);
    expect(formatTicks([0.65075, 0.6508, 0.65085])).toEqual(['0.65075', '0.6508', '0.65085']);
    expect(formatTicks([1 + 1e-9, 1])).toEqual(['1.000000001', '1']);
    expect(formatTicks([])).toEqual([]);
    expect(roomFor([0, 1], 1)).toBe(58);
    expect(roomFor([0, 1], 2)).toBe(116);
    expect(roomFor([1 + 1e-9, 1], 1)).toBeGreaterThan(11 * 7);
  });

  it.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-0.3, 0.3, 3, [-0.2, 0, 0.2]],
    [29.4, 62.1, 6, [30, 40, 50, 60]],
    [0, 1e-9, 2, [0, 5e-10, 1e-9]],
    [3, -3, 3, [-2, 0, 2]],
  ])('from %s to %s, about %s of them, are round', (from, to, count, wanted) => {
    expect(ticksOf(from, to, count)).toEqual(wanted);
  });

  it.each([
    [1, 1],
    [0, Infinity],
    [NaN, 1],
  ])('from %s to %s there are none', (from, to) => {
    expect(ticksOf(from, to, 5)).toEqual([]);
  });

  it('are written without zeros that say nothing', () => {
    expect([0, 0.5, 30, 1000, 1e-5, -2.25].map(formatTick)).toEqual(['0', '0.5', '30', '1000', '1e−5', '−2.25']);
  });
});

it('a linear axis goes to pixels and back, upwards too', () => {
  const axis = linearAxis(-1, 3, 200, 100);
  expect([axis.at(-1), axis.at(3), axis.at(1)]).toEqual([200, 100, 150]);
  expect([200, 130].map((pixel) => axis.at(axis.valueAt(pixel)))).toEqual([200, 130]);
});

describe('a logarithmic axis', () => {
  it('has powers of ten evenly apart', () => {
    const axis = logAxis(1e-3, 1, 0, 30);
    expect(axis.ticks).toEqual([1e-3, 1e-2, 1e-1, 1]);
    expect([1e-3, 1e-2, 1].map((value) => Math.round(axis.at(value)))).toEqual([0, 10, 30]);
    expect(axis.valueAt(10)).toBeCloseTo(1e-2, 12);
  });

  it('thins its ticks, and has no place for what has no logarithm', () => {
    const { ticks, at } = logAxis(1e-12, 1, 0, 1, 4);
    expect(ticks).toEqual([1e-12, 1e-9, 1e-6, 1e-3, 1]);
    expect([-1, 0, NaN, Infinity].map(at).filter(Number.isFinite)).toEqual([]);
  });

  it.each([
    [0.03, 0.7, 5, [0.05, 0.1, 0.2, 0.5]],
    [10, 1000, 5, [10, 20, 50, 100, 200, 500, 1000]],
    [10, 1000, 1, [10, 1000]],
    [1, 10, 5, [1, 2, 5, 10]],
    [1e-3, 10, 5, [1e-3, 1e-2, 1e-1, 1, 10]],
    [1e-1, 1e305, 5, [1e-1, 1e61, 1e123, 1e185, 1e247]],
  ])('from %s to %s has ticks within it, however wide it is', (from, to, count, wanted) => {
    expect(ticksOfLog(from, to, count)).toEqual(wanted);
  });

  it.each([
    [0.06, 0.09, 0.05, 0.1],
    [0.9, 1, 0.5, 1],
    [1, 1, 1, 2],
    [0.03, 1, 0.02, 1],
    [0.03, 700, 0.01, 1000],
    [0.1, 1.5e308, 0.1, Number.MAX_VALUE],
    [1.5e308, 1.5e308, 1e308, Number.MAX_VALUE],
    [1e308, 1e308, 1e308, Number.MAX_VALUE],
    [5e-324, 1, 5e-324, 1],
  ])('around %s to %s goes from %s to %s, and has two ticks', (least, greatest, from, to) => {
    expect(logRange([[0, -1, NaN, Infinity, greatest], [least]])).toEqual([from, to]);
    if (to <= 1e308) expect(ticksOfLog(from, to, 5).length).toBeGreaterThan(1);
  });

  it.each([
    [0.003, 0.2, 1e-3, 1],
    [0.1, 1, 0.1, 1],
    [1, 1, 1, 10],
    [5e-324, 5e-324, 5e-324, 1e-323],
    [1e308, 1.5e308, 1e308, Number.MAX_VALUE],
  ])('around %s to %s goes from power of ten %s to %s where that is asked for', (least, greatest, from, to) => {
    expect(logRange([[least, greatest]], -1)).toEqual([from, to]);
  });

  it('of nothing above 0 still has two ends', () => {
    expect(logRange([[0, NaN], []])).toEqual([0.1, 1]);
  });
});

describe('the axes of the loss over the steps', () => {
  it('are of twenty steps at least', () => {
    expect(stepAxis(0, 1, 0, 300)).toMatchObject({ from: 0, to: 20, ticks: [0, 5, 10, 15, 20] });
    expect(stepAxis(100, 300, 0, 300)).toMatchObject({ from: 100, to: 300, ticks: [100, 150, 200, 250, 300] });
  });

  it('go from 0 on a linear scale, between round numbers on a logarithmic one', () => {
    const losses = [[0.7, Infinity, 0.03], [NaN, 0.5], []];
    expect(lossAxis(losses, 'linear', 160, 0)).toMatchObject({ from: 0, to: 1.06 * 0.7, ticks: [0, 0.2, 0.4, 0.6] });
    expect(lossAxis(losses, 'log', 160, 0)).toMatchObject({ from: 0.02, to: 1 });
  });

  it('have two finite ends where no loss has a place', () => {
    expect(lossAxis([[NaN, Infinity]], 'linear', 160, 0)).toMatchObject({ from: 0, to: 1 });
    expect(lossAxis([[0]], 'linear', 160, 0)).toMatchObject({ from: 0, to: 1 });
    expect(lossAxis([[Number.MAX_VALUE]], 'linear', 160, 0).to).toBe(Number.MAX_VALUE);
    expect(lossAxis([[0]], 'log', 160, 0)).toMatchObject({ from: 0.1, to: 1 });
  });
});
