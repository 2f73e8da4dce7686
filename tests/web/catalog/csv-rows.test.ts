import { expect, it } from 'vitest';
import { readRows } from '../../../web/src/catalog/csv-rows';

const columns = { inputs: ['mass', 'width'], class: 'kind', classes: ['apple', 'pear'] };
const csv = 'kind,width,mass\npear,60,180\nplum,30,40\napple,70,NA\napple,75,150\npear,,200\nplum,NA,NA\n';

it('takes the complete rows of the classes in the order of the file, and counts the others', () => {
  expect(readRows(csv, columns)).toEqual({
    inputs: [
      [180, 60],
      [150, 75],
    ],
    answers: { classes: [1, 0] },
    rowsLeftOut: 2,
  });
});

it('names the row of the file that holds a wrong value', () => {
  expect(() => readRows('kind,width,mass\nplum,30,40\npear,wide,180\n', columns)).toThrow(
    'CSV, row 3, column width: "wide" is not a number',
  );
});

it('says which column is not there', () => {
  expect(() => readRows('width,mass\n1,2\n', columns)).toThrow('CSV has no column kind');
  expect(() => readRows('kind,mass\npear,2\n', columns)).toThrow('CSV has no column width');
});
