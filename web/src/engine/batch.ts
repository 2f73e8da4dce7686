import type { Batch, Matrix, Session } from './types';

/** The examples of the next batch, as the network sees them. */
export function batchOf(session: Session): Batch {
  const rows = Array.from(session.moment(0).batchExamples, (row) => session.moment(row).example);
  return { inputs: matrixOf(rows.map(({ x }) => x)), targets: matrixOf(rows.map(({ y }) => y)) };
}

function matrixOf(rows: readonly Float64Array[]): Matrix {
  const cols = rows[0]!.length;
  const values = new Float64Array(rows.length * cols);
  rows.forEach((row, i) => values.set(row, i * cols));
  return { rows: rows.length, cols, values };
}
