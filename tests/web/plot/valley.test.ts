import { describe, expect, it } from 'vitest';
import type { Valley } from '../../../web/src/engine/types';
import {
  isDrawable,
  lossNear,
  lossRange,
  namePlace,
  outcomeOf,
  samples,
  samplesAround,
  seesAllRows,
  shapeOf,
  tangentOf,
  weightRange,
} from '../../../web/src/plot/valley';

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
    ofAllRows: null,
    gradient: 2 * w,
    kink: null,
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
    expect(outcomeOf({ ...parabola(1, 0.1), next: up })).toBe('uphill');
  });
});

describe('the values that are asked for', () => {
  const weights = samplesAround([-10, 10], 21, 3, 3.5);

  it('rise from one end to the other, each once', () => {
    expect([weights[0], weights.at(-1)]).toEqual([-10, 10]);
    for (let i = 1; i < weights.length; i++) expect(weights[i]!).toBeGreaterThan(weights[i - 1]!);
  });

  it('lie close about now, and from it to next', () => {
    const gap = (from: number, to: number): number =>
      Math.max(...weights.filter((w) => w > from && w < to).map((w, i, all) => w - (all[i - 1] ?? from)));
    expect(gap(2.9, 3)).toBeLessThan(0.05);
    expect(gap(3, 3.5)).toBeLessThan(0.05);
  });
});

describe('the name of a dot', () => {
  const box = { left: 0, right: 300, top: 0, bottom: 200 };
  const [one, other] = [{ x: 100, y: 50 }, { x: 200, y: 90 }]; // prettier-ignore
  const falling = (x: number): number => 0.4 * x + 10;

  it('stands away from the other dot, off the curve', () => {
    expect(namePlace(one, other, box, falling)).toEqual({ x: 90, y: 63, anchor: 'end' });
    expect(namePlace(other, one, box, falling)).toEqual({ x: 210, y: 77, anchor: 'start' });
  });

  it('is not cut at an edge', () => {
    expect(namePlace({ x: 5, y: 195 }, other, box, () => 0)).toEqual({ x: 15, y: 182, anchor: 'start' });
    expect(namePlace({ x: 295, y: 5 }, one, box, () => 200)).toEqual({ x: 285, y: 18, anchor: 'end' });
  });
});

it('is drawn where J is a number only', () => {
  const valley = parabola(1, 0.1);
  expect(isDrawable(valley, null)).toBe(true);
  expect(isDrawable({ ...valley, now: { weight: 1, loss: Infinity } }, null)).toBe(false);
  expect(outcomeOf({ ...valley, now: { weight: 1, loss: Infinity } })).toBeNull();
  expect(lossNear(valley, 0.97)).toBeCloseTo(0.97 ** 2, 1);
});

it('the tangent has the slope of the gradient, through the present point', () => {
  const [one, other] = tangentOf(parabola(1, 0.1), [0, 2]);
  expect((other!.loss - one!.loss) / (other!.weight - one!.weight)).toBeCloseTo(2, 12);
  expect((other!.loss + one!.loss) / 2).toBeCloseTo(1, 12);
});

describe('what is drawn is called', () => {
  const of = (...losses: number[]) => shapeOf({ losses: Float64Array.from(losses) });

  it.each([
    ['a valley where a point is lower than both ends', [3, 1, 2], 'valley'],
    ['a valley where J leaves the numbers on both sides', [Infinity, 1, 2, NaN], 'valley'],
    ['a valley with a flat bottom', [3, 1, 1, 2], 'valley'],
    ['a slope where it falls', [3, 2, 1], 'slope'],
    ['a slope where it rises', [1, 2, 3], 'slope'],
    ['a slope where it falls to a flat part (ReLU)', [3, 2, 1, 1, 1], 'slope'],
    ['a slope where it is a hill', [1, 3, 2], 'slope'],
    ['a slope where J leaves the numbers beside it', [1, 2, Infinity], 'slope'],
    ['flat where J stays the same', [0.3, 0.3, 0.3], 'flat'],
    ['flat where rounding alone moves it', [0.3, 0.3 - 1e-16, 0.3], 'flat'],
    ['no valley of a depth that rounding makes', [0.5, 0.3, 0.3 - 1e-16, 0.3], 'slope'],
  ] as const)('%s', (_, losses, shape) => expect(of(...losses)).toBe(shape));

  it('a valley of a parabola only as long as its lowest point is in sight', () => {
    const between = (from: number, to: number) => of(...samples([from, to], 50).map((w) => w * w));
    expect([between(-1, 2), between(0.1, 2), between(-3, -1)]).toEqual(['valley', 'slope', 'slope']);
  });
});

it('J over all training rows may lie outside of what is drawn', () => {
  const valley = { ...parabola(1, 0.1), ofAllRows: Float64Array.of(4, 5, 6) };
  const seen = ([[0, 4.5], [0, 3], [7, 9]] as const).map((range) => seesAllRows(valley, range)); // prettier-ignore
  expect(seen).toEqual([true, false, false]);
});
