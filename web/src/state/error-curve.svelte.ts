import type { GradientComparison, Parameter } from '../engine/types';

/** The distances of the curve, two for each power of ten: 1e-1, 3.16e-2, ..., 1e-12. */
export const EPSILONS: readonly number[] = Array.from({ length: 23 }, (_, place) => 10 ** (-1 - place / 2));

/** Ask for one comparison at a distance; null where the engine has failed. */
export type AskAt = (parameter: Parameter, epsilon: number) => Promise<GradientComparison | null>;

/** The error of a gradient's central difference over the distance: truncation on one side, round-off on the other. */
export class ErrorCurve {
  /** In the order of {@link EPSILONS}, as far as they have come. */
  points: readonly GradientComparison[] = $state.raw([]);
  #turn = 0;

  /** Ask for the curve of a parameter at this moment, point by point; an earlier one is given up. */
  async ask(parameter: Parameter, ask: AskAt): Promise<void> {
    this.clear();
    const turn = this.#turn;
    for (const epsilon of EPSILONS) {
      const point = await ask(parameter, epsilon);
      if (turn !== this.#turn || !point) return;
      this.points = [...this.points, point];
    }
  }

  clear(): void {
    this.#turn++;
    this.points = [];
  }
}

/** Place of the distance nearest to this one on the logarithmic scale. */
export function nearestPlace(epsilon: number): number {
  const distances = EPSILONS.map((each) => Math.abs(Math.log(each / epsilon)));
  return distances.indexOf(Math.min(...distances));
}
