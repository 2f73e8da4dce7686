import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../../web/src/engine/types';
import { isAllFrozen, isFrozen, withFrozen } from '../../../web/src/state/frozen';

const network: NetworkSpec = {
  inputs: 2,
  layers: [
    { units: 2, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};
const W = { layer: 0, kind: 'W' } as const;
const b = { layer: 0, kind: 'b' } as const;
const b2 = { layer: 1, kind: 'b' } as const;
const at = (row: number, col: number) => ({ ...W, row, col });

describe('a parameter', () => {
  it('is frozen by itself or with all of its matrix', () => {
    expect(isFrozen([at(1, 0)], at(1, 0))).toBe(true);
    expect(isFrozen([at(1, 0)], at(0, 1))).toBe(false);
    expect(isFrozen([W], at(0, 1))).toBe(true);
    expect(isFrozen([W], { ...b, row: 0 })).toBe(false);
    expect(isFrozen([{ ...b, row: 1 }], { ...b, row: 1, col: 0 })).toBe(true);
    expect(isAllFrozen([at(1, 0), b], W)).toBe(false);
    expect(isAllFrozen([at(1, 0), b], b)).toBe(true);
  });

  it('is frozen and released alone', () => {
    expect(withFrozen([b2], at(0, 1), true, network)).toEqual([at(0, 1), b2]);
    expect(withFrozen([at(0, 1), b2], at(0, 1), false, network)).toEqual([b2]);
    expect(withFrozen([at(0, 1)], at(0, 1), true, network)).toEqual([at(0, 1)]);
    expect(withFrozen([W, b2], at(0, 1), false, network)).toEqual([at(0, 0), at(1, 0), at(1, 1), b2]);
  });

  it('is frozen as the last one of its matrix: then that is', () => {
    expect(withFrozen([at(0, 0), at(1, 0), at(1, 1)], at(0, 1), true, network)).toEqual([W]);
    expect(withFrozen([], { ...b2, row: 0, col: 0 }, true, network)).toEqual([b2]);
  });
});

it('a matrix is frozen and released with all in it', () => {
  expect(withFrozen([b2, at(0, 1)], W, true, network)).toEqual([W, b2]);
  expect(withFrozen([W, b], W, false, network)).toEqual([b]);
  expect(withFrozen([at(0, 1), at(1, 0)], W, false, network)).toEqual([]);
});
