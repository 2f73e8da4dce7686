import { expect, it } from 'vitest';
import { parametersAsNumpy, spreadsText } from '../../../web/src/export/units-text';

it('writes W and b as NumPy defines them', () => {
  const W = { rows: 1, cols: 2, values: Float64Array.of(0.5, -2) };
  const b = { rows: 1, cols: 1, values: Float64Array.of(30) };
  expect(parametersAsNumpy([{ W, b }], 'what they are')).toBe(
    'import numpy as np\n\n# what they are\nW1 = np.array([[0.5, -2.0]])\nb1 = np.array([[30.0]])\n',
  );
});

it('writes means and deviations with the decimal mark of the spreadsheet', () => {
  const rows = [{ name: 'price', mean: 238169.5, deviation: 0.25 }];
  expect(spreadsText(['column', 'mean', 'deviation'], rows, ',')).toBe(
    'column\tmean\tdeviation\nprice\t238169,5\t0,25',
  );
});
