import { expect, it } from 'vitest';
import { datasets } from '../../../web/src/catalog/datasets';

const penguins = datasets.penguins!;

it('lists each data set under its id', () => {
  for (const [id, dataset] of Object.entries(datasets)) expect(dataset.id).toBe(id);
});

it('uses the 151 Adelie and 68 Chinstrap penguins that were measured, and leaves one out', () => {
  expect(penguins).toMatchObject({ rowsUsed: 219, rowsLeftOut: 1 });
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
