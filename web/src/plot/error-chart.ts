import type { GradientComparison } from '../engine/types';
import { logAxis, powerOfTen, type Axis } from './axis';
import { linePath } from './line';

/** Axes of a chart of errors over epsilon, both logarithmic; epsilon falls to the right. */
export interface ErrorChart {
  x: Axis;
  y: Axis;
  /** The line through the errors of all points, and that of what rounding alone may do; broken where one is no number. */
  line: string;
  rounding: string;
}

export interface ChartBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Times its usual size, of the type around it. */
  grown: number;
}

const [LARGEST_EPSILON, LEAST_EPSILON] = [1e-1, 1e-12];
const [GREATEST_ERROR, LEAST_ERROR] = [1, 1e-16];

/** Errors below 1e-16, and 0 itself, lie on the bottom, those above 1 at the top. */
export function errorChart(points: readonly GradientComparison[], box: ChartBox): ErrorChart {
  const x = {
    ...logAxis(LARGEST_EPSILON, LEAST_EPSILON, box.left, box.right),
    ticks: [-1, -3, -5, -7, -9, -11].map(powerOfTen),
  };
  const all = logAxis(LEAST_ERROR, GREATEST_ERROR, box.bottom, box.top);
  const y = {
    ...all,
    at: (error: number): number => all.at(Math.min(GREATEST_ERROR, Math.max(LEAST_ERROR, error))),
    ticks: [-16, -12, -8, -4, 0].map(powerOfTen),
  };
  const through = (valueOf: (point: GradientComparison) => number): string =>
    linePath(
      points.map(({ epsilon }) => x.at(epsilon)),
      points.map((point) => y.at(valueOf(point))),
    );
  return {
    x,
    y,
    line: through(({ error }) => error),
    rounding: through(({ rounding }) => rounding),
  };
}

/** The point of least error; null where there is none. */
export const bestOf = (points: readonly GradientComparison[]): GradientComparison | null =>
  points.reduce<GradientComparison | null>((best, point) => (best && best.error <= point.error ? best : point), null);
