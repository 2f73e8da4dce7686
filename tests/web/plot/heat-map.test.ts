import { expect, it } from 'vitest';
import {
  cellSizeOf,
  heatColour,
  paintHeatMap,
  type HeatCanvas,
  type HeatColours,
} from '../../../web/src/plot/heat-map';
import { signedScale } from '../../../web/src/plot/signed-scale';

const colours: HeatColours = {
  zero: [255, 255, 255],
  positive: [0, 0, 200],
  negative: [200, 80, 0],
  none: [120, 0, 0],
  stroke: 'black',
};
const scale = signedScale([1]);

it('tells signs by hue and sizes by strength', () => {
  const [zero, small, large, negative] = [0, 0.1, 1, -1].map((value) => heatColour(value, scale, colours));
  expect(zero).toBe('rgb(255 255 255)');
  expect(large).toBe('rgb(38 38 208)');
  expect(negative).toBe('rgb(208 106 38)');
  expect(small).not.toBe(large);
  expect(heatColour(NaN, scale, colours)).toBe('rgb(120 0 0)');
});

it('draws the cells of a vector as high as the rows beside it', () => {
  const W = { rows: 32, cols: 64 };
  expect(cellSizeOf(W, W)).toEqual({ width: 6, height: 6 });
  expect(cellSizeOf({ rows: 32, cols: 1 }, W).height).toBe(6);
  expect(cellSizeOf({ rows: 1, cols: 32 }, { rows: 64, cols: 32 })).toMatchObject({ width: 6, height: 26 });
  expect(cellSizeOf({ rows: 3000, cols: 1 }, { rows: 3000, cols: 3000 }).height).toBeGreaterThan(0);
});

/** Notes what is drawn on it. */
class NotedCanvas implements HeatCanvas {
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 0;
  readonly cells: [number, number, string][] = [];
  readonly strokes: [number, number][] = [];
  fillRect = (x: number, y: number): void => void this.cells.push([x, y, this.fillStyle]);
  lineTo = (x: number, y: number): void => void this.strokes.push([x, y]);
  clearRect = (): void => {};
  beginPath = (): void => {};
  moveTo = (): void => {};
  stroke = (): void => {};
}

it('draws each entry in its place, and a stroke through the negative ones', () => {
  const canvas = new NotedCanvas();
  const matrix = { rows: 2, cols: 3, values: Float64Array.of(1, 0, -1, NaN, -0.5, 0.5) };
  paintHeatMap(canvas, matrix, { width: 10, height: 8 }, scale, colours);
  expect(canvas.cells.map(([x, y]) => [x, y])).toEqual([
    [0, 0],
    [10, 0],
    [20, 0],
    [0, 8],
    [10, 8],
    [20, 8],
  ]);
  expect(canvas.cells[2]![2]).toBe(heatColour(-1, scale, colours));
  expect(canvas.strokes.map(([x, y]) => [Math.floor(x / 10), y])).toEqual([
    [2, 4],
    [1, 12],
  ]);
});
