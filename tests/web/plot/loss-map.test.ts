import { describe, expect, it } from 'vitest';
import type { Landscape } from '../../../web/src/engine/types';
import {
  aboveLevel,
  arrowEnd,
  arrowHead,
  heightScale,
  heightShare,
  lowestOf,
  mapPixels,
  mapRanges,
} from '../../../web/src/plot/loss-map';

const landscape = (losses: number[], now: number, next: number | null = null): Landscape => ({
  step: 0,
  took: 0,
  losses: Float64Array.from(losses),
  now: { across: 0.5, up: 0.5, loss: now },
  next: next === null ? null : { across: 0.6, up: 0.5, loss: next },
  gradient: { across: 1, up: 0 },
});

describe('the ranges of a map', () => {
  const length = ([from, to]: readonly [number, number]): number => to - from;

  it('are equally long, hold now, next and the path, and have the shorter one’s middle', () => {
    const ends = { now: { across: 1, up: 10 }, next: { across: 5, up: 10.1 } };
    const { across, up } = mapRanges(ends, null);
    expect(length(across)).toBeCloseTo(length(up), 12);
    expect(across[0]).toBeLessThan(1);
    expect(across[1]).toBeGreaterThan(5);
    const path = { across: Float64Array.of(0, 1), up: Float64Array.of(-20, 10) };
    const whole = mapRanges({ ...ends, next: null }, path);
    expect(whole.up[0]).toBeLessThan(-20);
    expect(length(whole.across)).toBeCloseTo(length(whole.up), 12);
    expect((whole.across[0] + whole.across[1]) / 2).toBeGreaterThan(0);
    expect((whole.across[0] + whole.across[1]) / 2).toBeLessThan(1.5);
  });

  it('are finite, however far the training has gone', () => {
    const far = { across: 1e308, up: -1e308 };
    const { across, up } = mapRanges({ now: far, next: { across: -1.7e308, up: 1e308 } }, null);
    for (const end of [...across, ...up]) expect(Number.isFinite(end)).toBe(true);
  });
});

describe('the heights of a map', () => {
  it('go from the lowest to all but the highest tenth, with round lines between', () => {
    const scale = heightScale(landscape([...Array.from({ length: 19 }, (_, i) => 1 + i / 20), 300], 1.2))!;
    expect(scale).toMatchObject({ from: 1, scale: 'linear', flat: false });
    expect(scale.to).toBeLessThan(2);
    expect(scale.levels.length).toBeGreaterThan(4);
    for (const level of scale.levels) {
      expect(level).toBeGreaterThan(1);
      expect(level).toBeLessThanOrEqual(scale.to + 1e-9);
    }
  });

  it('hold the present point and the next one, where those are higher', () => {
    expect(heightScale(landscape([1, 2, 3], 2, 9))!.to).toBe(9);
    expect(heightScale(landscape([1, 2, 3], 0.5))!.from).toBe(0.5);
  });

  it('are told apart by their logarithms where they are steep', () => {
    const scale = heightScale(landscape([0.001, 0.1, 10, 1000, 1e5, 1e6], 0.01))!;
    expect(scale.scale).toBe('log');
    expect(heightShare(scale)(Math.sqrt(scale.from * scale.to))).toBeCloseTo(0.5, 12);
    expect(heightShare(scale)(1e9)).toBe(1);
  });

  it('are flat where J depends on neither number', () => {
    expect(heightScale(landscape([0.3, 0.3, 0.1 + 0.2], 0.3))).toMatchObject({ flat: true, levels: [] });
    expect(heightScale(landscape([0.3, 0.3, Infinity], 0.3))!.flat).toBe(false);
  });

  it('are none where the present J is not finite', () => {
    expect(heightScale(landscape([1, 2], NaN))).toBeNull();
    expect(heightScale(landscape([NaN, Infinity], 1))).toBeNull();
  });
});

describe('the lowest place', () => {
  const ranges = { across: [0, 3], up: [10, 13] } as const;
  const map = (losses: number[], now: number, next: number | null = null) => ({
    ...{ ranges, cells: 3 },
    landscape: landscape(losses, now, next),
  });

  it('is the middle of a cell', () => {
    expect(lowestOf(map([9, 9, 9, 9, 1, 9, 9, 9, 9], 5))).toEqual({ across: 1.5, up: 11.5, loss: 1, atEdge: false });
    expect(lowestOf(map([9, 9, 9, 9, 9, 1, 9, 9, NaN], 5))).toEqual({ across: 2.5, up: 11.5, loss: 1, atEdge: true });
  });

  it('is the present point or the next one, where no cell is lower', () => {
    expect(lowestOf(map([9, 9, 9, 9, 4, 9, 9, 9, 9], 3))).toMatchObject({ across: 0.5, loss: 3, atEdge: false });
    expect(lowestOf(map([9, 9, 9, 9, 4, 9, 9, 9, 9], 3, 2))).toMatchObject({ across: 0.6, loss: 2 });
    expect(lowestOf(map(Array<number>(9).fill(NaN), NaN))).toBeNull();
  });
});

describe('the arrow', () => {
  const from = { x: 100, y: 50 };
  const unit = { across: 10, up: 10 };

  it('has its length, and goes up the picture where the number grows', () => {
    expect(arrowEnd(from, { across: 0, up: 2e-9 }, unit, 40)).toEqual({ x: 100, y: 10 });
    const { x, y } = arrowEnd(from, { across: -3e200, up: -4e200 }, unit, 50)!;
    expect([x, y].map((each) => Number(each.toFixed(9)))).toEqual([70, 90]);
  });

  it('is none without a direction', () => {
    expect(arrowEnd(from, { across: 0, up: -0 }, unit, 40)).toBeNull();
    expect(arrowEnd(from, { across: NaN, up: 1 }, unit, 40)).toBeNull();
  });

  it('has a head on both sides of its line', () => {
    expect(arrowHead({ x: 0, y: 0 }, { x: 10, y: 0 }, 10)).toBe('M1.2 -4.8L10.0 0.0L1.2 4.8');
  });
});

it('the pixels of a map stand with its lowest line at the foot, the higher the stronger, and NaN apart', () => {
  const scale = heightScale(landscape([1, 2, 3, 4], 1))!;
  const colours = { low: [0, 0, 0], high: [100, 100, 100], none: [255, 0, 0] } as const;
  const red = (losses: number[]): number[] => {
    const pixels = mapPixels(Float64Array.from(losses), 2, scale, colours);
    return [0, 1, 2, 3].map((cell) => pixels[4 * cell]!);
  };
  const [upperLeft, upperRight, lowerLeft, lowerRight] = red([1, 1.5, 2, NaN]);
  expect(lowerLeft).toBe(0);
  expect(lowerRight).toBeGreaterThan(0);
  expect(upperLeft).toBeGreaterThan(lowerRight!);
  expect(upperRight).toBe(255);
});

it('a line runs where J is at its level', () => {
  const field = aboveLevel(Float64Array.of(1, 2, 3, Infinity), 2, 2);
  expect([field.at(0, 0), field.at(1, 0), field.at(0, 1), field.at(1, 1)]).toEqual([-1, 0, 1, Number.MAX_VALUE]);
});
