import type { LayerUpdate, Matrix } from '../engine/types';
import { matrixText } from './matrix-text';

/** W and b for rows in the units of the data, as NumPy code: W1, b1, W2, ... @param comment what they are, in words */
export const parametersAsNumpy = (layers: readonly Pick<LayerUpdate, 'W' | 'b'>[], comment: string): string =>
  [
    'import numpy as np',
    '',
    `# ${comment}`,
    ...layers.flatMap(({ W, b }, l) => [define(`W${l + 1}`, W), define(`b${l + 1}`, b)]),
    '',
  ].join('\n');

const define = (name: string, matrix: Matrix): string => `${name} = ${matrixText(matrix, 'numpy')}`;

/** Columns with their means and deviations, for a spreadsheet. @param mark the decimal mark that it reads */
export const spreadsText = (
  heads: readonly string[],
  rows: readonly { name: string; mean: number; deviation: number }[],
  mark: string,
): string => {
  const written = (value: number): string => String(value).replace('.', mark);
  const lines = rows.map(({ name, mean, deviation }) => [name, written(mean), written(deviation)]);
  return [heads, ...lines].map((cells) => cells.join('\t')).join('\n');
};
