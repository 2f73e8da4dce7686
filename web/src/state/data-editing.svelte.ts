import { data as words } from '../messages/data';
import type { Dataset } from '../catalog/dataset';
import { afterRemoval, rowsOf, withCell, withoutRow, withRow, withRows } from './edit-data';
import { rangeOf } from './slice';
import type { OwnRows } from '../catalog/choice';
import type { RowsChange, Run } from './run.svelte';
import type { Seen } from './seen';

/** What a pointer does to the rows in a picture of them. */
export const tools = ['choose', 'add', 'move', 'remove'] as const;
export type Tool = (typeof tools)[number];

/** A place in a picture: the value of each column. */
export type RowPlace = Readonly<Record<number, number>>;

/** Parts of a range that a pointer tells apart. */
const PARTS = 1000;

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

  add(at: RowPlace): Promise<boolean> {
    const { kind } = this;
    const change: RowsEdit = (rows, { columns, meaning, ...dataset }) => {
      const inputs = columns.map((_, column) => rounded(dataset, column, at[column]!));
      return withRow(rows, 0, inputs, Math.min(kind, meaning.names.length - 1));
    };
    return this.#take(change, { of: 'data' });
  }

  /** @param seen when the row was taken up */
  move(index: number, at: RowPlace, seen?: Seen): Promise<boolean> {
    const change: RowsEdit = (rows, dataset) =>
      Object.entries(at).reduce(
        (moved, [column, value]) => withCell(moved, index, Number(column), rounded(dataset, Number(column), value)),
        rows,
      );
    return this.#take(change, { seen });
  }

  async remove(index: number): Promise<boolean> {
    if (this.#run.experiment.dataset.inputs.length > 1)
      return this.#take((rows) => withoutRow(rows, index), { after: afterRemoval(index) });
    this.#run.refuse('data', words.lastRow);
    return false;
  }

  #take(change: RowsEdit, places: RowsChange): Promise<boolean> {
    return this.#run.openRows((choice, dataset) => withRows(choice, change(rowsOf(dataset), dataset)), places);
  }
}

type RowsEdit = (rows: OwnRows, dataset: Dataset) => OwnRows;

/** To about a thousandth of the range of its column. */
function rounded(dataset: Pick<Dataset, 'inputs'>, column: number, value: number): number {
  const { from, to } = rangeOf(dataset, column);
  const digits = Math.ceil(-Math.log10((to - from) / PARTS));
  return Number(value.toFixed(Math.max(0, Math.min(20, digits))));
}
