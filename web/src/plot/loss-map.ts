import type { Landscape, LandscapePoint, Pair, Path } from '../engine/types';
import { logAxis, linearAxis, ticksOf, ticksOfLog } from './axis';
import type { Field } from './contour';
import { mix } from './surface';
import type { Rgb } from './heat-map';
import { extentOf } from './line';
import { noiseOf, weightRange } from './valley';

/** So that the arrow has room where the present point is at an end of the path. */
const ROOM = 1.25;

type Stretch = readonly [from: number, to: number];

/** Where two parameters are before the next update and after it; null where that is not made. */
export interface Ends {
  now: Pair<number>;
  next: Pair<number> | null;
}

/**
 * The stretches that are drawn: of each parameter as in a valley, and the shorter one made as long as the other. So a
 * unit is as long upwards as across, and the arrow against the gradient stands at right angles to the lines.
 * @param path where they have been, where that is wanted
 */
export function mapRanges({ now, next }: Ends, path: Path): Pair<Stretch> {
  const across = weightRange(now.across, next?.across ?? null, path?.across ?? null);
  const up = weightRange(now.up, next?.up ?? null, path?.up ?? null);
  const reach = Math.max(reachOf(across), reachOf(up)) * (path ? ROOM : 1);
  return { across: about(across, reach), up: about(up, reach) };
}

/** In halves: the distance of two ends can be infinite, that of their halves is not. */
const reachOf = ([from, to]: Stretch): number => to / 2 - from / 2;

const about = ([from, to]: Stretch, reach: number): Stretch => {
  const middle = from / 2 + to / 2;
  return [Math.max(middle - reach, -Number.MAX_VALUE), Math.min(middle + reach, Number.MAX_VALUE)];
};

/** Heights of J, how they are coloured, and where lines are drawn. */
export interface HeightScale {
  from: number;
  /** What is above has the colour of this height. */
  to: number;
  scale: 'linear' | 'log';
  /** Round heights between the two. */
  levels: readonly number[];
  /** J depends on neither number: what differs is rounding alone. */
  flat: boolean;
}

/** Lines that are wished for. */
const LINES = 9;
/** Of the cells, so many may be higher than what is told apart: a few steep ones would leave one colour to all others. */
const CUT = 0.1;
/** From such a quotient on heights are told apart by their logarithms. */
const STEEP = 40;

/** null where no J of the map is finite. */
export function heightScale({ losses, now, next }: Landscape): HeightScale | null {
  const finite = losses.filter(Number.isFinite).sort();
  const points = [now, ...(next ? [next] : [])].map(({ loss }) => loss);
  const important = extentOf(points, finite.subarray(0, 1));
  if (!important || finite.length === 0 || !Number.isFinite(now.loss)) return null;
  const from = important.least;
  const most = finite[Math.floor((1 - CUT) * (finite.length - 1))]!;
  const to = Math.max(most, important.greatest);
  if (finite.length === losses.length && finite.at(-1)! - from <= noiseOf(from, finite.at(-1)!))
    return { from, to: from, scale: 'linear', levels: [], flat: true };
  const scale = from > 0 && to > STEEP * from ? 'log' : 'linear';
  const levels = scale === 'log' ? logLevels(from, to) : ticksOf(from, to, LINES);
  return { from, to, scale, levels: levels.filter((level) => level > from), flat: false };
}

/** Powers of ten, and of few decades also 2 and 5 times each. */
const logLevels = (from: number, to: number): number[] => ticksOfLog(from, to, LINES);

/** Which part of the way up a height is, from 0 to 1. */
export function heightShare({ from, to, scale }: HeightScale): (loss: number) => number {
  const { at } = scale === 'log' ? logAxis(from, to, 0, 1) : linearAxis(from, to, 0, 1);
  return (loss) => Math.max(0, Math.min(1, at(loss)));
}

/** How much of its hue the highest place has: a line and an arrow still stand out. */
const FULL = 0.7;

/** The colours of all cells, from the upper left on, as a canvas takes them. */
export function mapPixels(
  losses: Float64Array,
  cells: number,
  heights: HeightScale,
  colours: { low: Rgb; high: Rgb; none: Rgb },
): Uint8ClampedArray<ArrayBuffer> {
  const share = heightShare(heights);
  const pixels = new Uint8ClampedArray(4 * losses.length);
  losses.forEach((loss, cell) => {
    const colour = Number.isNaN(loss) ? colours.none : mix(colours.low, colours.high, FULL * share(loss));
    const [row, column] = [Math.floor(cell / cells), cell % cells];
    pixels.set([...colour, 255], 4 * ((cells - 1 - row) * cells + column));
  });
  return pixels;
}

/** How far J is above a level; as far as can be drawn where it is infinite. */
export const aboveLevel = (losses: Float64Array, cells: number, level: number): Field => ({
  columns: cells,
  rows: cells,
  at: (column, row) => Math.min(losses[row * cells + column]! - level, Number.MAX_VALUE),
});

interface MapParts {
  ranges: Pair<Stretch>;
  /** Of a side. */
  cells: number;
  landscape: Landscape;
}

/** The lowest place of a map: the middle of a cell, or one of its points; and whether it is at the edge. */
export interface Lowest extends LandscapePoint {
  atEdge: boolean;
}

export function lowestOf({ ranges, cells, landscape }: MapParts): Lowest | null {
  const { losses, now, next } = landscape;
  const least = extentOf(losses)?.least ?? Infinity;
  const cell = losses.indexOf(least);
  const points = [now, ...(next ? [next] : [])].filter(({ loss }) => loss <= least);
  if (points.length > 0) return { ...points.reduce((a, b) => (b.loss < a.loss ? b : a)), atEdge: false };
  if (cell < 0) return null;
  const [row, column] = [Math.floor(cell / cells), cell % cells];
  const at = ([from, to]: Stretch, share: number): number => from * (1 - share) + to * share;
  return {
    across: at(ranges.across, (column + 0.5) / cells),
    up: at(ranges.up, (row + 0.5) / cells),
    loss: least,
    atEdge: [row, column].some((place) => place === 0 || place === cells - 1),
  };
}

/**
 * Where an arrow of a length in pixels from a point ends; null where it has no direction.
 * @param towards what is added to both numbers @param unit pixels that a unit of each is long
 */
export function arrowEnd(
  from: { x: number; y: number },
  towards: Pair<number>,
  unit: Pair<number>,
  length: number,
): { x: number; y: number } | null {
  const [dx, dy] = [towards.across * unit.across, -towards.up * unit.up];
  const size = Math.max(Math.abs(dx), Math.abs(dy));
  if (!(size > 0) || !Number.isFinite(size)) return null;
  const scale = length / Math.hypot(dx / size, dy / size);
  return { x: from.x + scale * (dx / size), y: from.y + scale * (dy / size) };
}

/** The two sides of its head. */
export function arrowHead(from: { x: number; y: number }, to: { x: number; y: number }, size: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const side = (turn: number): string =>
    `${(to.x - size * Math.cos(angle + turn)).toFixed(1)} ${(to.y - size * Math.sin(angle + turn)).toFixed(1)}`;
  return `M${side(0.5)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}L${side(-0.5)}`;
}
