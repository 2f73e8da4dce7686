import type { Curve } from '../engine/types';

/** J over the steps of this run, and of the run that was left by going back. */
export class LossCurves {
  curve: Curve | null = $state.raw(null);
  /** Of the run that was left when it last went back; null where there is none. */
  left: Curve | null = $state.raw(null);
  /** Whether the next curve is that of a run begun anew: the one before has not been left, it has ended. */
  #anew = false;

  /** Another network or other data: there is no curve yet. */
  clear(): void {
    this.curve = this.left = null;
  }

  /** The next curve is that of a run begun anew. */
  beginAnew(): void {
    this.#anew = true;
  }

  /** A curve that ends earlier than the one before has left that one. */
  show(curve: Curve): void {
    const before = this.curve;
    if (this.#anew) this.left = null;
    else if (before && endOf(curve) < endOf(before) && !this.#isWalk(before, curve)) this.left = before;
    this.#anew = false;
    this.curve = curve;
  }

  /** Whether it goes back by one step, on which a curve that was left and reaches farther is kept. */
  #isWalk(before: Curve, curve: Curve): boolean {
    return endOf(curve) === endOf(before) - 1 && this.left !== null && endOf(this.left) >= endOf(before);
  }
}

const endOf = ({ steps }: Curve): number => steps.at(-1)!;
