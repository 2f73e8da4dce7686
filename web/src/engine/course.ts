import type { Batch, Checkpoint, Course, DataSource, Engine, Matrix } from './types';

/**
 * What the updates after a moment take, for a program that makes them by itself: tried in a session of its own.
 * @param updates how many; there are fewer where training stops before
 */
export function courseFrom(engine: Engine, data: DataSource, moment: Checkpoint, updates: number): Course {
  const session = new engine.Session(moment.settings, data);
  try {
    session.restore(moment);
    const rows = new Rows();
    const batches: number[][] = [];
    while (batches.length < updates) {
      const { batchExamples } = session.moment(0);
      batches.push(rows.take(batchExamples, session.batch()));
      if (session.step(1).stopped) break;
    }
    return { moment, ...rows.all(), batches };
  } finally {
    session.delete();
  }
}

/** Rows as they come, each once. */
class Rows {
  readonly #places = new Map<number, number>();
  readonly #inputs: Float64Array[] = [];
  readonly #targets: Float64Array[] = [];

  /** @returns their places among all */
  take(examples: Uint32Array, { inputs, targets }: Batch): number[] {
    return Array.from(examples, (example, i) => {
      const place = this.#places.get(example) ?? this.#places.size;
      if (place === this.#places.size) {
        this.#places.set(example, place);
        this.#inputs.push(rowOf(inputs, i));
        this.#targets.push(rowOf(targets, i));
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
