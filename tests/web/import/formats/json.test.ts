import { atOnce } from '../../../../web/src/import/slices';
import { readSheet } from '../../../../web/src/import/table/readings';
import { expect, it } from 'vitest';
import { isPlain, namesIn, refusalOf, sheetIn } from './opened';

const TABLE = {
  names: ['x', 'kind'],
  rows: [
    ['0.50', 'a "b"'],
    ['', 'c'],
  ],
};

it.each([
  ['objects', '[{"x": 0.50, "kind": "a \\"b\\""},\n {"kind": "c"}]'],
  ['objects with NaN, as Python writes it', '[{"x": 0.50, "kind": "a \\"b\\""}, {"x": NaN, "kind": "c"}]'],
  ['one object a line', '{"x": 0.50, "kind": "a \\u0022b\\u0022"}\n{"x": null, "kind": "c"}\n'],
  ['pandas, split', '{"columns":["x","kind"],"index":[0,1],"data":[[0.50,"a \\"b\\""],[null,"c"]]}'],
  ['pandas, columns', '{"x":{"0":0.50,"1":null},"kind":{"0":"a \\"b\\"","1":"c"}}'],
  ['pandas, index', '{"0":{"x":0.50,"kind":"a \\"b\\""},"1":{"x":null,"kind":"c"}}'],
  ['pandas, table', '{"schema":{"fields":[]},"data":[{"x":0.50,"kind":"a \\"b\\""},{"x":null,"kind":"c"}]}'],
  ['columns', '{"x": [0.50, null], "kind": ["a \\"b\\"", "c"]}'],
])('reads %s, each number as it is written', async (_, text) => {
  expect(await sheetIn(text)).toMatchObject({ ...TABLE, decimal: 'point' });
});

it('reads lists of rows, whose names may stand in the first', async () => {
  const sheet = await sheetIn('\uFEFF[["x", "y"],\n[1, true],\n\n[-2e3, false]]');
  expect(sheet.names).toBeNull();
  expect(sheet.rows).toEqual([
    ['x', 'y'],
    ['1', 'true'],
    ['-2e3', 'false'],
  ]);
  expect(sheet.lines).toEqual([1, 2, 4]);
  expect((await sheetIn('[1, 2]\n[3, 4]\n')).rows).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

it('has the tables of an object to choose from', async () => {
  const text = '{"note": "x", "train": [{"x": 1, "y": 2}], "test": [{"x": 3, "y": 4}]}';
  expect(await namesIn(text)).toEqual(['train', 'test']);
  expect((await sheetIn(text, 'file', 1)).rows).toEqual([['3', '4']]);
});

it('leaves what is too large for a double as it is written', async () => {
  expect((await sheetIn('[[1e999, 12345678901234567890]]')).rows).toEqual([['1e999', '12345678901234567890']]);
});

it('leaves a text in brackets that is none to those who read it', async () => {
  expect(await isPlain('[x] [y]\n1 2\n')).toBe(true);
});

it.each<[string, string]>([
  ['[{"x": 1}, {"x": 2, "x": 3}]', 'Line 1: the member “x” stands there twice.'],
  ['[{"x": 1},\n{"x": {"y": 2}}]', 'Line 2, x: there is a list or an object'],
  ['[{"x": 1},\n{"x": 2', 'Line 2: the JSON ends too early.'],
  ['[{"x": 1},\n{"x": 0x1F}]', 'Line 2: JSON can’t go on with “0x1F}]”.'],
  ['[{"x": 1},\n[2]]', 'Line 2: all rows must be objects, or all lists.'],
  ['[[1, 2],\n[3]]', 'Line 2: the row has 1 value; it should have 2.'],
  ['{"a": [1, 2], "b": [1]}', 'The column “b” has 1 value; the first one has 2.'],
  ['{"columns": ["a"], "data": [[1, 2]]}', 'the row has 2 values; it should have 1.'],
  [`${'['.repeat(100_000)}`, 'Line 1: lists and objects are nested more than 12 deep'],
  ['{"a": 1}', 'This JSON is no table'],
  ['[[]'.padEnd(10), 'Line 1: the JSON ends too early.'],
  [`[${'[1,2],'.repeat(10_000)}[1,2]]`, 'The file has more than 10,000 rows'],
  [`[[${'1,'.repeat(100)}1]]`, 'The file has 101 columns; at most 100 can be read.'],
  ['[{"x": "a\nb"}]', 'Line 1: JSON can’t go on with'],
])('refuses with $1', async (text, sentence) => {
  expect(await refusalOf(text)).toContain(sentence);
});

it('leaves open how its texts write numbers, unlike its numbers', async () => {
  const read = async (text: string) => atOnce(readSheet(await sheetIn(text)));
  const { best } = await read('[{"x": "1,5", "y": 0.5}, {"x": "2,5", "y": 2e-1}]');
  expect(best.table.columns.map(({ numbers }) => [...numbers])).toEqual([
    [1.5, 2.5],
    [0.5, 0.2],
  ]);
  expect((await read('[["1.250", 1.25], ["980", 2], ["1.100", 3]]')).others).toHaveLength(1);
  expect((await read('{"x": [1.250, 980], "y": [1, 2]}')).others).toEqual([]);
});
