import { expect, it } from 'vitest';
import { matrixText } from '../../../web/src/export/matrix-text';

const matrix = (rows: number, ...values: number[]) => ({
  rows,
  cols: values.length / rows,
  values: Float64Array.from(values),
});

const given = matrix(2, 0.1, -0.2, 1 / 3, 1e-7, 5e-324, 1.7976931348623157e308);

/** What Python reads out of the text, for arrays of floats. */
function pythonReads(text: string): number[][] {
  const inner = /^np\.array\((\[[\s\S]*\])\)$/.exec(text)![1]!;
  const rows = [...inner.slice(1, -1).matchAll(/\[([^\]]*)\]/g)].map(([, row]) => row!.split(','));
  return rows.map((row) => row.map((number) => python(number.trim())));
}
function python(number: string): number {
  const named: Record<string, number> = { 'np.nan': NaN, 'np.inf': Infinity, '-np.inf': -Infinity };
  if (number in named) return named[number]!;
  expect(number, 'a float of Python').toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/);
  expect(number, 'no integer').toMatch(/[.e]/);
  return Number(number);
}

it('writes NumPy arrays row by row', () => {
  expect(matrixText(matrix(2, 1.5, -2, 3, 4), 'numpy')).toBe('np.array([[1.5, -2.0],\n          [3.0, 4.0]])');
  expect(matrixText(matrix(2, 1.5, 2.5), 'numpy')).toBe('np.array([[1.5],\n          [2.5]])');
});

it('writes every double so that NumPy reads the same one', () => {
  expect(pythonReads(matrixText(given, 'numpy')).flat()).toEqual(Array.from(given.values));
  const special = matrix(1, NaN, Infinity, -Infinity, -0, 0, 1e21, -7);
  expect(matrixText(special, 'numpy')).toBe('np.array([[np.nan, np.inf, -np.inf, -0.0, 0.0, 1e+21, -7.0]])');
  expect(pythonReads(matrixText(special, 'numpy'))).toEqual([Array.from(special.values)]);
});

it('writes what MATLAB takes', () => {
  expect(matrixText(matrix(2, 1, 2, 3, 4), 'matlab')).toBe('[1 2; 3 4]');
  expect(matrixText(matrix(1, NaN, -Infinity, -0.5), 'matlab')).toBe('[NaN -Inf -0.5]');
});

it('writes lines of cells for a spreadsheet', () => {
  expect(matrixText(matrix(2, 1, 2, 3, 1 / 3), 'spreadsheet')).toBe('1\t2\n3\t0.3333333333333333');
});
