import type { Matrix } from '../engine/types';

/** Who reads the text: NumPy (as Python code), MATLAB or Octave, or a spreadsheet. */
export const matrixFormats = ['numpy', 'matlab', 'spreadsheet'] as const;
export type MatrixFormat = (typeof matrixFormats)[number];

/**
 * A matrix as text, every number as the shortest decimal that names exactly its double; a vector is a matrix of one
 * column (or one row).
 * @param mark the decimal mark that a spreadsheet reads, which is most likely that of the page; programs read a point
 */
export function matrixText(matrix: Matrix, format: MatrixFormat, mark = '.'): string {
  switch (format) {
    case 'numpy':
      return `np.array([${rowsOf(matrix, pythonNumber, ', ', (row) => `[${row}]`).join(',\n          ')}])`;
    case 'matlab':
      return `[${rowsOf(matrix, matlabNumber, ' ').join('; ')}]`;
    case 'spreadsheet':
      return rowsOf(matrix, (value) => matlabNumber(value).replace('.', mark), '\t').join('\n');
  }
}

function rowsOf(
  { rows, cols, values }: Matrix,
  write: (value: number) => string,
  between: string,
  enclose = (row: string): string => row,
): string[] {
  return Array.from({ length: rows }, (_, row) =>
    enclose(Array.from(values.subarray(row * cols, (row + 1) * cols), write).join(between)),
  );
}

/** String(-0) is 0. */
const shortest = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** With a point where it would be read as a whole number: those make an array of integers. */
function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'np.nan';
  if (!Number.isFinite(value)) return value > 0 ? 'np.inf' : '-np.inf';
  const text = shortest(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function matlabNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf';
  return shortest(value);
}
