import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../../web/src/messages/refusals';
import { readMatrix, parseMatrix } from '../../../../web/src/state/parse-matrix';

const valuesOf = (text: string, shape?: { rows: number; cols: number }) => {
  const { rows, problem } = readMatrix(text, shape);
  return problem === null ? rows : refusalSentence(problem);
};
const W = [
  [0.1, -0.2, 0.3],
  [0.4, 0.5, -0.6],
];

describe('the same matrix, as it is written elsewhere', () => {
  it.each([
    ['MATLAB, the name at the prompt', 'W =\n\n    0.1000   -0.2000    0.3000\n    0.4000    0.5000   -0.6000\n\n'],
    [
      'MATLAB, a common factor',
      'W =\n\n   1.0e-01 *\n\n    1.0000   -2.0000    3.0000\n    4.0000    5.0000   -6.0000\n',
    ],
    [
      'MATLAB, groups',
      'W =\n\n  Columns 1 through 2\n\n    0.1   -0.2\n    0.4    0.5\n\n  Column 3\n\n    0.3\n   -0.6\n',
    ],
    ['MATLAB, lines in brackets', 'W = [0.1 -0.2 0.3\n     0.4 0.5 -0.6];'],
    ['Julia, at the prompt', '2×3 Matrix{Float64}:\n 0.1  -0.2   0.3\n 0.4   0.5  -0.6'],
    ['Julia, written', '[0.1 -0.2 0.3; 0.4 0.5 -0.6]'],
    ['Julia, Float32', 'Float32[0.1f0 -0.2f0 3f-1; 0.4f0 0.5f0 -0.6f0]'],
    ['C++', 'double W[2][3] = {{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}};'],
    ['C++, float', '{ {0.1f, -0.2f, .3f},\n  {0.4f, 0.5f, -.6f} }'],
    ['Mathematica', '{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}'],
    ['Python, tuples', '((0.1, -0.2, 0.3), (0.4, 0.5, -0.6))'],
    ['LaTeX', '\\begin{pmatrix} 0.1 & -0.2 & 0.3 \\\\ 0.4 & 0.5 & -0.6 \\end{pmatrix}'],
    [
      'LaTeX, in a sentence',
      '$W = \\left(\\begin{array}{rrr} 0{.}1 & -0.2 & 0.3 \\\\ 0.4 & 0.5 & -0.6 \\\\ \\end{array}\\right)$',
    ],
    ['R, cbind', 'W <- cbind(c(0.1, 0.4), c(-0.2, 0.5), c(0.3, -0.6))'],
    ['R, rbind', 'rbind(c(0.1, -0.2, 0.3), c(0.4, 0.5, -0.6))'],
    ['Rust', '[[0.1, -0.2, 0.3],\n [0.4, 0.5, -0.6]]'],
    ['a spreadsheet', '0.1\t-0.2\t0.3\r\n0.4\t0.5\t-0.6\r\n'],
    ['a German spreadsheet', '0,1\t-0,2\t0,3\n0,4\t0,5\t-0,6'],
    ['a German CSV file', '0,1;-0,2;0,3\n0,4;0,5;-0,6\n'],
    ['decimal commas and spaces', '0,1 -0,2 0,3\n0,4 0,5 -0,6'],
    ['with a true minus', '0.1 \u22120.2 0.3\n0.4 0.5 \u22120.6'],
    ['NumPy, an extra dimension of one', 'array([[[ 0.1, -0.2,  0.3],\n        [ 0.4,  0.5, -0.6]]])'],
    ['Fortran', '  1.0D-01  -2.0D-01   3.0D-01\n  4.0D-01   5.0D-01  -6.0D-01'],
  ])('%s', (_, text) => {
    expect(valuesOf(text)).toEqual(W);
    expect(valuesOf(text, { rows: 2, cols: 3 })).toEqual(W);
  });
});

