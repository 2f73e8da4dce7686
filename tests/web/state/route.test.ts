import { expect, it } from 'vitest';
import { routeOf } from '../../../web/src/state/route';
import type { Activation, NetworkSpec } from '../../../web/src/engine/types';

const network = (hidden: Activation = 'tanh'): Pick<NetworkSpec, 'layers'> => ({
  layers: [
    { units: 3, activation: hidden },
    { units: 2, activation: 'tanh' },
    { units: 2, activation: 'sigmoid' },
  ],
});

/** Edges of the 3-3-2-2 network on the route, as layer row col. */
function edges(route: ReturnType<typeof routeOf>): string[] {
  const found: string[] = [];
  for (const [layer, rows, cols] of [
    [0, 3, 3],
    [1, 2, 3],
    [2, 2, 2],
  ] as const) {
    for (let row = 0; row < rows; row++) {
      for (let col = 0; col < cols; col++) if (route!.hasEdge(layer, row, col)) found.push(`${layer}${row}${col}`);
    }
  }
  return found;
}

it('runs from the outputs through everything behind the unit to one weight', () => {
  const route = routeOf({ kind: 'weight', layer: 0, row: 1, col: 2 }, network());
  expect(edges(route)).toEqual(['012', '101', '111', '200', '201', '210', '211']);
  expect([0, 1, 2].map((row) => route!.hasUnit(0, row))).toEqual([false, true, false]);
  expect(route!.hasUnit(1, 0) && route!.hasUnit(2, 1)).toBe(true);
});

it('ends in the unit of a bias', () => {
  const route = routeOf({ kind: 'bias', layer: 1, row: 1 }, network());
  expect(edges(route)).toEqual(['201', '211']);
  expect(route).toMatchObject({ layer: 1, unit: 1 });
});

it('leaves a softmax layer by all of its units', () => {
  expect(edges(routeOf({ kind: 'weight', layer: 0, row: 1, col: 2 }, network('softmax')))).toEqual([
    '012',
    '100',
    '101',
    '102',
    '110',
    '111',
    '112',
    '200',
    '201',
    '210',
    '211',
  ]);
});

it('is for weights and biases only', () => {
  expect(routeOf({ kind: 'unit', layer: 0, row: 1 }, network())).toBeNull();
  expect(routeOf(null, network())).toBeNull();
});
