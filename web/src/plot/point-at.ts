import type { Curve } from '../engine/types';

/** One moment of the curve. */
export interface CurvePoint {
  step: number;
  training: number;
  /** null where no rows were held out. */
  heldOut: number | null;
}

/** Place of the last moment of the curve that is not after a step; 0 where all are. */
export function placeOf(curve: Curve, step: number): number {
  const after = curve.steps.findIndex((at) => at > step);
  return Math.max(0, (after < 0 ? curve.steps.length : after) - 1);
}

/** Numbers of the curve at a place in its arrays; null where there is none. */
export function pointAt(curve: Curve, index: number): CurvePoint | null {
  const step = curve.steps[index];
  const training = curve.training[index];
  if (step === undefined || training === undefined) return null;
  return { step, training, heldOut: curve.heldOut[index] ?? null };
}
