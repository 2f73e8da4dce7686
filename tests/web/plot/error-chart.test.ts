import { expect, it } from 'vitest';
import type { GradientComparison } from '../../../web/src/engine/types';
import { bestOf, errorChart } from '../../../web/src/plot/error-chart';

const point = (epsilon: number, error: number): GradientComparison => ({
  ...{ layer: 0, kind: 'W', row: 0, col: 0, analytic: 1, numeric: 1, below: 1, above: 1, kink: null },
  ...{ epsilon, error, rounding: 1e-10 },
});
const box = { left: 0, right: 110, top: 0, bottom: 160, grown: 1 };

it('places both axes by their logarithms, epsilon falling to the right', () => {
  const chart = errorChart([point(1e-1, 1e-4), point(1e-12, 0)], box);
  expect([1e-1, 1e-6, 1e-12].map(chart.x.at).map(Math.round)).toEqual([0, 50, 110]);
  expect([1, 1e-8, 1e-16].map(chart.y.at).map(Math.round)).toEqual([0, 80, 160]);
  expect(chart.line).toBe('M0.0 40.0L110.0 160.0');
  expect(chart.rounding).toBe('M0.0 100.0L110.0 100.0');
});

it('keeps errors beyond the axis on its ends', () => {
  const chart = errorChart([], box);
  expect([0, 1e-30, Infinity, 7].map(chart.y.at)).toEqual([160, 160, 0, 0]);
});

it('finds the least error', () => {
  const points = [point(1e-1, 1e-4), point(1e-5, 1e-11), point(1e-9, 1e-8)];
  expect(bestOf(points)).toBe(points[1]);
  expect(bestOf([])).toBeNull();
});
