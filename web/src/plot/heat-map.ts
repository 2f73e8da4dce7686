import type { Matrix } from '../engine/types';
import type { SignedScale } from './signed-scale';

export type Rgb = readonly [number, number, number];

/** Of zero, of the largest positive and negative number, and of what is not a number; and of the strokes of the minus. */
export interface HeatColours {
  zero: Rgb;
  positive: Rgb;
  negative: Rgb;
  none: Rgb;
  stroke: string;
}

export interface CellSize {
  width: number;
  height: number;
}

/** The longer side of a heat map is about so long, in pixels, and a cell at most so large. */
const SIDE = 440;
const LARGEST = 14;
const LEAST = 3;
/** A vector's cells are wider than high, so that it can be hit. */
const VECTOR = 26;
/** Cells below this size have no room for the stroke that marks a negative number. */
const STROKE = 5;

type Shape = Pick<Matrix, 'rows' | 'cols'>;

/**
 * How large the cells of a matrix are drawn: squares; those of a vector as high (or, of a row, as wide) as those of the
 * matrix that it stands beside, or as its length allows.
 */
export function cellSizeOf({ rows, cols }: Shape, beside: Shape): CellSize {
  const side = Math.max(LEAST, Math.min(LARGEST, Math.floor(SIDE / Math.max(beside.rows, beside.cols))));
  const along = (count: number, most: number): number => Math.max(LEAST, Math.floor((most * side) / count));
  if (cols === 1) return { width: VECTOR, height: along(rows, beside.rows) };
  return rows === 1 ? { width: along(cols, beside.cols), height: VECTOR } : { width: side, height: side };
}

const rgb = ([red, green, blue]: readonly number[]): string => `rgb(${red} ${green} ${blue})`;

/** How much of its hue a cell of full strength has. */
const FULL = 0.85;

/** The colour of a number: its hue says the sign, the mixture with that of zero the size. */
export function heatColour(value: number, scale: SignedScale, colours: HeatColours): string {
  if (Number.isNaN(value)) return rgb(colours.none);
  const share = FULL * scale.strength(value);
  const hue = value < 0 ? colours.negative : colours.positive;
  return rgb(colours.zero.map((zero, i) => Math.round(zero + share * (hue[i]! - zero))));
}

/** What of a canvas's context is used. */
export type HeatCanvas = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'clearRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'fillStyle' | 'strokeStyle' | 'lineWidth'
>;

/** Draw a matrix from the origin on, a cell for each entry; a stroke through it marks a negative one without its colour. */
export function paintHeatMap(
  canvas: HeatCanvas,
  { rows, cols, values }: Matrix,
  cell: CellSize,
  scale: SignedScale,
  colours: HeatColours,
): void {
  const { width, height } = cell;
  canvas.clearRect(0, 0, cols * width, rows * height);
  canvas.beginPath();
  for (let i = 0; i < values.length; i++) {
    const [x, y] = [(i % cols) * width, Math.floor(i / cols) * height];
    canvas.fillStyle = heatColour(values[i]!, scale, colours);
    canvas.fillRect(x, y, width, height);
    if (values[i]! < 0 && Math.min(width, height) >= STROKE) {
      const middle = x + width / 2;
      const reach = Math.min(width, height) / 2 - 1;
      canvas.moveTo(middle - reach, y + height / 2);
      canvas.lineTo(middle + reach, y + height / 2);
    }
  }
  canvas.strokeStyle = colours.stroke;
  canvas.lineWidth = 1;
  canvas.stroke();
}
