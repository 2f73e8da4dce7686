import { expect, it } from 'vitest';
import { boundsOf } from '../../../../web/src/views/sheet/bounds';

const shape = { rows: 4, cols: 6 };

it('is the block around all entries of a kind', () => {
  expect(boundsOf(shape, (row) => row === 2)).toEqual({ x: 0, y: 2, width: 6, height: 1 });
  expect(boundsOf(shape, (row, col) => row + col === 3 && row > 0)).toEqual({ x: 0, y: 1, width: 3, height: 3 });
  expect(boundsOf(shape, (row, col) => row === 3 && col === 5)).toEqual({ x: 5, y: 3, width: 1, height: 1 });
});

it('is none where there is no such entry', () => {
  expect(boundsOf(shape, () => false)).toBeNull();
});
