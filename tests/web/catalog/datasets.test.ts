import { expect, it } from 'vitest';
import type { Rows } from '../../../web/src/catalog/dataset';
import { datasetEntry, datasets } from '../../../web/src/catalog/datasets';

const rowsOf = (id: string): Rows => {
  const { source } = datasetEntry(id);
  if (source.kind !== 'rows') throw new Error(`${id} is not at hand`);
  return source.rows;
};
const penguins = rowsOf('penguins');

/** How many rows each class has. */
const counted = ({ answers }: Rows): number[] => {
  const counts: number[] = [];
  if ('classes' in answers) for (const k of answers.classes) counts[k] = (counts[k] ?? 0) + 1;
  return counts;
};

it('lists each data set under its id', () => {
  for (const [id, dataset] of Object.entries(datasets)) expect(dataset.id).toBe(id);
});

it('refuses an id that it does not have', () => {
  expect(() => datasetEntry('toString')).toThrow('There is no data set "toString"');
});

it('uses the 151 Adelie and 68 Chinstrap penguins that were measured, and leaves one out', () => {
  expect(penguins.rowsLeftOut).toBe(1);
  expect(counted(penguins)).toEqual([151, 68]);
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

it('has all penguins that were measured, by four measures, in three species', () => {
  const all = rowsOf('penguins-three-species');
  expect([counted(all), all.rowsLeftOut]).toEqual([[151, 68, 123], 2]);
  expect(all.inputs.every((row) => row.length === 4 && row[3]! > 2500 && row[3]! < 6500)).toBe(true);
});

it('has fifty irises of each species', () => {
  const irises = rowsOf('iris');
  expect(counted(irises)).toEqual([50, 50, 50]);
  expect(irises.inputs[0]).toEqual([5.1, 3.5, 1.4, 0.2]);
});

const loaded = async (id: string): Promise<Rows> => {
  const { source } = datasetEntry(id);
  return source.kind === 'file' ? source.load() : rowsOf(id);
};

it('has 178 wines of three cultivars, thirteen quantities of each', async () => {
  const wines = await loaded('wine');
  expect(counted(wines)).toEqual([59, 71, 48]);
  expect(wines.inputs[0]).toEqual([14.23, 1.71, 2.43, 15.6, 127, 2.8, 3.06, 0.28, 2.29, 5.64, 1.04, 3.92, 1065]);
});

it('reads handwritten digits, 8 x 8, from 0 to 1: the first 500, or all', async () => {
  const [some, all] = [await loaded('digits'), await loaded('digits-all')];
  expect([some.inputs.length, all.inputs.length]).toEqual([500, 1797]);
  expect(all.inputs.slice(0, 500)).toEqual(some.inputs);
  expect(all.inputs.every((row) => row.length === 64 && row.every((ink) => ink >= 0 && ink <= 1))).toBe(true);
  expect(counted(all)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  // The first picture of the set, a 0: the second row of its points.
  expect(all.answers).toMatchObject({ classes: expect.arrayContaining([0]) as unknown });
  expect(Array.from(all.inputs[0]!.slice(8, 16), (ink) => 16 * ink)).toEqual([0, 0, 13, 15, 10, 15, 5, 0]);
});

it('has as many columns as features, and answers of the kind that it says, in every data set at hand', () => {
  for (const { id, features, meaning, source } of Object.values(datasets)) {
    if (source.kind !== 'rows') continue;
    expect(
      source.rows.inputs.every((row) => row.length === features.length),
      id,
    ).toBe(true);
    expect('classes' in source.rows.answers, id).toBe(meaning.kind === 'class');
  }
});
