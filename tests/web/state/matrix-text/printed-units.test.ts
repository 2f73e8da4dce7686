import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../../web/src/state/parse-matrix';

const unitsOf = (text: string): number[][] | null => readMatrix(text).units;

describe('the unit of the last place of a print', () => {
  it.each<[string, string, number[][]]>([
    [
      'NumPy, which leaves out zeros',
      '[[ 0.1         0.33333334]\n [-0.6666667   1.        ]]',
      [
        [1e-8, 1e-8],
        [1e-8, 1e-7],
      ],
    ],
    [
      'NumPy, by powers',
      '[[ 1.2340e-05  1.2345e+03]\n [-1.0000e+00  2.0000e+00]]',
      [
        [1e-9, 0.1],
        [1e-4, 1e-4],
      ],
    ],
    [
      'PyTorch, four decimals',
      'tensor([[ 0.0123, -12.3456],\n        [ 0.5000,  0.0000]])',
      [
        [1e-4, 1e-4],
        [1e-4, 1e-4],
      ],
    ],
    [
      'R, seven digits in each column',
      '            [,1]     [,2]\n[1,] 0.001234567 1234.567\n[2,] 0.020000000    1.500',
      [
        [1e-9, 1e-3],
        [1e-9, 1e-3],
      ],
    ],
    [
      'Octave, a factor before',
      '  1.0e-03  *\n\n   0.1234  -5.0000\n   0.0012   0.2500\n',
      [
        [1e-7, 1e-7],
        [1e-7, 1e-7],
      ],
    ],
    [
      'five digits of each',
      '0.0012346 12.346\n1.5 -0.25',
      [
        [1e-7, 1e-3],
        [1e-4, 1e-5],
      ],
    ],
    [
      'whole numbers are exact',
      '[[1 2]\n [3 4]]',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ['fractions are exact', '1/3\t0.25', [[0, 0.01]]],
    ['every digit of a double', '[[0.1, 0.30000000000000004]]', [[1e-17, 1e-17]]],
    [
      'zeros of Python, which are 0',
      '[[0.0, 0.0], [0.0, 0.0]]',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ['a zero beside a small number', '[[0.0, 3.25e-05]]', [[1e-7, 1e-7]]],
    [
      'zeros that are filled up',
      '0.0000 0.0000\n0.0000 0.0000',
      [
        [1e-4, 1e-4],
        [1e-4, 1e-4],
      ],
    ],
    ['NaN has none', '[0.5, NaN]', [[0.1, 0]]],
  ])('%s', (_, text, units) => {
    const read = unitsOf(text)!;
    expect(read.map((row) => row.map((unit) => Number(unit.toPrecision(3))))).toEqual(units);
  });

  interface Print {
    text: string;
    matrix: (number | string)[][] | null;
    readable: boolean;
  }
  const prints = JSON.parse(readFileSync(new URL('prints.json', import.meta.url), 'utf8')) as Print[];

  it('is at most the number itself in every print, and never below what a double has', () => {
    for (const { text } of prints.filter(({ readable }) => readable)) {
      const { rows, units } = readMatrix(text);
      rows!.flat().forEach((value, i) => {
        const unit = units!.flat()[i]!;
        expect(unit, text).toBeGreaterThanOrEqual(0);
        if (value !== 0 && Number.isFinite(value))
          expect(unit, text).toBeLessThanOrEqual(Math.abs(value) * 1.001 + 1e-3);
      });
    }
  });
});
