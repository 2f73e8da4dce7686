import { data as words } from '../messages/data';
import { rowsOf, withCell, withoutRow, withRow, withRows } from './edit-data';
import type { OwnRows } from '../catalog/choice';
import type { Run } from './run.svelte';

/** What a pointer does to the rows in a picture of them. */
export const tools = ['choose', 'add', 'move', 'remove'] as const;
export type Tool = (typeof tools)[number];

/** A place in a picture: the value of each column. */
export type RowPlace = Readonly<Record<number, number>>;

/** Digits that a pointer is good for. */
const DIGITS = 4;

/** Rows that are points of the plane, with classes, changed by a pointer. Each change begins again at step 0. */
export class DataEditing {
  tool: Tool = $state('choose');
  /** Class of the points that are added, from 0. */
  kind = $state(0);
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  get possible(): boolean {
    const { columns, meaning } = this.#run.experiment.dataset;
    return columns.length === 2 && meaning.kind === 'class';
  }

  add(at: RowPlace): Promise<boolean> {
    const { columns, meaning } = this.#run.experiment.dataset;
    const inputs = columns.map((_, column) => rounded(at[column]!));
    return this.#take((rows) => withRow(rows, 0, inputs, Math.min(this.kind, meaning.names.length - 1)));
  }

  move(index: number, at: RowPlace): Promise<boolean> {
    const moved = (rows: OwnRows, [column, value]: [string, number]): OwnRows =>
      withCell(rows, index, Number(column), rounded(value));
    return this.#take((rows) => Object.entries(at).reduce(moved, rows));
  }

  async remove(index: number): Promise<boolean> {
    if (this.#run.experiment.dataset.inputs.length > 1) return this.#take((rows) => withoutRow(rows, index));
    this.#run.refuse('data', words.lastRow);
    return false;
  }

  #take(change: (rows: OwnRows) => OwnRows): Promise<boolean> {
    const { experiment } = this.#run;
    return this.#run.openData(withRows(experiment.choice, change(rowsOf(experiment.dataset))));
  }
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));
