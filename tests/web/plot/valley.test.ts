import { describe, expect, it } from 'vitest';
import type { Valley } from '../../../web/src/engine/types';
import { lossRange, outcomeOf, samples, tangentOf, weightRange } from '../../../web/src/plot/valley';

/** J = w^2, and a step of gradient descent from w at this rate. */
function parabola(w: number, rate: number): Valley {
  const next = w - rate * 2 * w;
  const weights = samples(weightRange(w, next, null), 101);
  return {
    step: 3,
    weights,
    losses: Float64Array.from(weights, (weight) => weight * weight),
    now: { weight: w, loss: w * w },
    next: { weight: next, loss: next * next },
    gradient: 2 * w,
    full: true,
  };
}

describe('the stretch that is drawn', () => {
  it.each([
    [1, 0.9],
    [1, -3],
    [0, 0],
    [-200, -200.001],
  ])('holds now (%s) and next (%s), with room on both sides', (now, next) => {
    const [from, to] = weightRange(now, next, null);
    expect(from).toBeLessThan(Math.min(now, next) - 0.2);
    expect(to).toBeGreaterThan(Math.max(now, next) + 0.2);
  });

  it('holds the whole way where that is wished for', () => {
    const [from, to] = weightRange(1, 0.9, [5, 3, 1]);
    expect(from).toBeLessThan(0.9);
    expect(to).toBeGreaterThan(5);
  });

  it('of J holds now, next and the way, and cuts heights that are far above them', () => {
    const valley = parabola(1, 1.2);
    const [low, high] = lossRange(valley, [9]);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThan(9);
    const steep = { ...valley, losses: Float64Array.of(0.5, 1e12) };
    expect(lossRange(steep, null)[1]).toBeLessThan(100);
  });

  it('of J has two ends where all is flat, or no number', () => {
    const flat = { ...parabola(1, 0.1), losses: Float64Array.of(1, NaN), next: null };
    const [low, high] = lossRange(flat, null);
    expect(low).toBeLessThan(high);
  });
});

describe('the step leads', () => {
  it.each([
    [0.1, 'down'],
    [0.9, 'across'],
    [1.3, 'higher'],
  ])('at the rate %s %s', (rate, outcome) => {
    expect(outcomeOf(parabola(1, rate))).toBe(outcome);
    expect(outcomeOf(parabola(-1, rate))).toBe(outcome);
  });

  it('nowhere where it is not made, or too small to see', () => {
    expect(outcomeOf({ ...parabola(1, 0.1), next: null })).toBeNull();
    expect(outcomeOf(parabola(1, 0))).toBeNull();
  });

  it('up from the start, against the slope of the curve', () => {
    const up = { weight: 1.2, loss: 1.44 };
    for (const full of [true, false]) expect(outcomeOf({ ...parabola(1, 0.1), next: up, full })).toBe('uphill');
  });
});

it('the tangent has the slope of the gradient, through the present point', () => {
  const [one, other] = tangentOf(parabola(1, 0.1), [0, 2]);
  expect((other!.loss - one!.loss) / (other!.weight - one!.weight)).toBeCloseTo(2, 12);
  expect((other!.loss + one!.loss) / 2).toBeCloseTo(1, 12);
});
