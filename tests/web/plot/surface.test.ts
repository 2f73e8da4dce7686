import { describe, expect, it } from 'vitest';
import {
  leadFields,
  levelField,
  mix,
  sideShade,
  surfacePixels,
  winnerOf,
  winnerShade,
} from '../../../web/src/plot/surface';

const colours = { ground: [0, 0, 0], below: [200, 0, 0], above: [0, 0, 200], none: [9, 9, 9] } as const;
const classes = [
  [100, 0, 0],
  [0, 100, 0],
  [0, 0, 100],
] as const;

it('mixes two colours', () => {
  expect(mix([0, 100, 200], [100, 100, 0], 0.25)).toEqual([25, 100, 150]);
});

describe('the colour of one output', () => {
  const shade = sideShade(0.5, 0.5, colours);
  it('says the side by its hue and the distance by its strength', () => {
    expect(shade([0.5])).toEqual([0, 0, 0]);
    expect(shade([1])).toEqual([0, 0, 124]);
    expect(shade([0])).toEqual([124, 0, 0]);
    expect(shade([0.75])).toEqual([0, 0, 62]);
    expect(shade([40])).toEqual(shade([1]));
  });
  it('of no number is another one', () => expect(shade([NaN])).toEqual([9, 9, 9]));
});

describe('the colour of several outputs', () => {
  const shade = winnerShade({ ...colours, classes });
  it('is that of the largest, the stronger the farther it is ahead', () => {
    const [clear, close] = [shade([0.9, 0.1, 0]), shade([0.1, 0.46, 0.44])];
    expect(clear[0]).toBeGreaterThan(0);
    expect(clear[1]).toBe(0);
    expect(close[1]).toBeGreaterThan(0);
    expect(close[1]).toBeLessThan(clear[0]);
  });
  it('of the first of two that are equal', () => expect(winnerOf([1, 3, 3])).toBe(1));
  it('of no number is another one', () => expect(shade([1, NaN, 0])).toEqual([9, 9, 9]));
});

it('paints the lower edge at the bottom', () => {
  const values = { rows: 1, cols: 4, values: Float64Array.of(0, 0, 1, 1) };
  const pixels = surfacePixels(values, 2, ([value]) => [value === 1 ? 255 : 1, 0, 0]);
  expect(Array.from(pixels)).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 1, 0, 0, 255, 1, 0, 0, 255]);
});

it('a field of a level reads the cells of its unit', () => {
  const values = { rows: 2, cols: 4, values: Float64Array.of(0, 0, 0, 0, 1, 2, 3, 4) };
  const field = levelField(values, 2, 1, 0.5);
  expect([field.at(0, 0), field.at(1, 0), field.at(0, 1), field.at(1, 1)]).toEqual([0.5, 1.5, 2.5, 3.5]);
  expect([field.columns, field.rows]).toEqual([2, 2]);
});

it('the fields of several outputs say how far each is ahead of the best other one', () => {
  const values = { rows: 3, cols: 1, values: Float64Array.of(5, 2, 4) };
  expect(leadFields(values, 1).map((field) => field.at(0, 0))).toEqual([1, -3, -1]);
});
