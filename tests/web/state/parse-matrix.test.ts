import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { matrixFormats, matrixText } from '../../../web/src/export/matrix-text';
import { isMatrixText, parseMatrix } from '../../../web/src/state/parse-matrix';

describe('a matrix that is pasted', () => {
  const read: [string, number[][]][] = [
    [
      '1\t2\n3\t4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '0,5\t1/3\r\n-1e-3\t\u22122\r\n',
      [
        [0.5, 1 / 3],
        [-0.001, -2],
      ],
    ],
    [
      '1 2\n3 4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['1\n2\n3', [[1], [2], [3]]],
    [
      '[1 2; 3 4]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[1, 2; 3, 4]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'np.array([[1.0, 2.0],\n          [3.0, 4.0]])',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '[[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['np.array([1.0, 2.5])', [[1, 2.5]]],
  ];
  it.each(read)('is read from %j', (text, rows) => {
    expect(isMatrixText(text)).toBe(true);
    expect(parseMatrix(text)).toMatchObject({ rows, problem: null });
  });

  it('is read back from what the page copies, to the bit', () => {
    const matrices = fc
      .record({ rows: fc.integer({ min: 1, max: 4 }), cols: fc.integer({ min: 2, max: 4 }) })
      .chain(({ rows, cols }) =>
        fc
          .array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
            minLength: rows * cols,
            maxLength: rows * cols,
          })
          .map((numbers) => ({ rows, cols, values: Float64Array.from(numbers) })),
      );
    fc.assert(
      fc.property(matrices, fc.constantFrom(...matrixFormats), (matrix, format) => {
        const { rows } = parseMatrix(matrixText(matrix, format));
        expect(rows!.map((row) => row.length)).toEqual(Array(matrix.rows).fill(matrix.cols));
        expect(rows!.flat()).toEqual([...matrix.values]);
      }),
    );
  });

  it.each(['0.5', '-1/3', '0,5', '', '1e-7'])('is not %j, which is one number', (text) => {
    expect(isMatrixText(text)).toBe(false);
  });

  it.each([
    ['1\t2\n3', /^Row 2 has 1 number and the first one 2/],
    ['1\tx', /^The number in row 1, column 2 is "x"/],
    ['[1 2; 3 nan]', /^The number in row 2, column 2 is "NaN"/],
    ['1\t\n', /^The number in row 1, column 2 is empty/],
    ['[]', /^It contains no number|is empty/],
    ['\n', /^It contains no number/],
  ])('is refused: %j', (text, problem) => {
    const parsed = parseMatrix(text);
    expect(parsed.rows).toBeNull();
    expect(refusalSentence(parsed.problem!)).toMatch(problem);
  });
});
