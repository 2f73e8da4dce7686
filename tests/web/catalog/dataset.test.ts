import { expect, it } from 'vitest';
import { className } from '../../../web/src/catalog/dataset';
import { datasetEntry } from '../../../web/src/catalog/datasets';

const penguins = datasetEntry('penguins');
const digits = datasetEntry('digits');
const sine = datasetEntry('sine');

it('names the class of an example, with one output or several', () => {
  expect([0, -1, 1].map((y) => className(penguins, [y]))).toEqual(['Adelie', 'Adelie', 'Chinstrap']);
  expect(className(datasetEntry('penguins-two-outputs'), [1, 0])).toBe('Adelie');
  expect(className(digits, Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0))).toBe('digit 7');
});

it('has no class where the targets stand for none', () => {
  expect(className(sine, [1])).toBeNull();
  expect(className(penguins, [0.5])).toBeNull();
  expect(className(datasetEntry('penguins-two-outputs'), [0.5, 0.5])).toBeNull();
});
