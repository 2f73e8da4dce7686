import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { made, namesIn, refusalOf, sheetIn } from './opened';

const range = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => String(from + i));

it.each<[string, string[][]]>([
  [
    'c-order.npy',
    [
      ['1.5', '0'],
      ['2.25', '1e+300'],
      ['', 'Infinity'],
    ],
  ],
  ['fortran-big-endian.npy', [range(0, 12), range(12, 24)]],
  [
    'whole.npy',
    [
      ['-128', '127'],
      ['0', '1'],
    ],
  ],
  ['large.npy', [['9223372036854775807'], ['-9223372036854775808']]],
  ['half.npy', [['0.0999755859375', '-2', '5.960464477539063e-8', 'Infinity']]],
  ['truth.npy', [['1', '0']]],
])('reads %s', async (name, rows) => {
  const sheet = await sheetIn(made(name));
  expect(sheet.rows).toEqual(rows);
  expect(sheet.names).toEqual(rows[0]!.map((_, i) => `x${i + 1}`));
});

it('names the columns of a structured array by its fields', async () => {
  expect(await sheetIn(made('fields.npy'))).toEqual({
    names: ['n', 'x', 'kind', 'pixel 1', 'pixel 2'],
    rows: [
      ['1', '0.5', 'Igel', '7', '8'],
      ['2', '-0.5', 'é', '9', '10'],
    ],
    lines: [1, 2],
    decimal: 'point',
  });
});

it('puts the answers beside the inputs of an archive, and columns beside one another', async () => {
  expect(await namesIn(made('inputs-and-answers.npz'))).toEqual(['X + y']);
  expect(await sheetIn(made('inputs-and-answers.npz'))).toMatchObject({
    names: ['x1', 'x2', 'y'],
    rows: [
      ['1', '2', '0'],
      ['3', '4', '1'],
      ['5', '6', '1'],
    ],
  });
  expect(await sheetIn(made('columns.npz'))).toMatchObject({
    names: ['x', 'kind'],
    rows: [
      ['0.5', 'cat'],
      ['1.5', 'dog'],
    ],
  });
});

const withShape = (shape: string): Uint8Array => {
  const bytes = made('whole.npy');
  const text = new TextDecoder('latin1')
    .decode(bytes)
    .replace(/\(2, 2\), \}\s*\n/, (end) => `${shape}, }`.padEnd(end.length - 1) + '\n');
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
};

/** An array of 64-bit counts, as the format of NumPy lays it down: a head padded with spaces, and the values. */
function ofCounts(type: string, counts: readonly bigint[]): Uint8Array {
  const head = `{'descr': '${type}', 'fortran_order': False, 'shape': (${counts.length}, 1), }`.padEnd(117) + '\n';
  const bytes = new Uint8Array(10 + head.length + 8 * counts.length);
  bytes.set([0x93, ...Buffer.from('NUMPY'), 1, 0, head.length, 0, ...Buffer.from(head)]);
  const view = new DataView(bytes.buffer);
  counts.forEach((count, i) => view.setBigInt64(10 + head.length + 8 * i, count, type.startsWith('<')));
  return bytes;
}

const NAT = -(2n ** 63n);

it.each<[string, bigint[], string[]]>([
  ['<M8[D]', [18_321n, -1n, NAT], ['2020-02-29', '1969-12-31', '']],
  ['>M8[s]', [1_704_164_645n], ['2024-01-02T03:04:05']],
  ['<M8[ns]', [1_704_164_645_000_000_000n], ['2024-01-02T03:04:05']],
  ['<M8[M]', [359n], ['1999-12-01']],
  ['<M8[Y]', [54n], ['2024-01-01']],
])('writes moments of %s as ISO 8601 does', async (type, counts, texts) => {
  expect((await sheetIn(ofCounts(type, counts))).rows).toEqual(texts.map((text) => [text]));
});

it.each<[string, Uint8Array, string]>([
  ['Python objects', made('objects.npy'), 'The array holds Python objects'],
  ['complex numbers', made('complex.npy'), 'The array has the type “<c16”'],
  ['what is cut', made('c-order.npy').subarray(0, 170), 'The array is not complete'],
  ['a head that is cut', made('c-order.npy').subarray(0, 40), 'The array is not complete'],
  ['a shape that lies', withShape('(9999, 99)'), 'The array is not complete'],
  ['too many rows', withShape('(999999999999, 2)'), 'The file has more than 10,000 rows'],
  ['too many columns', withShape('(2, 2000)'), 'The file has 2,000 columns'],
  ['a single value', withShape('()'), 'The array is a single value'],
  ['an archive of something else', zipSync({ 'a.txt': new Uint8Array(3) }), 'This ZIP archive holds neither'],
])('refuses %s', async (_, bytes, sentence) => {
  expect(await refusalOf(bytes)).toContain(sentence);
});
