import type { Recipe } from './recipe';

/** The lab: the engine has a bug, which is to be found. */
export class OpenLab {
  /** Of the case that is open, from 1; null where the engine is the true one. */
  number: number | null = $state(null);
  /** What was shown before the lab; null where the page was opened in it. */
  before: Recipe | null = null;
  /** Where that was a lesson: what was shown before it. */
  further: Recipe | null = null;

  /** Be in a case, or in none. */
  begin(number: number | null): void {
    if (number === null) [this.before, this.further] = [null, null];
    this.number = number;
  }

  get isOpen(): boolean {
    return this.number !== null;
  }
}
