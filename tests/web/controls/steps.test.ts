import { describe, expect, it } from 'vitest';
import { neighbours } from '../../../web/src/controls/steps';
import { batchSizes, LEARNING_RATES } from '../../../web/src/state/usual-values';

describe('neighbours', () => {
  it('finds the next choice on each side, of a choice and of a value in between', () => {
    expect(neighbours(LEARNING_RATES, 0.3)).toEqual({ less: 0.1, more: 1 });
    expect(neighbours(LEARNING_RATES, 0.5)).toEqual({ less: 0.3, more: 1 });
  });

  it('has none beyond the ends', () => {
    expect(neighbours([1, 2], 1).less).toBeNull();
    expect(neighbours([1, 2], Infinity)).toEqual({ less: 2, more: null });
  });
});

describe('batchSizes', () => {
  it('are the powers of two below the number of examples', () => {
    expect(batchSizes(164)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(batchSizes(8)).toEqual([1, 2, 4]);
    expect(batchSizes(1)).toEqual([]);
  });
});
