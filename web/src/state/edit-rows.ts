import type { OwnRows, WordInputs } from '../catalog/choice';
import type { Dataset } from '../catalog/dataset';
import { refusalError } from '../engine/errors';
import {
  rowsOf,
  withAnswer,
  withCell,
  withListedRows,
  withoutRow,
  withRow,
  withRows,
  type DataChange,
} from './edit-data';
import { lastRow } from './refusal';
import { afterRemoval } from './row-places';
import { rangeOf } from './slice';

/** A place in a picture: the value of each column. */
export type RowPlace = Readonly<Record<number, number>>;

/** A change of rows as data; rows and columns count from 0. A point is a row of the plane with a class. */
export type RowsEdit =
  | { what: 'cell'; row: number; col: number; value: number }
  | { what: 'answer'; row: number; output: number; value: number }
  | { what: 'copyRow'; row: number }
  | { what: 'removeRow'; row: number }
  | { what: 'addPoint'; at: RowPlace; kind: number }
  | { what: 'movePoint'; row: number; at: RowPlace };

/** The rows after a change, made of those that there are when its turn comes; what fills a gap is none of theirs. */
export const rowsChange =
  (edit: RowsEdit): DataChange =>
  (choice, dataset) => {
    const rows = choice.rows ?? rowsOf(dataset);
    const changed = withRows(choice, edited(edit, rows, dataset, choice.columns?.words));
    const { heldOutRows } = choice;
    return typeof heldOutRows === 'object'
      ? withListedRows(changed, listedAfter(edit, heldOutRows, rows.inputs.length))
      : changed;
  };

/** Rows that are held out by a list, after a change: a copy of one of them is held out too. */
function listedAfter(edit: RowsEdit, listed: readonly number[], end: number): readonly number[] {
  if (edit.what === 'copyRow') return listed.includes(edit.row) ? [...listed, end] : listed;
  if (edit.what !== 'removeRow') return listed;
  return listed.filter((row) => row !== edit.row).map(afterRemoval(edit.row));
}

function edited(edit: RowsEdit, rows: OwnRows, dataset: Dataset, words?: readonly WordInputs[]): OwnRows {
  switch (edit.what) {
    case 'cell':
      return withCell(rows, edit.row, edit.col, edit.value, dataset, words);
    case 'answer':
      return withAnswer(rows, edit.row, edit.output, edit.value);
    case 'copyRow':
      return withRow(rows, edit.row);
    case 'removeRow':
      if (rows.inputs.length === 1) throw refusalError(lastRow);
      return withoutRow(rows, edit.row);
    case 'addPoint':
      return withPoint(rows, edit.at, edit.kind, dataset);
    case 'movePoint':
      return movedTo(rows, edit.row, edit.at, dataset, words);
  }
}

function withPoint(rows: OwnRows, at: RowPlace, kind: number, { columns, meaning, ...dataset }: Dataset): OwnRows {
  const inputs = columns.map((_, column) => rounded(dataset, column, at[column]!));
  return withRow(rows, 0, inputs, Math.min(kind, meaning.names.length - 1));
}

const movedTo = (rows: OwnRows, row: number, at: RowPlace, dataset: Dataset, words?: readonly WordInputs[]): OwnRows =>
  Object.entries(at).reduce(
    (moved, [column, value]) =>
      withCell(moved, row, Number(column), rounded(dataset, Number(column), value), dataset, words),
    rows,
  );

/** Parts of a range that a pointer tells apart. */
const PARTS = 1000;

/** To about a thousandth of the range of its column. */
function rounded(dataset: Pick<Dataset, 'inputs'>, column: number, value: number): number {
  const { from, to } = rangeOf(dataset, column);
  const digits = Math.ceil(-Math.log10((to - from) / PARTS));
  return Number(value.toFixed(Math.max(0, Math.min(20, digits))));
}
