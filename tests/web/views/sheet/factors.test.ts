import { expect, it } from 'vitest';
import type { Part } from '../../../../web/src/state/part';
import { factorsOf, type OpenProduct } from '../../../../web/src/views/sheet/factors';

/** Shapes of a 3-3-2-2 network. */
const shapes: [string, number, number, number][] = [['x', 0, 3, 1]];
for (const [layer, units, inputs] of [
  [0, 3, 3],
  [1, 2, 3],
  [2, 2, 2],
] as const) {
  shapes.push(['W', layer, units, inputs], ['dW', layer, units, inputs]);
  for (const name of ['b', 'z', 'a', 'delta', 'db']) shapes.push([name, layer, units, 1]);
}

/** Every entry that goes into a part, as name, layer, row, column. */
function factors(part: Part | null, opened: OpenProduct = 'z'): string[] {
  const isFactor = factorsOf(part, opened);
  return shapes.flatMap(([name, layer, rows, cols]) =>
    Array.from({ length: rows * cols }, (_, i) => [Math.floor(i / cols), i % cols] as const)
      .filter(([row, col]) => isFactor(name, layer, row, col))
      .map(([row, col]) => `${name}.${layer}.${row}.${col}`),
  );
}

it('takes delta of the unit and a of the input for a weight', () => {
  expect(factors({ kind: 'weight', layer: 1, row: 0, col: 2 })).toEqual(['a.0.2.0', 'delta.1.0.0']);
  expect(factors({ kind: 'weight', layer: 0, row: 1, col: 2 })).toEqual(['x.0.2.0', 'delta.0.1.0']);
});

it('takes delta alone for a bias', () => {
  expect(factors({ kind: 'bias', layer: 2, row: 1 })).toEqual(['delta.2.1.0']);
});

it('takes a row of W, a_prev and b for z', () => {
  const ofZ = ['a.0.0.0', 'a.0.1.0', 'a.0.2.0', 'W.1.1.0', 'W.1.1.1', 'W.1.1.2', 'b.1.1.0'];
  expect(factors({ kind: 'unit', layer: 1, row: 1 }, 'z')).toEqual(ofZ);
  expect(factors({ kind: 'unit', layer: 0, row: 0 }, 'z')).toContain('x.0.2.0');
});

it('takes a column of the next W and the next delta for delta', () => {
  const ofDelta = ['W.2.0.1', 'W.2.1.1', 'delta.2.0.0', 'delta.2.1.0'];
  expect(factors({ kind: 'unit', layer: 1, row: 1 }, 'delta')).toEqual(ofDelta);
  expect(factors({ kind: 'unit', layer: 2, row: 1 }, 'delta')).toEqual([]);
});

it('takes nothing for an input, the loss or nothing', () => {
  expect([...factors({ kind: 'input', row: 0 }), ...factors({ kind: 'loss' }), ...factors(null)]).toEqual([]);
});
