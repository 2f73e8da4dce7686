import { expect, it } from 'vitest';
import type { Rows } from '../../../web/src/catalog/dataset';
import { datasetEntry, datasets } from '../../../web/src/catalog/datasets';

const rowsOf = (id: string): Rows => {
  const { source } = datasetEntry(id);
  if (source.kind !== 'rows') throw new Error(`${id} is not at hand`);
  return source.rows;
};
const penguins = rowsOf('penguins');

it('lists each data set under its id', () => {
  for (const [id, dataset] of Object.entries(datasets)) expect(dataset.id).toBe(id);
});

it('refuses an id that it does not have', () => {
  expect(() => datasetEntry('toString')).toThrow('There is no data set "toString"');
});

it('uses the 151 Adelie and 68 Chinstrap penguins that were measured, and leaves one out', () => {
  expect(penguins.rowsLeftOut).toBe(1);
  expect(penguins.targets.filter(([target]) => target === 0)).toHaveLength(151);
  expect(penguins.targets.filter(([target]) => target === 1)).toHaveLength(68);
});

it('reads length and depth of the bill and length of the flipper, as they stand in the file', () => {
  expect(penguins.inputs[0]).toEqual([39.1, 18.7, 181]);
  expect(penguins.inputs[3]).toEqual([36.7, 19.3, 193]);
  expect(penguins.inputs[151]).toEqual([46.5, 17.9, 192]);
  expect(penguins.inputs.at(-1)).toEqual([50.2, 18.7, 198]);
});

it('has as many numbers in each row as features, within what a penguin can have', () => {
  for (const [length, depth, flipper, ...rest] of penguins.inputs) {
    expect(rest).toHaveLength(0);
    expect(length).toSatisfy((value: number) => value > 30 && value < 60);
    expect(depth).toSatisfy((value: number) => value > 15 && value < 22);
    expect(flipper).toSatisfy((value: number) => value > 170 && value < 215);
  }
});

it('reads 500 handwritten digits, 8 x 8, from 0 to 1', async () => {
  const { source } = datasetEntry('digits');
  const { inputs, targets } = source.kind === 'file' ? await source.load() : rowsOf('digits');
  expect([inputs.length, targets.length]).toEqual([500, 500]);
  expect(inputs.every((row) => row.length === 64 && row.every((ink) => ink >= 0 && ink <= 1))).toBe(true);
  expect(targets.every((row) => row.length === 10 && row.filter((target) => target === 1).length === 1)).toBe(true);
  // The first picture of the set, a 0: the second row of its points.
  expect(targets[0]!.indexOf(1)).toBe(0);
  expect(Array.from(inputs[0]!.slice(8, 16), (ink) => 16 * ink)).toEqual([0, 0, 13, 15, 10, 15, 5, 0]);
});
