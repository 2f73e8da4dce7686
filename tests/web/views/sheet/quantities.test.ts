import { expect, it } from 'vitest';
import { presets } from '../../../../web/src/catalog/presets';
import { Cursor } from '../../../../web/src/state/cursor.svelte';
import { datasetAtHand } from '../../../../web/src/state/load-dataset';
import { quantitiesOf, type SheetContext } from '../../../../web/src/views/sheet/quantities';
import { entryOf, isLarge, placeOf } from '../../../../web/src/views/sheet/quantity';
import { scalesOf } from '../../../../web/src/views/scales';
import { loadEngine } from '../../../../wasm/node.mjs';

const { network, seed, learningRate, batchSize } = presets[0].choice;
const { inputs, targets } = datasetAtHand({ dataset: 'penguins', network });
const engine = await loadEngine();
const session = new engine.Session({ network, seed, learningRate, batchSize }, { inputs, targets });
const moment = session.moment(3);

function sheet(layer: number, changes: Partial<SheetContext> = {}, beats = Infinity) {
  const cursor = new Cursor();
  cursor.fit(network);
  cursor.goTo(beats);
  const { weights, vectors } = quantitiesOf(layer, {
    moment,
    scales: scalesOf(moment, moment.layers),
    of: 'batch',
    cursor,
    isFactor: () => false,
    frozen: [],
    asks: true,
    layout: 'column',
    inputName: (input) => ['bill length', 'bill depth', 'flipper length'][input]!,
    ...changes,
  });
  const named = Object.fromEntries([...weights, ...vectors].map((quantity) => [quantity.name, quantity]));
  return { weights, vectors, named };
}

it('groups equal shapes', () => {
  expect(sheet(0).weights.map(({ name, matrix }) => [name, matrix.rows, matrix.cols])).toEqual(
    ['W', 'dW', 'newW'].map((name) => [name, 2, 3]),
  );
  expect(sheet(0).vectors.map(({ name }) => name)).toEqual(['x', 'b', 'z', 'a', 'delta', 'db', 'newb']);
  expect(sheet(1).vectors.map(({ name }) => name)).toEqual(['b', 'z', 'a', 'delta', 'db', 'newb']);
});

it('shows the gradients of the batch, or those of the example', () => {
  expect(sheet(0).named.dW!.matrix).toBe(moment.layers[0]!.dW);
  expect(sheet(0, { of: 'example' }).named.dW!.matrix).toBe(moment.example.layers[0]!.dW);
  expect(sheet(1, { of: 'example' }).named.db!.matrix).toBe(moment.example.layers[1]!.db);
  expect(sheet(0, { of: 'example' }).named.newW!.matrix).toBe(moment.layers[0]!.newW);
});

it('marks what is frozen in weights and biases, old and new, not in their gradients', () => {
  const frozen = [
    { layer: 0, kind: 'b' },
    { layer: 0, kind: 'W', row: 1, col: 2 },
  ] as const;
  const marked = (changes: Partial<SheetContext>) =>
    Object.values(sheet(0, { frozen, ...changes }).named).flatMap(({ name, matrix: { rows, cols }, isFrozen }) =>
      Array.from({ length: rows * cols }, (_, i) => [Math.floor(i / cols), i % cols] as const)
        .filter(([row, col]) => isFrozen(row, col))
        .map(([row, col]) => `${name} ${row} ${col}`),
    );
  const vectors = (places: string[]) => places.flatMap((place) => [`b ${place}`, `newb ${place}`]).sort();
  expect(marked({}).sort()).toEqual([...vectors(['0 0', '1 0']), 'W 1 2', 'newW 1 2'].sort());
  expect(marked({ layout: 'row' }).sort()).toEqual([...vectors(['0 0', '0 1']), 'W 2 1', 'newW 2 1'].sort());
  expect(sheet(1, { frozen }).named.b!.isFrozen(0, 0)).toBe(false);
  const whole = Object.values(sheet(0, { frozen }).named).filter(({ allFrozen }) => allFrozen);
  expect(whole.map(({ name }) => name)).toEqual(['b', 'newb']);
});

it('knows what the beats have made known', () => {
  const known = (layer: number, beats: number): string[] =>
    Object.values(sheet(layer, {}, beats).named)
      .filter((quantity) => quantity.known)
      .map(({ name }) => name);
  expect(known(0, 0)).toEqual(['W', 'x', 'b']);
  expect(known(0, 2)).toEqual(['W', 'x', 'b', 'z', 'a']);
  expect(known(1, 6)).toEqual(['W', 'b', 'z', 'a', 'delta']);
  expect(known(1, 7)).toEqual(['W', 'dW', 'b', 'z', 'a', 'delta', 'db']);
  expect(known(0, 10)).toContain('newW');
  expect(known(1, 10)).not.toContain('newW');
});

it('transposes everything in rows, with what its entries stand for', () => {
  const columns = sheet(0, { isFactor: (name, _, row, col) => name === 'W' && row === 1 && col === 2 }).named;
  const rows = sheet(0, {
    layout: 'row',
    isFactor: (name, _, row, col) => name === 'W' && row === 1 && col === 2,
  }).named;
  expect([rows.W!.matrix.rows, rows.W!.matrix.cols]).toEqual([3, 2]);
  expect([rows.z!.matrix.rows, rows.z!.matrix.cols]).toEqual([1, 2]);
  for (const row of [0, 1, 2])
    for (const col of [0, 1]) {
      expect(entryOf(rows.W!.matrix, row, col)).toBe(entryOf(columns.W!.matrix, col, row));
      expect(rows.W!.partOf(row, col)).toEqual({ kind: 'weight', layer: 0, row: col, col: row });
      expect(rows.W!.isFactor(row, col)).toBe(row === 2 && col === 1);
    }
  expect([rows.W!.rowName(1), rows.W!.colName(1)]).toEqual(['bill depth', 'unit 2']);
  expect([columns.W!.rowName(1), columns.W!.colName(1)]).toEqual(['unit 2', 'bill depth']);
});

it('finds where a part stands, in columns and in rows', () => {
  const weight = { kind: 'weight', layer: 0, row: 1, col: 2 } as const;
  const bias = { kind: 'bias', layer: 0, row: 1 } as const;
  const columns = sheet(0).named;
  const rows = sheet(0, { layout: 'row' }).named;
  expect([placeOf(columns.dW!, weight), placeOf(rows.dW!, weight)]).toEqual([
    { row: 1, col: 2 },
    { row: 2, col: 1 },
  ]);
  expect([placeOf(columns.db!, bias), placeOf(rows.db!, bias)]).toEqual([
    { row: 1, col: 0 },
    { row: 0, col: 1 },
  ]);
  expect(placeOf(columns.x!, { kind: 'input', row: 2 })).toEqual({ row: 2, col: 0 });
  for (const part of [bias, null, { kind: 'loss' }, { ...weight, layer: 1 }] as const)
    expect(placeOf(columns.W!, part)).toBeNull();
});

it.each([
  [8, 8, false],
  [10, 1, false],
  [6, 10, false],
  [8, 9, true],
  [10, 10, true],
  [1, 11, true],
  [11, 1, true],
])('%i times %i is large beyond ten rows or columns, or 64 entries: %s', (rows, cols, large) => {
  expect(isLarge({ rows, cols })).toBe(large);
});
