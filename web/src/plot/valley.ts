import type { Valley } from '../engine/types';
import { along } from './axis';
import { extentOf, roomAround } from './line';

/** Part of the range on either side of now and next. */
const ROOM = 0.9;
/** At least so far on either side, as a part of the size of the weight, and at all. */
const LEAST_SHARE = 0.35;
const LEAST = 0.25;

/**
 * The stretch of a weight that is drawn: now and next with room around them, and its past where that is wanted.
 * @param past its values so far
 */
export function weightRange(now: number, next: number | null, past: ArrayLike<number> | null): [number, number] {
  const ends = extentOf([now, next ?? now], past ?? [])!;
  if (past)
    return roomAround({ least: Math.min(ends.least, now - LEAST), greatest: Math.max(ends.greatest, now + LEAST) });
  const reach = Math.max(LEAST, LEAST_SHARE * Math.abs(now), ROOM * (ends.greatest - ends.least));
  return [Math.max(ends.least - reach, -Number.MAX_VALUE), Math.min(ends.greatest + reach, Number.MAX_VALUE)];
}

/** So many values of the weight from one end to the other. */
export const samples = ([from, to]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, i) => along(from, to, i / (count - 1)));

/** So many values more on either side of the present one, and from it to the next one. */
const CLOSE = 30;
/** The nearest of them, as a part of the range. */
const CLOSEST = 1e-3;

/** Values evenly over the range, and closer ones about now and up to next: a narrow valley is round there, too. */
export function samplesAround(range: readonly [number, number], count: number, now: number, next: number | null) {
  const reach = range[1] / 2 - range[0] / 2;
  const distances = Array.from({ length: CLOSE }, (_, i) => reach * CLOSEST ** (i / (CLOSE - 1)));
  const close = distances.flatMap((distance) => [now - distance, now + distance]);
  const between = next === null ? [] : samples([now, next], CLOSE);
  const inside = [...close, ...between].filter((weight) => weight > range[0] && weight < range[1]);
  return [...new Set([...samples(range, count), ...inside])].sort((one, other) => one - other);
}

/** The stretch of J that is drawn: the curve, now and next, and the past; a few heights far above all others are cut. */
export function lossRange({ losses, now, next }: Valley, past: ArrayLike<number> | null): [number, number] {
  const important = extentOf([now.loss, next?.loss ?? now.loss], past ?? []) ?? { least: 0, greatest: 1 };
  const all = extentOf(losses, [important.least, important.greatest])!;
  const lowest = Math.min(all.least, important.least);
  const most = lowest + Math.max(8 * (important.greatest - lowest), 4 * Math.abs(now.loss - lowest), 1e-9);
  return roomAround({ least: lowest, greatest: Math.min(all.greatest, most) });
}

/** What rounding alone makes of J, as a part of it. */
const NOISE = 64 * Number.EPSILON;
export const noiseOf = (least: number, greatest: number): number =>
  NOISE * Math.max(Math.abs(least), Math.abs(greatest));

/**
 * What the curve is between the ends of the stretch that is drawn: with a point lower than both of them a valley, else a
 * slope, or flat. A J that is no finite number is as high as can be.
 */
export function shapeOf({ losses }: Pick<Valley, 'losses'>): 'valley' | 'slope' | 'flat' {
  const extent = extentOf(losses);
  if (!extent) return 'slope';
  const { least, greatest } = extent;
  const noise = noiseOf(least, greatest);
  const heights = Array.from(losses, (loss) => (Number.isFinite(loss) ? loss : Infinity));
  if (greatest - least <= noise && heights.every(Number.isFinite)) return 'flat';
  return Math.min(heights[0]!, heights.at(-1)!) - least > noise ? 'valley' : 'slope';
}

/** Whether there is something to draw: the present point, and ends of the axes that are numbers. */
export const isDrawable = (valley: Valley, past: ArrayLike<number> | null): boolean =>
  [valley.now.loss, ...lossRange(valley, past)].every(Number.isFinite);

/** Whether J over all training rows is seen in the stretch that is drawn; where the batch is all of them it is J. */
export function seesAllRows({ ofAllRows }: Valley, [low, high]: readonly [number, number]): boolean {
  return ofAllRows?.some((loss) => loss >= low && loss <= high) ?? true;
}

interface LabelPlace {
  x: number;
  y: number;
}

/** Room of a name beside its dot, in pixels. */
const NAME = { width: 36, height: 13 };

/**
 * Where the name of a dot stands: on the side away from the other dot, unless the edge would cut it, and off the curve.
 * @param curveAt the height of the curve, in pixels from the top
 */
export function namePlace(
  dot: LabelPlace,
  other: LabelPlace | null,
  box: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>,
  curveAt: (x: number) => number,
): LabelPlace & { anchor: 'start' | 'end' } {
  const [roomLeft, roomRight] = [dot.x - NAME.width >= box.left, dot.x + NAME.width <= box.right];
  const left = other === null || dot.x < other.x ? roomLeft : !roomRight;
  const side = left ? -1 : 1;
  const [above, below] = [dot.y - NAME.height, dot.y + NAME.height];
  const isUp = curveAt(dot.x + side * NAME.width) >= dot.y ? above >= box.top : below > box.bottom;
  return { x: dot.x + side * 10, y: isUp ? above : below, anchor: left ? 'end' : 'start' };
}

/** J at the value that was asked for nearest to this one. */
export function lossNear({ weights, losses }: Pick<Valley, 'weights' | 'losses'>, weight: number): number {
  const distances = weights.map((each) => Math.abs(each - weight));
  return losses[distances.indexOf(Math.min(...distances))]!;
}

/**
 * Where the next step leads: on down, across the lowest point of the curve, higher up on the other side, or up from
 * the start, as it may with momentum.
 */
export function outcomeOf(valley: Valley): 'down' | 'across' | 'higher' | 'uphill' | null {
  const { weights, losses, now, next, gradient } = valley;
  if (!next || next.weight === now.weight || !Number.isFinite(now.loss) || Number.isNaN(next.loss)) return null;
  const [low, high] = [Math.min(now.weight, next.weight), Math.max(now.weight, next.weight)];
  const dips = weights.some((weight, i) => weight > low && weight < high && losses[i]! < Math.min(now.loss, next.loss));
  const beginsDown = dips || gradient * (next.weight - now.weight) < 0;
  if (next.loss > now.loss) return beginsDown ? 'higher' : 'uphill';
  return dips ? 'across' : 'down';
}

/** A piece of the tangent: as long as it is wide, or high, in the drawing. */
export function tangentOf(
  { now, gradient }: Pick<Valley, 'now' | 'gradient'>,
  [from, to]: readonly [number, number],
  share = 0.28,
): { weight: number; loss: number }[] {
  const reach = share * (to - from);
  return [-reach, reach].map((distance) => ({ weight: now.weight + distance, loss: now.loss + gradient * distance }));
}
