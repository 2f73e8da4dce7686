import { expect, it } from 'vitest';
import { className, readDataset, type DatasetEntry } from '../../../web/src/catalog/dataset';

const entry: DatasetEntry = {
  id: 'fruit',
  title: 'Fruit',
  question: 'Is it a pear?',
  description: 'Fruit on a scale.',
  features: [
    { column: 'mass', name: 'mass', unit: 'g' },
    { column: 'width', name: 'width', unit: 'mm' },
  ],
  classColumn: 'kind',
  classNames: ['apple', 'pear'],
  credit: { text: 'Nobody', licence: 'CC0', url: 'https://example.org/' },
};

it('takes the complete rows of both classes in the order of the file, and counts the others', () => {
  const csv = 'kind,width,mass\npear,60,180\nplum,30,40\napple,70,NA\napple,75,150\npear,,200\nplum,NA,NA\n';
  const dataset = readDataset(entry, csv);
  expect(dataset).toMatchObject({ ...entry, rowsUsed: 2, rowsLeftOut: 2 });
  expect(dataset.inputs).toEqual([
    [180, 60],
    [150, 75],
  ]);
  expect(dataset.targets).toEqual([[1], [0]]);
});

it('names the row of the file that holds a wrong value', () => {
  expect(() => readDataset(entry, 'kind,width,mass\nplum,30,40\npear,wide,180\n')).toThrow(
    'CSV, row 3, column width: "wide" is not a number',
  );
});

it('says which column is not there', () => {
  expect(() => readDataset(entry, 'width,mass\n1,2\n')).toThrow('CSV has no column kind');
  expect(() => readDataset(entry, 'kind,mass\npear,2\n')).toThrow('CSV has no column width');
});

it('names classes in words', () => {
  expect([className(entry, 0), className(entry, 1)]).toEqual(['apple', 'pear']);
});
