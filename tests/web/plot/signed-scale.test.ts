import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedScale, signOf } from '../../../web/src/plot/signed-scale';

describe('signedScale', () => {
  it('ends at the power of two at or above the largest size', () => {
    expect(signedScale([0.3, -1.2], [0.1]).end).toBe(2);
    expect(signedScale([-4]).end).toBe(4);
    expect(signedScale([0.3]).end).toBe(0.5);
  });

  it('is symmetric about zero, grows with the size, and is full at the end', () => {
    const scale = signedScale([3]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (one, other) => {
          expect(scale.strength(-one)).toBe(scale.strength(one));
          if (one <= other) expect(scale.strength(one)).toBeLessThanOrEqual(scale.strength(other));
        },
      ),
    );
    expect(scale.strength(0)).toBe(0);
    expect(scale.strength(4)).toBe(1);
  });

  it('leaves numbers that are not finite out of its end and shows them in full', () => {
    const scale = signedScale([Infinity, NaN, 0.9]);
    expect(scale.end).toBe(1);
    expect(scale.strength(Infinity)).toBe(1);
  });

  it('has an end where there is nothing but zeros', () => {
    expect(signedScale([0, 0]).end).toBe(1);
    expect(signedScale().end).toBe(1);
  });
});

describe('signOf', () => {
  it.each([
    [2, 'positive'],
    [-2, 'negative'],
    [0, 'zero'],
    [-0, 'zero'],
    [NaN, 'none'],
    [-Infinity, 'negative'],
  ])('calls %d %s', (value, sign) => {
    expect(signOf(value)).toBe(sign);
  });
});
