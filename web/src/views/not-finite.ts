import type { Moment } from '../engine/types';
import { notFinite as words } from '../messages/words';
import type { Cursor } from '../state/cursor.svelte';

type Shown = number | null | undefined;

/** A sentence on the infinities and NaNs among numbers that are shown; null where all of them are finite. */
export function sayNotFinite(values: Iterable<Shown>): string | null {
  let [infinite, nan] = [false, false];
  for (const value of values) {
    if (value === Infinity || value === -Infinity) infinite = true;
    else if (Number.isNaN(value)) nan = true;
  }
  const said = [...(infinite ? [words.infinite] : []), ...(nan ? [words.nan] : [])];
  return said.length > 0 ? said.join(' ') : null;
}

type Knows = Pick<Cursor, 'knows'>;

/** The numbers of a pass that its drawing shows, as far as the cursor knows them; W and b as they were before it. */
export function* drawnNumbers({ layers, example }: Moment, cursor: Knows): Generator<number> {
  for (const [l, { W, b }] of layers.entries()) {
    yield* W.values;
    yield* b.values;
    if (cursor.knows('z', l)) yield* example.layers[l]!.z.values;
    if (cursor.knows('a', l)) yield* example.layers[l]!.a.values;
    if (cursor.knows('delta', l)) yield* example.layers[l]!.delta.values;
  }
  if (cursor.knows('loss')) yield example.loss;
}

/** Those that its matrices show. */
export function* matrixNumbers(moment: Moment, cursor: Knows): Generator<number> {
  yield* drawnNumbers(moment, cursor);
  for (const [l, { dW, db, newW, newb }] of moment.layers.entries()) {
    const of = moment.example.layers[l]!;
    if (cursor.knows('gradient', l)) for (const { values } of [dW, db, of.dW, of.db]) yield* values;
    if (cursor.knows('update', l)) for (const { values } of [newW, newb]) yield* values;
  }
}

/** So small beside the largest of its column, a number is what rounding has left of 0. */
const LEFT = 1e-15;

/** The first number of a row that stands for 0 and is not stored as 0; null where there is none. */
export function leftOfZero(row: ArrayLike<number>, rows: readonly ArrayLike<number>[]): number | null {
  const isLeft = (value: number, col: number): boolean =>
    value !== 0 && rows.some((other) => LEFT * Math.abs(other[col]!) >= Math.abs(value));
  return Array.from(row).find(isLeft) ?? null;
}