it('a long vector of NumPy is one row, lines of a MATLAB matrix are several', () => {
  const wide = Array.from({ length: 12 }, (_, i) => (i / 7).toFixed(8));
  const vector = `[${wide.slice(0, 6).join(' ')}\n ${wide.slice(6).join(' ')}]`;
  expect(valuesOf(vector)).toEqual([wide.map(Number)]);
  expect(valuesOf(vector, { rows: 12, cols: 1 })).toEqual([wide.map(Number)]);
  expect(valuesOf(vector, { rows: 2, cols: 6 })).toEqual([wide.slice(0, 6).map(Number), wide.slice(6).map(Number)]);
  expect(valuesOf('[1 2\n 3 4]')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('commas alone are columns or decimals as the wanted shape says, and are asked for without one', () => {
  expect(valuesOf('1,5\n2,5')).toMatch(/^Its commas may stand between numbers/);
  expect(valuesOf('1,5\n2,5', { rows: 2, cols: 1 })).toEqual([[1.5], [2.5]]);
  expect(valuesOf('1,5\n2,5', { rows: 2, cols: 2 })).toEqual([
    [1, 5],
    [2, 5],
  ]);
  expect(valuesOf('1,5\n2,5', { rows: 2, cols: 3 })).toMatch(/^Its commas/);
});

it.each([
  ['{ W1: [ [ 1, 2 ] ], b1: [ 3 ] }', /^It seems to hold more than one matrix/],
  ['[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]', /^It seems to hold more than one matrix/],
  ['[[1, 2], ..., [3, 4]]', /^This print leaves numbers out/],
  ['[[1, null], [3, 4]]', /^This print leaves numbers out/],
  ['1 2 3 4 5\n6 7 8 9 10', /^Five numbers to a line/],
  ['{"0":1,"1":2}', /does not say where a row ends/],
  ["[0.1 0.2; 0.3 0.4]'", /^It is more than the numbers/],
  ['np.array([[1, 2], [3, 4]]).T', /^It is more than the numbers/],
  ['0.5 * [1 2; 3 4]', /^It is more than the numbers/],
  ["{'a': [1, 3], 'b': [2, 4]}", /^It seems to hold more than one matrix/],
  ['b1 = [0.1, 0.2]\nb2 = [0.3, 0.4]', /^It seems to hold more than one matrix/],
  ['W1 =\n\n 0.1 0.2 0.3\n\nW2 =\n\n 0.4 0.5 0.6\n', /^It seems to hold more than one matrix/],
  ['  1.0e+03 *\n\n 1 2\n\n  1.0e-02 *\n\n 3 4\n', /^It seems to hold more than one matrix/],
  ['C =\n\n Columns 1 and 2:\n\n 1 2\n\n Column 3:\n\n 3\n 4\n', /^Its columns do not all/],
  ['\\begin{bmatrix}0.1\\\\0.2\\end{bmatrix}\\begin{bmatrix}3\\\\4\\end{bmatrix}', /^It seems to hold more/],
  ['\\begin{bmatrix} 1 2 \\\\ 3 4 \\end{bmatrix}', /^The number in row 1, column 1 is "1 2"/],
  ['cbind(c(1, 2), c(3))', /^Its columns do not all/],
  ['┌───┬───┐\n│ 1 │ 2 │\n├───┼───┤\n│ 3 │ 4 │\n└───┴───┘', /^It is more than the numbers/],
  ['[1, 2], [3]', /^Row 2 has 1 number and the first one 2/],
])('%s is refused with its reason', (text, reason) => {
  expect(valuesOf(text)).toMatch(reason);
});

it('numbers for weights must be finite', () => {
  expect(readMatrix('[[1 nan]]').problem).toBeNull();
  expect(refusalSentence(parseMatrix('[[1 inf]]').problem!)).toMatch(/^The number in row 1, column 2 is/);
});

it('a text of a hundred thousand brackets is refused, and no trouble', () => {
  expect(valuesOf('['.repeat(100_000))).toMatch(/^It contains no number/);
  expect(valuesOf(`${'['.repeat(50_000)}1, 2${']'.repeat(50_000)}`)).toEqual([[1, 2]]);
});

it('a matrix of a large layer is read', () => {
  const row = Array.from({ length: 400 }, (_, i) => i / 8);
  const { rows } = readMatrix(JSON.stringify(Array.from({ length: 400 }, () => row)));
  expect(rows).toHaveLength(400);
  expect(rows![399]).toEqual(row);
  expect(valuesOf(`structure(c(${row.join(', ')}), dim = c(400L, 1L))`)).toEqual(row.map((x) => [x]));
});

it.each([
  ' '.repeat(200_000),
  '-'.repeat(200_000),
  ': '.repeat(100_000),
  '\\begin{'.repeat(50_000),
  '\\frac{'.repeat(50_000),
])('a long text of nothing is refused (%#)', (text) => {
  expect(readMatrix(`x ${text} y`).rows).toBeNull();
  expect(readMatrix(`[${text}]`).rows).toBeNull();
});
