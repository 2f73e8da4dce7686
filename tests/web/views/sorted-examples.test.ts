import { expect, it } from 'vitest';
import { sortedExamples } from '../../../web/src/views/explain/sorted-examples';

const given = { examples: Uint32Array.from([7, 2, 9]), gradients: Float64Array.from([-0.5, 0.1, 0.3]) };
const order = (by: 'number' | 'gradient' | 'size'): number[] => sortedExamples(given, by).map(({ example }) => example);

it('sorts examples by number, gradient or size, each with its own gradient', () => {
  expect([order('number'), order('gradient'), order('size')]).toEqual([
    [2, 7, 9],
    [7, 2, 9],
    [7, 9, 2],
  ]);
  expect(sortedExamples(given, 'number')[1]).toEqual({ example: 7, gradient: -0.5 });
});
