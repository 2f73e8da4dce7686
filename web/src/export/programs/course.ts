import type { Checkpoint, Course, Matrix } from '../../engine/types';
import { countsUpdates } from './kinds';

/** The matrices of the moment, layer by layer, in the order of its parameters. */
export interface LayerNumbers {
  W: Matrix;
  b: Matrix;
}

/** @param numbers one for each parameter, as parameters and the optimizer's memories have */
export function layersOf({ network }: Checkpoint['settings'], numbers: Float64Array): LayerNumbers[] {
  let [at, cols] = [0, network.inputs];
  return network.layers.map(({ units }) => {
    const take = (rows: number, cols: number): Matrix => ({
      ...{ rows, cols },
      values: numbers.slice(at, (at += rows * cols)),
    });
    const layer = { W: take(units, cols), b: take(units, 1) };
    cols = units;
    return layer;
  });
}

/** Whether all updates take all rows in their order. */
export const takesAll = ({ inputs, batches }: Course): boolean =>
  batches.every((rows) => rows.length === inputs.rows && rows.every((row, i) => row === i));

export function turned({ rows, cols, values }: Matrix): Matrix {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) numbers[col * rows + row] = values[row * cols + col]!;
  return { rows: cols, cols: rows, values: numbers };
}

/** How many updates the optimizer has counted: it begins anew where another one was chosen. */
export function updatesOf({ optimizer, settings, step }: Checkpoint): number {
  if (!countsUpdates(settings.optimizer)) return step;
  const { beta1, beta2 } = settings.optimizer;
  if (beta2 > 0 && optimizer.beta2Power > 0) return Math.round(Math.log(optimizer.beta2Power) / Math.log(beta2));
  return beta1 > 0 && optimizer.beta1Power > 0 ? Math.round(Math.log(optimizer.beta1Power) / Math.log(beta1)) : step;
}
