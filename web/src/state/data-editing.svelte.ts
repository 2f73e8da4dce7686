import type { RowPlace } from './edit-rows';
import type { Refusal } from './refusal';
import type { Run } from './run.svelte';
import type { Seen } from './seen';

/** What a pointer does to the rows in a picture of them. */
export const tools = ['choose', 'add', 'move', 'remove'] as const;
export type Tool = (typeof tools)[number];

/** Rows that are points of the plane, with classes, changed by a pointer. Each change begins again at step 0. */
export class DataEditing {
  tool: Tool = $state('choose');
  #kind = $state(0);
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Class of the points that are added, from 0: one of those that there are. */
  get kind(): number {
    return Math.min(this.#kind, this.#run.experiment.dataset.meaning.names.length - 1);
  }

  set kind(kind: number) {
    this.#kind = kind;
  }

  get possible(): boolean {
    const { columns, meaning } = this.#run.experiment.dataset;
    return columns.length === 2 && meaning.kind === 'class';
  }

  add(at: RowPlace): Promise<Refusal | null> {
    return this.#run.send({ do: 'editRows', edit: { what: 'addPoint', at, kind: this.kind } }, 'learnt');
  }

  /** @param seen when the row was taken up */
  move(row: number, at: RowPlace, seen?: Seen): Promise<Refusal | null> {
    return this.#run.send({ do: 'editRows', edit: { what: 'movePoint', row, at }, seen }, 'learnt');
  }

  remove(row: number): Promise<Refusal | null> {
    return this.#run.send({ do: 'editRows', edit: { what: 'removeRow', row } }, 'learnt');
  }
}
