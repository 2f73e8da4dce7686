import type { Matrix } from '../engine/types';
import type { Field } from './contour';
import type { Rgb } from './heat-map';

/** The colour of a place by the outputs there. */
export type Shade = (outputs: readonly number[]) => Rgb;

export const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((value, i) => Math.round(value + share * (other[i]! - value))) as unknown as Rgb;

/** How much of its hue the strongest place has: points of the same hue still stand out. */
const FULL = 0.62;

/** Of one output: its hue says on which side of the level it is, the mixture how far. */
export const sideShade =
  (level: number, end: number, colours: { ground: Rgb; below: Rgb; above: Rgb; none: Rgb }): Shade =>
  ([value]) => {
    if (value === undefined || Number.isNaN(value)) return colours.none;
    const share = FULL * Math.min(1, Math.abs(value - level) / end);
    return mix(colours.ground, value < level ? colours.below : colours.above, share);
  };

/** Of several outputs: the colour of the largest, the stronger the farther it is above the second. */
export const winnerShade =
  (colours: { ground: Rgb; none: Rgb; classes: readonly Rgb[] }): Shade =>
  (outputs) => {
    const winner = winnerOf(outputs);
    if (winner < 0) return colours.none;
    const second = Math.max(...outputs.filter((_, i) => i !== winner));
    const lead = Math.max(0, Math.min(1, outputs[winner]! - second));
    return mix(colours.ground, colours.classes[winner % colours.classes.length]!, FULL * (0.25 + 0.75 * lead));
  };

/** The first of the largest outputs; -1 where one is not a number. */
export function winnerOf(outputs: readonly number[]): number {
  return outputs.some(Number.isNaN) ? -1 : outputs.indexOf(Math.max(...outputs));
}

/** The outputs of a picture at one of its cells. */
export const outputsAt = ({ rows, cols, values }: Matrix, cell: number): number[] =>
  Array.from({ length: rows }, (_, unit) => values[unit * cols + cell]!);

/** The colours of all cells, from the upper left on, as a canvas takes them. */
export function surfacePixels(values: Matrix, columns: number, shade: Shade): Uint8ClampedArray<ArrayBuffer> {
  const rows = values.cols / columns;
  const pixels = new Uint8ClampedArray(4 * values.cols);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const colour = shade(outputsAt(values, row * columns + column));
      pixels.set([...colour, 255], 4 * ((rows - 1 - row) * columns + column));
    }
  }
  return pixels;
}

/** How far one output is above a level. */
export const levelField = (values: Matrix, columns: number, unit: number, level: number): Field => ({
  columns,
  rows: values.cols / columns,
  at: (column, row) => values.values[unit * values.cols + row * columns + column]! - level,
});

/** For each output a field: how far it is above the largest of the others, and so 0 where the answer changes. */
export function leadFields(values: Matrix, columns: number): Field[] {
  const units = Array.from({ length: values.rows }, (_, unit) => unit);
  const leads = new Float64Array(values.values.length);
  for (let cell = 0; cell < values.cols; cell++) {
    const outputs = outputsAt(values, cell);
    const winner = winnerOf(outputs);
    const second = Math.max(...outputs.filter((_, unit) => unit !== winner));
    for (const unit of units) {
      leads[unit * values.cols + cell] = outputs[unit]! - (unit === winner ? second : (outputs[winner] ?? NaN));
    }
  }
  return units.map((unit) => levelField({ ...values, values: leads }, columns, unit, 0));
}
