import { tryUpdates } from './tried';
import type { Batch, Checkpoint, Course, DataSource, Engine, Matrix, Tried } from './types';

/** What the updates after a moment take, for a program that makes them by itself. @param updates how many, at most */
export const courseFrom = (engine: Engine, data: DataSource, moment: Checkpoint, updates: number): Course =>
  courseOf(tryUpdates(engine, data, moment, updates));

/** What updates take that were tried. */
export function courseOf({ moment, updates }: Tried): Course {
  const rows = new Rows();
  const batches = updates.map(({ examples, batch }) => rows.take(examples, batch));
  return { moment, ...rows.all(), batches };
}

/** Rows as they come, each once. */
class Rows {
  readonly #places = new Map<number, number>();
  readonly #inputs: Float64Array[] = [];
  readonly #targets: Float64Array[] = [];

  /** @returns their places among all; a batch that is not there has none that is new */
  take(examples: readonly number[], batch: Batch | null): number[] {
    return examples.map((example, i) => {
      const place = this.#places.get(example) ?? this.#places.size;
      if (place === this.#places.size) {
        this.#places.set(example, place);
        this.#inputs.push(rowOf(batch!.inputs, i));
        this.#targets.push(rowOf(batch!.targets, i));
      }
      return place;
    });
  }

  all(): { inputs: Matrix; targets: Matrix } {
    return { inputs: matrixOf(this.#inputs), targets: matrixOf(this.#targets) };
  }
}

const rowOf = ({ cols, values }: Matrix, row: number): Float64Array => values.slice(row * cols, (row + 1) * cols);
const matrixOf = (rows: readonly Float64Array[]): Matrix => {
  const cols = rows[0]!.length;
  const values = new Float64Array(rows.length * cols);
  rows.forEach((row, i) => values.set(row, i * cols));
  return { rows: rows.length, cols, values };
};
