import { firstOf } from '../catalog/datasets';
import type { UnitPlace } from '../engine/types';
import type { LookingChoice } from './looking.svelte';
import type { Wanted } from './picture';
import type { Refusal } from './refusal';
import type { Run } from './run.svelte';
import { meansOf, rangeOf } from './slice';

/** Which columns of the data pictures go along, and where they hold the others: what is chosen, or what suits the data. */
export class Plane {
  readonly #run: Run;
  readonly #means = $derived.by(() => meansOf(this.#run.experiment.dataset, this.#run.opened!.data.training));

  constructor(run: Run) {
    this.#run = run;
  }

  /** Column across; from 0. */
  get across(): number {
    return this.#axes.across;
  }

  /** Column upwards; null: the output alone. */
  get up(): number | null {
    return this.#axes.up;
  }

  /** Choose the column across; where it was the one upwards, the two change places. */
  goAcross(across: number): Promise<Refusal | null> {
    return this.#go({ across, up: this.up === across ? this.across : this.up });
  }

  /** Choose the column upwards; null for the output alone. */
  goUp(up: number | null): Promise<Refusal | null> {
    const { across } = this;
    return this.#go({ across: up === across ? (this.up ?? (up + 1) % this.#means.length) : across, up });
  }

  get #axes(): NonNullable<LookingChoice['axes']> {
    const { dataset } = this.#run.experiment;
    const columns = dataset.columns.length;
    const across = Math.min(firstOf(dataset.id).input, columns - 1);
    return this.#run.looking.choice.axes ?? { across, up: columns > 1 ? (across + 1) % columns : null };
  }

  #go(axes: LookingChoice['axes']): Promise<Refusal | null> {
    return this.#run.send({ do: 'look', at: { axes } });
  }

  /** Where the other columns are: one number for each, in its unit. */
  get held(): readonly number[] {
    return this.#run.looking.choice.heldAt === 'mean' ? this.#means : Array.from(this.#run.moment!.example.given);
  }

  /** What a picture of these units, or of the outputs, is to be of. */
  wanted(units?: readonly UnitPlace[]): Wanted {
    const { dataset } = this.#run.experiment;
    const vertical = this.up === null ? null : rangeOf(dataset, this.up);
    return { horizontal: rangeOf(dataset, this.across), vertical, held: this.held, ...(units && { units }) };
  }
}
