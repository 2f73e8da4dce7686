import type { Valley } from '../engine/types';
import { extentOf, roomAround } from './line';

/** Part of the range on either side of now and next. */
const ROOM = 0.9;
/** At least so far on either side, as a part of the size of the weight, and at all. */
const LEAST_SHARE = 0.35;
const LEAST = 0.25;

/**
 * The stretch of a weight that is drawn: now and next with room around them, and its way here where that is wished for.
 * @param way its values on the way here
 */
export function weightRange(now: number, next: number | null, way: ArrayLike<number> | null): [number, number] {
  const ends = extentOf([now, next ?? now], way ?? [])!;
  if (way)
    return roomAround({ least: Math.min(ends.least, now - LEAST), greatest: Math.max(ends.greatest, now + LEAST) });
  const reach = Math.max(LEAST, LEAST_SHARE * Math.abs(now), ROOM * (ends.greatest - ends.least));
  return [ends.least - reach, ends.greatest + reach];
}

/** So many values of the weight from one end to the other. */
export const samples = ([from, to]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + (i / (count - 1)) * (to - from));

/** The stretch of J that is drawn: the curve, now and next, and the way; a few heights far above all others are cut. */
export function lossRange({ losses, now, next }: Valley, way: ArrayLike<number> | null): [number, number] {
  const important = extentOf([now.loss, next?.loss ?? now.loss], way ?? []) ?? { least: 0, greatest: 1 };
  const all = extentOf(losses, [important.least, important.greatest])!;
  const lowest = Math.min(all.least, important.least);
  const most = lowest + Math.max(8 * (important.greatest - lowest), 4 * Math.abs(now.loss - lowest), 1e-9);
  return roomAround({ least: lowest, greatest: Math.min(all.greatest, most) });
}

/**
 * Where the coming step leads: on down, across the lowest point of the curve, higher up on the other side, or up from
 * the start, as it may by the gradient of some rows alone, or with momentum.
 */
export function outcomeOf(valley: Valley): 'down' | 'across' | 'higher' | 'uphill' | null {
  const { weights, losses, now, next, gradient, full } = valley;
  if (!next || next.weight === now.weight) return null;
  const [low, high] = [Math.min(now.weight, next.weight), Math.max(now.weight, next.weight)];
  const dips = weights.some((weight, i) => weight > low && weight < high && losses[i]! < Math.min(now.loss, next.loss));
  const beginsDown = dips || (full && gradient * (next.weight - now.weight) < 0);
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
