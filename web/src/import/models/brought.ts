import type { Activation } from '../../engine/types';
import { modelsOthers as words } from '../../messages/words';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelNote } from './model';
import { checkSizes } from './sizes';

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
export function layerFromColumns(shape: Shape, columns: Numbers, biases: Numbers): BroughtLayer {
  const units = biases.length;
  const inputs = columns.length / units;
  const weights = Float64Array.from({ length: columns.length }, (_, i) => {
    const unit = Math.floor(i / inputs);
    return columns[(i - unit * inputs) * units + unit]!;
  });
  return layerOf(shape, weights, biases);
}

/** The network of layers that fit one another. @throws ModelProblem if the page can't have it */
export function brought(
  inputs: number,
  layers: BroughtLayer[],
  precision: BroughtModel['precision'] = narrowest(layers),
  notes: ModelNote[] = [],
): BroughtModel {
  checkSizes([inputs, ...layers.map(({ units }) => units)]);
  for (const [i, layer] of layers.entries()) {
    checkFit(layer, i + 1, i === 0 ? inputs : layers[i - 1]!.units);
    checkAlpha(layer);
  }
  return { inputs, layers, precision, notes };
}

function checkFit({ units, weights, biases }: BroughtLayer, number: number, inputs: number): void {
  const place = `W${number}`;
  if (weights.length !== units * inputs) throw new ModelProblem(words.length(place, weights.length, units * inputs));
  if (![weights, biases].every((values) => values.every(Number.isFinite)))
    throw new ModelProblem(words.notFinite(number));
}

/** The alphas that the engine takes. */
function checkAlpha({ activation, alpha }: BroughtLayer): void {
  if (alpha === undefined) return;
  const isRight = alpha > 0 && (activation === 'elu' ? alpha <= 10 : alpha < 1);
  if (!isRight) throw new ModelProblem(words.alpha(activation, alpha));
}

/** float32 where every number is one. */
const narrowest = (layers: readonly BroughtLayer[]): BroughtModel['precision'] =>
  layers.every(({ weights, biases }) => weights.every(isSingle) && biases.every(isSingle)) ? 'float32' : 'float64';

const isSingle = (value: number): boolean => Math.fround(value) === value;
