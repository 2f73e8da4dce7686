import type { GradientComparison } from '../engine/types';
import { powerOfTen } from './axis';
import { linePath } from './line';

/** Axes of a chart of errors over epsilon, both logarithmic; epsilon falls to the right. */
export interface ErrorChart {
  x(epsilon: number): number;
  y(error: number): number;
  /** Powers of ten with a tick. */
  epsilons: readonly number[];
  errors: readonly number[];
  /** The line through the errors of all points, and that of what rounding alone may do; broken where one is no number. */
  line: string;
  rounding: string;
}

export interface ChartBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LARGEST_EXPONENT = -1;
const LEAST_EXPONENT = -12;
const TOP_EXPONENT = 0;
const BOTTOM_EXPONENT = -16;

/** Errors below 1e-16, and 0 itself, lie on the bottom, those above 1 at the top. */
export function errorChart(points: readonly GradientComparison[], box: ChartBox): ErrorChart {
  const x = (epsilon: number): number =>
    box.left +
    ((LARGEST_EXPONENT - Math.log10(epsilon)) / (LARGEST_EXPONENT - LEAST_EXPONENT)) * (box.right - box.left);
  const y = (error: number): number => {
    const exponent = Math.min(TOP_EXPONENT, Math.max(BOTTOM_EXPONENT, Math.log10(error)));
    return box.top + ((TOP_EXPONENT - exponent) / (TOP_EXPONENT - BOTTOM_EXPONENT)) * (box.bottom - box.top);
  };
  const through = (valueOf: (point: GradientComparison) => number): string =>
    linePath(
      points.map(({ epsilon }) => x(epsilon)),
      points.map((point) => y(valueOf(point))),
    );
  return {
    x,
    y,
    epsilons: [-1, -3, -5, -7, -9, -11].map(powerOfTen),
    errors: [0, -4, -8, -12, -16].map(powerOfTen),
    line: through(({ error }) => error),
    rounding: through(({ rounding }) => rounding),
  };
}

/** The point of least error; null where there is none. */
export const bestOf = (points: readonly GradientComparison[]): GradientComparison | null =>
  points.reduce<GradientComparison | null>((best, point) => (best && best.error <= point.error ? best : point), null);
