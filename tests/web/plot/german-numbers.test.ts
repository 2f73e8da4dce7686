import '../support/speak-german';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixText } from '../../../web/src/export/matrix-text';
import { formatPercent, inRow } from '../../../web/src/messages/intl';
import { formatSteps, formatTicks } from '../../../web/src/plot/axis';
import {
  alignAtPoint,
  formatCompact,
  formatCount,
  formatNumber,
  fullNumber,
} from '../../../web/src/plot/number-format';
import { sayNumber, sayTex } from '../../../web/src/plot/say-tex';
import { texNumber } from '../../../web/src/plot/tex-number';
import { typeset } from '../../../web/src/plot/typeset';
import { numbersApart } from '../../../web/src/plot/write-numbers';
import { parseExpression } from '../../../web/src/state/parse-expression';
import { parseMatrix } from '../../../web/src/state/parse-matrix';
import { parseNumber } from '../../../web/src/state/parse-number';
import { printedNumber } from '../../../web/src/state/matrix-text/printed-number';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a number in German', () => {
  it('has a decimal comma, and a point between thousands', () => {
    expect(formatNumber(-0.4583268724)).toBe('\u22120,4583');
    expect(formatNumber(0.00012345)).toBe('1,234e\u22124');
    expect(fullNumber(-1.5e-7)).toBe('\u22121,5e\u22127');
    expect(formatCount(1234567)).toBe('1.234.567');
    expect(formatCompact(1234567)).toBe('1,235 M');
    expect(formatPercent(0.665, 1)).toBe('66,5\u00a0%');
    expect(formatPercent(0.5)).toBe('50\u00a0%');
  });

  it('has the same mark on axes', () => {
    expect(formatTicks([0, 0.25, 0.5])).toEqual(['0', '0,25', '0,5']);
    expect(formatTicks([1e-5, 2.5e-5])).toEqual(['1e\u22125', '2,5e\u22125']);
    expect(formatSteps([0, 2500, 2500000])).toEqual(['0', '2.500', '2,5 M']);
  });

  it('is aligned at its comma, and parted from others by a semicolon', () => {
    expect(alignAtPoint(['1,450', '0,09110', '7'])).toEqual([
      '1,450\u2007\u2007',
      '0,09110',
      '7\u2008\u2007\u2007\u2007\u2007\u2007',
    ]);
    expect(inRow(['0,5', '0,25'])).toBe('0,5; 0,25');
    expect(numbersApart('y = (0,5; 0,25)')).toEqual(['y = ', '(0,5;', ' ', '0,25)', '']);
  });

  it('has it in formulas, as they are set and as they are said', () => {
    expect(texNumber(-1234567.8, 4)).toBe('(-1.235\\cdot 10^{6})');
    expect(typeset('0.25\\,z')).toContain('0,25');
    expect(typeset('\\max(0.5, z)')).toMatch(/0,5<span class="comma">,<\/span>/);
    expect(sayNumber(-1.001, 4)).toBe('minus 1,001');
    expect(sayTex('\\dfrac{1}{2} \\cdot 0.5')).toBe('1 durch 2 mal 0,5');
  });
});

describe('a number that is typed in German', () => {
  it('is read with either mark', () => {
    for (const text of ['0,3', '0.3', ',3', '3e-1', '0,6/2', '0.6 / 2']) expect(parseNumber(text).value).toBe(0.3);
  });

  it('is read back from what the page shows, also with three digits behind the comma', () => {
    expect(parseNumber('1,250').value).toBe(1.25);
    expect(parseNumber('12,345').value).toBe(12.345);
    fc.assert(
      fc.property(finite, (value) => {
        expect(parseNumber(fullNumber(value)).value).toBe(value + 0);
      }),
    );
  });

  it('is not guessed where its point may part thousands', () => {
    for (const text of ['1.250', '-12.500', '1.250/3'])
      expect(parseNumber(text).problem?.wanted).toMatchObject({ kind: 'readable', but: 'ambiguous' });
    expect(parseNumber('0.250').value).toBe(0.25);
    expect(parseNumber('1.25').value).toBe(1.25);
  });

  it('is a decimal in an answer, as the page shows it', () => {
    expect(parseExpression('1,250 * 2').value).toBe(2.5);
    expect(parseExpression('-0,5417 · 0,7').value).toBe(-0.5417 * 0.7);
  });
});

describe('numbers of programs', () => {
  it('are read with points in German too', () => {
    expect(printedNumber('1.250').value).toBe(1.25);
    expect(parseMatrix('array([[1.250, 2.375],\n [3.125, 4.500]])').rows).toEqual([
      [1.25, 2.375],
      [3.125, 4.5],
    ]);
  });

  it('are written with points for NumPy and MATLAB, and with commas for a spreadsheet', () => {
    const matrix = { rows: 1, cols: 2, values: Float64Array.of(0.125, -1.375) };
    expect(matrixText(matrix, 'numpy', ',')).toBe('np.array([[0.125, -1.375]])');
    expect(matrixText(matrix, 'matlab', ',')).toBe('[0.125 -1.375]');
    expect(matrixText(matrix, 'spreadsheet', ',')).toBe('0,125\t-1,375');
    expect(parseMatrix(matrixText(matrix, 'spreadsheet', ',')).rows).toEqual([[0.125, -1.375]]);
  });
});
