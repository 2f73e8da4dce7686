import type { Curve } from '../engine/types';

/** One moment of the curve. */
export interface CurvePoint {
  step: number;
  training: number;
  /** null where no rows were held out. */
  heldOut: number | null;
}

/** Numbers of the curve at a place in its arrays; null where there is none. */
export function pointAt(curve: Curve, index: number): CurvePoint | null {
  const step = curve.steps[index];
  const training = curve.training[index];
  if (step === undefined || training === undefined) return null;
  return { step, training, heldOut: curve.heldOut[index] ?? null };
}
