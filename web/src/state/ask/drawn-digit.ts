/**
 * A digit as it is drawn, made into a row of the set of digits by the procedure of those who made the set (UCI, optical
 * recognition of handwritten digits): a bitmap of 32 x 32 points, normalised, whose blocks of 4 x 4 points are counted.
 */

export interface Point {
  x: number;
  y: number;
}

/** Where the pen went, from where it was set down to where it was lifted. */
export type Stroke = readonly Point[];

/** Points of a side of the bitmap, of a block of it, and of the 8 x 8 counts. */
const SIDE = 32;
const BLOCK = 4;
export const CELLS = SIDE / BLOCK;
/** What a count can be. */
export const MOST = BLOCK * BLOCK;
/** No digit of the set is wider, slanted ones aside. */
const WIDEST = 23;
/** Points with ink: the digits of the set have about as much of it, whichever they are. */
const INK = 312;
/** Between these is the width of the pen that comes to so much. */
const PEN = { thinnest: 1.5, thickest: 9 };
const HALVINGS = 6;

/** 8 x 8 counts from 0 to 16, from top left row by row. Size and place of the drawing, and its pen, do not matter. */
export function countsOf(strokes: readonly Stroke[]): number[] {
  let { thinnest, thickest } = PEN;
  for (let i = 0; i < HALVINGS; i++) {
    const pen = (thinnest + thickest) / 2;
    if (inkIn(bitmapOf(strokes, pen)) < INK) thinnest = pen;
    else thickest = pen;
  }
  return countsIn(bitmapOf(strokes, (thinnest + thickest) / 2));
}

/** As high as the bitmap, no wider than the digits of the set, in the middle: with room for half a pen around it. */
function normalised(strokes: readonly Stroke[], pen: number): Stroke[] {
  const all = strokes.flat();
  const [x, y] = [extent(all.map((point) => point.x)), extent(all.map((point) => point.y))];
  // A dash that is more than twice as wide as high stays flat; a dot stays a dot.
  const up = (SIDE - pen) / (Math.max(y.length, x.length / 2) || Infinity);
  const across = Math.min(up, (WIDEST - pen) / (x.length || Infinity) || up);
  const place = (point: Point): Point => ({
    x: SIDE / 2 + across * (point.x - x.middle),
    y: SIDE / 2 + up * (point.y - y.middle),
  });
  return strokes.map((stroke) => stroke.map(place));
}

function extent(values: readonly number[]): { middle: number; length: number } {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { middle: (least + greatest) / 2, length: greatest - least };
}

/** 1 where the middle of a point of the bitmap is under the pen. */
function bitmapOf(strokes: readonly Stroke[], pen: number): Uint8Array {
  const bitmap = new Uint8Array(SIDE * SIDE);
  const reach = pen / 2;
  for (const stroke of normalised(strokes, pen)) {
    stroke.forEach((to, i) => {
      const from = stroke[Math.max(0, i - 1)]!;
      for (const row of pointsFrom(Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach))
        for (const col of pointsFrom(Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach))
          if (distance({ x: col + 0.5, y: row + 0.5 }, from, to) <= reach) bitmap[SIDE * row + col] = 1;
    });
  }
  return bitmap;
}

/** The points of a side whose middles may lie between two places. */
function pointsFrom(from: number, to: number): number[] {
  const first = Math.max(0, Math.floor(from));
  return Array.from({ length: Math.max(0, Math.min(SIDE, Math.ceil(to)) - first) }, (_, i) => first + i);
}

/** From a point to the line between two others. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / squared;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

const inkIn = (bitmap: Uint8Array): number => bitmap.reduce((sum, point) => sum + point, 0);

function countsIn(bitmap: Uint8Array): number[] {
  const counts = Array<number>(CELLS * CELLS).fill(0);
  bitmap.forEach((point, i) => {
    const [row, col] = [Math.floor(i / SIDE), i % SIDE];
    counts[CELLS * Math.floor(row / BLOCK) + Math.floor(col / BLOCK)]! += point;
  });
  return counts;
}
