import { expect, it } from 'vitest';
import { texNumber } from '../../../web/src/plot/tex-number';

it.each([
  [0.5, '0.5000'],
  [-0.5, '(-0.5000)'],
  [0, '0'],
  [1.234567e-5, '1.235\\cdot 10^{-5}'],
  [-1.5e20, '(-1.500\\cdot 10^{20})'],
  [Infinity, '\\infty'],
  [-Infinity, '(-\\infty)'],
  [NaN, '\\text{NaN}'],
])('writes %s as %s', (value, tex) => {
  expect(texNumber(value, 4)).toBe(tex);
});
