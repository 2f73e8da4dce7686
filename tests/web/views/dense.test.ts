import { describe, expect, it } from 'vitest';
import { isDense } from '../../../web/src/views/sheet/dense';

/** Inside of the panel in a window of 1440 pixels. */
const LAPTOP = 1378;

describe('three matrices of a layer', () => {
  it('have usual cells where those have room side by side', () => {
    expect(isDense([2, 2, 2], LAPTOP)).toBe(false);
    expect(isDense([3, 3, 3], LAPTOP)).toBe(false);
    expect(isDense([4, 4, 4], LAPTOP)).toBe(false);
  });

  it('are dense up to eight columns each, so that they stand side by side', () => {
    expect(isDense([6, 6, 6], LAPTOP)).toBe(true);
    expect(isDense([8, 8, 8], LAPTOP)).toBe(true);
  });

  it('are broken into lines with usual cells where dense ones would not fit either', () => {
    expect(isDense([9, 9, 9], LAPTOP)).toBe(false);
    expect(isDense([8, 8, 8], 1000)).toBe(false);
    expect(isDense([3, 3, 3], 360)).toBe(false);
  });
});
