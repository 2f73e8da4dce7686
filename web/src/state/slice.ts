import type { Dataset } from '../catalog/dataset';
import type { Range } from './picture';

/** Room around the points, as a part of their range. */
const MARGIN = 0.12;

/** The range of an input over all rows, with some room around it. */
export function rangeOf({ inputs }: Pick<Dataset, 'inputs'>, input: number): Range {
  let [least, greatest] = [Infinity, -Infinity];
  for (const row of inputs) {
    least = Math.min(least, row[input]!);
    greatest = Math.max(greatest, row[input]!);
  }
  // Of numbers that are all one, so much that the ends differ from it.
  const room = greatest * MARGIN - least * MARGIN || Math.max(1, Math.abs(least) * MARGIN);
  return { input, from: Math.max(least - room, -Number.MAX_VALUE), to: Math.min(greatest + room, Number.MAX_VALUE) };
}

/** The mean of each input over these rows: where a picture holds the inputs that it does not go along. */
export function meansOf({ inputs }: Pick<Dataset, 'inputs'>, rows: ArrayLike<number>): number[] {
  const sums = Array<number>(inputs[0]!.length).fill(0);
  for (const index of Array.from(rows)) inputs[index]!.forEach((value, input) => (sums[input]! += value));
  return sums.map((sum) => sum / rows.length);
}
