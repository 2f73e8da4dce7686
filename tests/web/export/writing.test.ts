import { describe, expect, it } from 'vitest';
import { inCell } from '../../../web/src/export/spreadsheet/writing';

const cells = { z: 'B2', a: 'C2', y: 'D2', alpha: 'alpha_1', softplus: 'E2' };

describe('a formula in a cell', () => {
  it.each([
    ['1 / (1 + exp(-z))', '1/(1+EXP(MIN(-B2,700)))'],
    ['max(z, 0) + alpha * min(z, 0)', 'MAX(B2,0)+alpha_1*MIN(B2,0)'],
    ['1 * (z > 0)', '1*(B2>0)'],
    ['1 + 0 * z', '1'],
    ['-y * (1 - y * a > 0)', '-(D2*(1-D2*C2>0))'],
    ['exp(-z * z / 2) / sqrt(2 * pi)', 'EXP(-(B2*B2/2))/SQRT(2*PI())'],
    ['pow(z, floor(a))', 'POWER(B2,INT(C2))'],
    ['z * tanh(gSoftplus(z))', 'B2*TANH(E2)'],
  ])('%s is %s', (text, formula) => {
    expect(inCell(text, cells)).toBe(formula);
  });

  it('keeps the digits of small numbers, and is never an error', () => {
    expect(inCell('log1p(exp(-abs(z)))', cells)).toBe('2*ATANH(EXP(-ABS(B2))/(2+EXP(-ABS(B2))))');
    expect(inCell('expm1(min(z, 0))', cells)).toBe('2*TANH(MIN(B2,0)/2)/(1-TANH(MIN(B2,0)/2))');
  });

  it('is none where a name stands for no cell', () => {
    expect(() => inCell('z + unknown', cells)).toThrow('unknown');
  });
});
