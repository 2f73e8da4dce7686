import type { Curve } from '../engine/types';

/** One moment of the curve. */
export interface CurvePoint {
  step: number;
  /** The mean of L over the training rows. */
  training: number;
  /** null where no rows were held out. */
  heldOut: number | null;
  /** J over the training rows; null where there is no penalty along the curve, and it is that mean. */
  cost: number | null;
}

/** Place of the last moment of the curve that is not after a step; 0 where all are. */
export function placeOf(curve: Curve, step: number): number {
  const after = curve.steps.findIndex((at) => at > step);
  return Math.max(0, (after < 0 ? curve.steps.length : after) - 1);
}

/** Place of the step that is nearest to a number; of two the later one. */
export function nearestPlace(steps: Float64Array, to: number): number {
  let nearest = 0;
  steps.forEach((step, place) => {
    if (Math.abs(step - to) <= Math.abs(steps[nearest]! - to)) nearest = place;
  });
  return nearest;
}

/** By how many places a key moves what is read along a chart over the steps. */
export const PLACES_BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -20,
  PageDown: 20,
  Home: -Infinity,
  End: Infinity,
};

/** Numbers of the curve at a place in its arrays; null where there is none. */
export function pointAt(curve: Curve, index: number): CurvePoint | null {
  const step = curve.steps[index];
  const training = curve.training[index];
  if (step === undefined || training === undefined) return null;
  const cost = hasPenalty(curve) ? curve.cost[index]! : null;
  return { step, training, heldOut: curve.heldOut[index] ?? null, cost };
}

/** Whether J is another number than the mean of L anywhere. */
export const hasPenalty = ({ training, cost }: Pick<Curve, 'training' | 'cost'>): boolean =>
  cost.some((value, place) => !Object.is(value, training[place]));
