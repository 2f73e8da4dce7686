import { refusalError } from './errors';
import type { LayerUpdate, Matrix, NetworkSpec, Parameter } from './types';

/** How many inputs a layer has. */
const inputsOf = ({ inputs, layers }: NetworkSpec, layer: number): number =>
  layer === 0 ? inputs : layers[layer - 1]!.units;

/** Weights and biases of a network. */
export const parameterCount = (network: NetworkSpec): number =>
  network.layers.reduce((sum, { units }, layer) => sum + units * (inputsOf(network, layer) + 1), 0);

/**
 * Place of a parameter in the order of all: layer by layer, W row by row, then b.
 * @throws EngineError where the network has no such weight or bias
 */
export function placeOf(network: NetworkSpec, parameter: Parameter): number {
  if (!hasParameter(network, parameter))
    throw refusalError({
      code: 'range',
      path: 'parameter',
      given: null,
      wanted: { kind: 'page', reason: 'parameter' },
    });
  const { layer, kind, row, col = 0 } = parameter;
  const before = parameterCount({ ...network, layers: network.layers.slice(0, layer) });
  const cols = inputsOf(network, layer);
  return before + (kind === 'W' ? row * cols + col : network.layers[layer]!.units * cols + row);
}

/** Every parameter in that order. */
export const parameterPlaces = (network: NetworkSpec): Required<Parameter>[] =>
  network.layers.flatMap(({ units }, layer) => [
    ...places(layer, 'W', units, inputsOf(network, layer)),
    ...places(layer, 'b', units, 1),
  ]);

const places = (layer: number, kind: 'W' | 'b', rows: number, cols: number): Required<Parameter>[] =>
  Array.from({ length: rows * cols }, (_, i) => ({ layer, kind, row: Math.floor(i / cols), col: i % cols }));

function hasParameter(network: NetworkSpec, { layer, kind, row, col = 0 }: Parameter): boolean {
  const units = network.layers[layer]?.units ?? 0;
  return isPlace(row, units) && isPlace(col, kind === 'W' ? inputsOf(network, layer) : 1);
}

const isPlace = (index: number, count: number): boolean => Number.isInteger(index) && index >= 0 && index < count;

/** The gradients of J of a layer: with the penalty's part where there is a penalty. */
export const gradientsOfJ = ({ penalised, dW, db }: LayerUpdate): Pick<LayerUpdate, 'dW' | 'db'> =>
  penalised ?? { dW, db };

/** Two matrices of every layer in that order, such as dW and db. */
export function inOrder(pairs: readonly (readonly [W: Matrix, b: Matrix])[]): Float64Array {
  const all = pairs.flatMap(([W, b]) => [W.values, b.values]);
  const joined = new Float64Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of all) {
    joined.set(values, at);
    at += values.length;
  }
  return joined;
}

/** The entry of a parameter in W or b, or in two matrices of their shapes. */
export const entryOf = ({ kind, row, col = 0 }: Parameter, W: Matrix, b: Matrix): number =>
  kind === 'W' ? W.values[row * W.cols + col]! : b.values[row]!;
