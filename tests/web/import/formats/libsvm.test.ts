import { expect, it } from 'vitest';
import { isPlain, refusalOf, sheetIn } from './opened';

it('reads sparse rows, with the label as the last column', async () => {
  expect(await sheetIn('# made by hand\n+1 1:0.5 3:-2e-1 # one\n\n-1 2:7\n')).toEqual({
    names: ['x1', 'x2', 'x3', 'label'],
    rows: [
      ['0.5', '0', '-2e-1', '+1'],
      ['0', '7', '0', '-1'],
    ],
    lines: [2, 4],
    decimal: 'point',
  });
});

it('counts from 0 where a file does', async () => {
  const { names, rows } = await sheetIn('2.5 0:1\n3.5 1:4\n');
  expect([names, rows]).toEqual([
    ['x0', 'x1', 'label'],
    [
      ['1', '0', '2.5'],
      ['0', '4', '3.5'],
    ],
  ]);
});

it('tells of query numbers', async () => {
  expect((await sheetIn('1 qid:3 1:2\n0 qid:3 2:1\n')).told).toHaveLength(1);
});

it('leaves other texts to those who read them', async () => {
  expect(await isPlain('1 2:3\na b:c\n')).toBe(true);
  expect(await isPlain('1 12:30\n2 12:40\n', 'times.csv')).toBe(true);
});

it('takes no times for pairs', async () => {
  expect(await isPlain('3.5 12:30\n4.5 12:45\n5 23:59\n', 'times.txt')).toBe(true);
  expect(await isPlain('2020-01-01 12:30\n2020-01-02 09:15\n', 'times.txt')).toBe(true);
  expect(await isPlain('1 12:30\n2 12:75\n', 'pairs.txt')).toBe(false);
});

it.each([
  ['1,2 1:3\n1 1:2\n', 'Line 1: “1,2” is not a number; each line begins with one label.'],
  ['1 1:2\n1 2:x\n', 'Line 2: “2:x” is not written as index:value, such as 3:0.5.'],
  ['1 1:2 1:3\n', 'Line 1: index 1 stands there twice.'],
  ['1 1:2 4712:3\n', 'The file has 4,712 columns; at most 100 can be read.'],
  ['1 1:nan\n', 'Line 1: “1:nan” is not written as index:value'],
])('refuses with $1', async (text, sentence) => {
  expect(await refusalOf(text, 'rows.svm')).toContain(sentence);
});
