import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../web/src/engine/types';
import { pointAt } from '../../../web/src/plot/point-at';

const curve: Curve = {
  stride: 2,
  steps: Float64Array.of(0, 2, 4),
  training: Float64Array.of(0.7, 0.6, 0.5),
  heldOut: Float64Array.of(0.8, 0.7, 0.65),
};

describe('pointAt', () => {
  it('gives the numbers of a place in the curve', () => {
    expect(pointAt(curve, 1)).toEqual({ step: 2, training: 0.6, heldOut: 0.7 });
  });

  it('gives none beyond its end', () => {
    expect(pointAt(curve, 3)).toBeNull();
  });

  it('leaves the held-out loss open where nothing is held out', () => {
    expect(pointAt({ ...curve, heldOut: new Float64Array(0) }, 0)).toEqual({ step: 0, training: 0.7, heldOut: null });
  });
});
