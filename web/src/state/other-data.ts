import { shapeOf } from '../catalog/shape';
import type { Change } from '../engine/types';
import type { Choice } from './defaults';
import type { Recipe } from './recipe';

/**
 * The beginning on other data, where it can be like the moment before: with the weights that were typed at step 0, and
 * looking at the same part of the network where that is of the same shape; and at the same row of the same data set.
 * @param begun the beginning of the choice as it is by itself
 * @param before what was shown; null for nothing
 * @param rowAfter where a row of the data set, from 0, stands after the change
 */
export function likeBefore(begun: Recipe, before: Recipe | null, rowAfter: (row: number) => number): Recipe {
  if (!before) return begun;
  const same = shapeOf(begun.choice.network) === shapeOf(before.choice.network);
  const { beat, selected } = before;
  return {
    ...begun,
    ...(same && { changes: typedAtStart(before.changes), beat, selected }),
    example: sameSource(begun.choice, before.choice) ? rowAfter(before.example) : begun.example,
  };
}

/** Whether row n of the one is row n of the other, but for rows that were edited. */
export const sameSource = (one: Readonly<Choice>, other: Readonly<Choice>): boolean =>
  one.dataset === other.dataset && JSON.stringify(one.toy) === JSON.stringify(other.toy);

const typedAtStart = (changes: readonly Change[]): Change[] =>
  changes.filter((change) => change.step === 0 && 'entries' in change);
