import { firstOf } from '../catalog/datasets';
import type { UnitPlace } from '../engine/types';
import type { Wanted } from './picture';
import type { Run } from './run.svelte';
import { meansOf, rangeOf } from './slice';

/** Which inputs pictures go along, and where they hold the others. */
export class Plane {
  /** Input across; from 0. */
  across = $state(0);
  /** Input upwards; null: the output alone. */
  up: number | null = $state(null);
  /** Whether the other inputs are at their means over the rows that train, or as in the chosen example. */
  heldAt: 'mean' | 'example' = $state('mean');
  /** Which of several outputs is shown, where they are no classes. */
  output = $state(0);
  readonly #run: Run;
  readonly #means: readonly number[];

  constructor(run: Run) {
    this.#run = run;
    const { dataset, network } = run.experiment;
    const { input } = firstOf(dataset.id);
    this.across = Math.min(input, network.inputs - 1);
    this.up = network.inputs > 1 ? (this.across + 1) % network.inputs : null;
    this.#means = meansOf(dataset, run.opened!.data.training);
  }

  /** Choose the input across; where it was the one upwards, the two change places. */
  goAcross(input: number): void {
    if (this.up === input) this.up = this.across;
    this.across = input;
  }

  /** Choose the input upwards; null for the output alone. */
  goUp(input: number | null): void {
    if (input === this.across) this.across = this.up ?? (input + 1) % this.#means.length;
    this.up = input;
  }

  /** Where the other inputs are: one number for each input, in its unit. */
  get held(): readonly number[] {
    return this.heldAt === 'mean' ? this.#means : Array.from(this.#run.moment!.example.raw);
  }

  /** What a picture of these units, or of the outputs, is to be of. */
  wanted(units?: readonly UnitPlace[]): Wanted {
    const { dataset } = this.#run.experiment;
    const vertical = this.up === null ? null : rangeOf(dataset, this.up);
    return { horizontal: rangeOf(dataset, this.across), vertical, held: this.held, ...(units && { units }) };
  }
}
