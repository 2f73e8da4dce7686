import type { Activation } from '../../engine/types';
import type { BroughtLayer, BroughtModel, ModelNote } from './model';
import { transposed } from './transposed';

/** g of a layer, with its alpha where it has one. */
export interface Shape {
  activation: Activation;
  alpha?: number;
}

/** Numbers one after the other, in place: what is wrong with their count is told by the caller. */
export type Numbers = ArrayLike<number>;

/** A layer from W row by row. */
export const layerOf = (shape: Shape, weights: Numbers, biases: Numbers): BroughtLayer => ({
  units: biases.length,
  ...shape,
  weights: Float64Array.from(weights),
  biases: Float64Array.from(biases),
});

/** A layer from W column by column: inputs x units, as most libraries have it. */
export const layerFromColumns = (shape: Shape, columns: Numbers, biases: Numbers): BroughtLayer =>
  layerOf(shape, transposed(columns, columns.length / biases.length, biases.length), biases);

/** The network of layers; whether they fit one another is judged by `checkModel`, as of every reader. */
export const brought = (
  inputs: number,
  layers: BroughtLayer[],
  precision: BroughtModel['precision'] = narrowest(layers),
  notes: ModelNote[] = [],
): BroughtModel => ({ inputs, layers, precision, notes });

/** float32 where every number is one. */
const narrowest = (layers: readonly BroughtLayer[]): BroughtModel['precision'] =>
  layers.every(({ weights, biases }) => weights.every(isSingle) && biases.every(isSingle)) ? 'float32' : 'float64';

const isSingle = (value: number): boolean => Math.fround(value) === value;
