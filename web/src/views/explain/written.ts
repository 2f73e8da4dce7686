import type { Symbols } from '../../catalog/symbols';
import type { Matrix, Moment } from '../../engine/types';
import { isHidden } from '../../plot/hidden-numbers';
import { texNumber } from '../../plot/tex-number';
import type { Cursor } from '../../state/cursor.svelte';
import { quantityName } from '../quantity-name';

export type Knows = Pick<Cursor, 'knows'>;

const EMPTY = '\\square';

/**
 * The symbols of the chosen example in numbers: formulas written with them show the moment itself. What is not yet
 * known stays an empty square. Whole matrices and vectors keep their names.
 */
export function inNumbers(names: Symbols, { layers, example }: Moment, knowledge: Knows, digits: number): Symbols {
  const last = layers.length - 1;
  const written = (value: number | undefined, known = true, name?: string): string =>
    value !== undefined && (known || isHidden(value, name)) ? texNumber(value, digits, name) : EMPTY;
  const nameOf = (symbol: string, layer: number, row: number): string =>
    quantityName(symbol, { kind: 'unit', layer, row });
  const entry = ({ values, cols }: Matrix, row: number, col = 0): number => values[row * cols + col]!;
  const a = (layer: number, row?: number): string =>
    row === undefined
      ? names.a(layer)
      : written(entry(example.layers[layer]!.a, row), knowledge.knows('a', layer), nameOf('a', layer, row));
  return {
    ...names,
    times: '\\cdot ',
    x: (row) => (row === undefined ? names.x() : written(example.x[row])),
    y: (row = 0) => written(example.y[row]),
    yhat: (row = 0) => a(last, row),
    z: (layer, row) =>
      row === undefined
        ? names.z(layer)
        : written(entry(example.layers[layer]!.z, row), knowledge.knows('z', layer), nameOf('z', layer, row)),
    a,
    delta: (layer, row) =>
      row === undefined
        ? names.delta(layer)
        : written(
            entry(example.layers[layer]!.delta, row),
            knowledge.knows('delta', layer),
            nameOf('delta', layer, row),
          ),
    W: (layer, row, col) => (row === undefined ? names.W(layer) : written(entry(layers[layer]!.W, row, col))),
    b: (layer, row) => (row === undefined ? names.b(layer) : written(entry(layers[layer]!.b, row))),
    input: (layer, row) =>
      row === undefined ? names.input(layer) : layer === 0 ? written(example.x[row]) : a(layer - 1, row),
  };
}
