import { expect, it } from 'vitest';
import { touches } from '../../../web/src/views/touches';

const weight = { layer: 1, row: 2, col: 3 };

it('takes a weight, the unit that it leads into and that it leads out of', () => {
  expect(touches({ kind: 'weight', ...weight }, weight)).toBe(true);
  expect(touches({ kind: 'unit', layer: 1, row: 2 }, weight)).toBe(true);
  expect(touches({ kind: 'bias', layer: 1, row: 2 }, weight)).toBe(true);
  expect(touches({ kind: 'unit', layer: 0, row: 3 }, weight)).toBe(true);
  expect(touches({ kind: 'input', row: 3 }, { ...weight, layer: 0 })).toBe(true);
});

it('takes no other', () => {
  expect(touches(null, weight)).toBe(false);
  expect(touches({ kind: 'weight', layer: 1, row: 2, col: 2 }, weight)).toBe(false);
  expect(touches({ kind: 'weight', layer: 1, row: 1, col: 3 }, weight)).toBe(false);
  expect(touches({ kind: 'unit', layer: 1, row: 3 }, weight)).toBe(false);
  expect(touches({ kind: 'unit', layer: 0, row: 2 }, weight)).toBe(false);
  expect(touches({ kind: 'input', row: 3 }, weight)).toBe(false);
});
