import { firstOf } from '../catalog/datasets';
import type { UnitPlace } from '../engine/types';
import type { Wanted } from './picture';
import type { Run } from './run.svelte';
import { meansOf, rangeOf } from './slice';

/** Which columns of the data pictures go along, and where they hold the others. */
export class Plane {
  /** Column across; from 0. */
  across = $state(0);
  /** Column upwards; null: the output alone. */
  up: number | null = $state(null);
  /** Whether the other columns are at their means over the rows that train, or as in the chosen example. */
  heldAt: 'mean' | 'example' = $state('mean');
  /** Which of several outputs is shown, where they are no classes. */
  output = $state(0);
  readonly #run: Run;
  readonly #means = $derived.by(() => meansOf(this.#run.experiment.dataset, this.#run.opened!.data.training));

  constructor(run: Run) {
    this.#run = run;
    const { dataset } = run.experiment;
    const columns = dataset.columns.length;
    this.across = Math.min(firstOf(dataset.id).input, columns - 1);
    this.up = columns > 1 ? (this.across + 1) % columns : null;
  }

  /** Choose the column across; where it was the one upwards, the two change places. */
  goAcross(input: number): void {
    if (this.up === input) this.up = this.across;
    this.across = input;
  }

  /** Choose the column upwards; null for the output alone. */
  goUp(input: number | null): void {
    if (input === this.across) this.across = this.up ?? (input + 1) % this.#means.length;
    this.up = input;
  }

  /** Where the other columns are: one number for each, in its unit. */
  get held(): readonly number[] {
    return this.heldAt === 'mean' ? this.#means : Array.from(this.#run.moment!.example.given);
  }

  /** What a picture of these units, or of the outputs, is to be of. */
  wanted(units?: readonly UnitPlace[]): Wanted {
    const { dataset } = this.#run.experiment;
    const vertical = this.up === null ? null : rangeOf(dataset, this.up);
    return { horizontal: rangeOf(dataset, this.across), vertical, held: this.held, ...(units && { units }) };
  }
}
