import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { predictionsText } from '../../../web/src/export/predictions';

const table = {
  names: ['length (mm)', 'a, "b"; c', '=HYPERLINK("x")'],
  rows: [
    [0.1 + 0.2, -0, 'one, two'],
    [1e-300, -1.5e21, '-1'],
    [NaN, Infinity, '@two; three'],
  ],
} as const;

describe('predictions as a file', () => {
  it.each([
    ['.', ','],
    [',', ';'],
  ])('have every digit, with the decimal mark %s and %s between columns', (mark, delimiter) => {
    const text = predictionsText(table, mark);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter });
    expect(errors).toEqual([]);
    expect(data[0]).toEqual(['length (mm)', 'a, "b"; c', '\'=HYPERLINK("x")']);
    const numbers = data.slice(1).map((row) => row.slice(0, 2).map((cell) => Number(cell.replace(',', '.'))));
    expect(numbers).toEqual(table.rows.map((row) => row.slice(0, 2)));
    expect(data.slice(1).map((row) => row[2])).toEqual(['one, two', '-1', "'@two; three"]);
    expect(text).toContain(`0${mark}30000000000000004${delimiter}-0`);
  });
});
