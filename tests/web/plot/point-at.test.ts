import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../web/src/engine/types';
import { nearestPlace, placeOf, pointAt } from '../../../web/src/plot/point-at';

const curve: Curve = {
  stride: 2,
  steps: Float64Array.of(0, 2, 4),
  training: Float64Array.of(0.7, 0.6, 0.5),
  cost: Float64Array.of(0.7, 0.6, 0.5),
  heldOut: Float64Array.of(0.8, 0.7, 0.65),
};

it('a step between two of the curve has the place of the one before, or of the nearest', () => {
  expect([-1, 0, 1, 3.9, 4, 9].map((step) => placeOf(curve, step))).toEqual([0, 0, 0, 1, 2, 2]);
  expect([-1, 0.9, 1, 3.1, 9].map((step) => nearestPlace(curve.steps, step))).toEqual([0, 0, 1, 2, 2]);
});

describe('pointAt', () => {
  it('gives the numbers of a place in the curve', () => {
    expect(pointAt(curve, 1)).toEqual({ step: 2, training: 0.6, heldOut: 0.7, cost: null });
  });

  it('gives none beyond its end', () => {
    expect(pointAt(curve, 3)).toBeNull();
  });

  it('leaves the held-out loss open where nothing is held out', () => {
    expect(pointAt({ ...curve, heldOut: new Float64Array(0) }, 0)).toEqual({
      ...{ step: 0, training: 0.7, heldOut: null, cost: null },
    });
  });

  it('gives J apart from the mean of L where there is a penalty anywhere along the curve', () => {
    const penalised = { ...curve, cost: Float64Array.of(0.7, 0.8, 0.5) };
    expect([0, 1].map((place) => pointAt(penalised, place)!.cost)).toEqual([0.7, 0.8]);
    const notFinite = { ...curve, training: Float64Array.of(NaN, 1, 2), cost: Float64Array.of(NaN, 1, 2) };
    expect(pointAt(notFinite, 0)!.cost).toBeNull();
  });
});
