import { expect, it } from 'vitest';
import { refusalOf, sheetIn } from './opened';

const WEATHER = `% 1. Title
%
@RELATION 'the weather'

@attribute outlook {sunny, overcast, 'light rain'}
@attribute temperature real % degrees
@attribute "it's windy" {TRUE,FALSE}
@ATTRIBUTE when date "yyyy-MM-dd"
@attribute note string

@DATA
sunny, 85, FALSE, '2020-02-29', 'a, "b" and it\\'s c'
% between
'light rain',?,TRUE, ?,'?'
overcast,-1.5e3,FALSE,2020-03-01,plain text
`;

it('reads names, quotes, comments and gaps as Weka writes them', async () => {
  expect(await sheetIn(WEATHER)).toEqual({
    names: ['outlook', 'temperature', "it's windy", 'when', 'note'],
    rows: [
      ['sunny', '85', 'FALSE', '2020-02-29', `a, "b" and it's c`],
      ['light rain', '', 'TRUE', '', '?'],
      ['overcast', '-1.5e3', 'FALSE', '2020-03-01', 'plain text'],
    ],
    lines: [12, 14, 15],
    decimal: 'point',
  });
});

const SPARSE = '@relation r\n@attribute a numeric\n@attribute b {no,yes}\n@attribute c integer\n@data\n';

it('fills sparse rows with 0, or the first value', async () => {
  const { rows } = await sheetIn(`${SPARSE}{0 1.5, 1 yes}\n{2 -4}\n{}\n{1 ?}\n`);
  expect(rows).toEqual([
    ['1.5', 'yes', '0'],
    ['0', 'no', '-4'],
    ['0', 'no', '0'],
    ['0', '', '0'],
  ]);
});

it('reads rows parted by spaces or tabs', async () => {
  expect((await sheetIn(`${SPARSE}1 yes\t2\n`)).rows).toEqual([['1', 'yes', '2']]);
});

it('tells of weights, which it does not use', async () => {
  const sheet = await sheetIn(`${SPARSE}1, yes, 2, {0.5}\n{0 3}, {2}\n1,no,2,{1}\n`);
  expect(sheet.rows).toEqual([
    ['1', 'yes', '2'],
    ['3', 'no', '0'],
    ['1', 'no', '2'],
  ]);
  expect(sheet.told).toEqual(['2 rows have weights in the file; here every row counts once.']);
});

it.each([
  ['@relation r\n@attribute a numeric\n1,2\n', 'This ARFF file has no @data line'],
  ['@relation r\n@data\n1,2\n', 'This ARFF file has no @attribute line'],
  ['@relation r\nattribute a numeric\n@data\n', 'Line 2: “attribute a numeric” is neither'],
  ['@relation r\n@attribute a relational\n@data\n', 'Line 2: “relational” is no type'],
  ['@relation r\n@attribute a {b, c\n@data\n', 'Line 2: an attribute is written as'],
  [`${SPARSE}1,yes\n`, 'Line 6 has 2 values; the header declares 3.'],
  [`${SPARSE}x,yes,1\n`, 'Line 6, a: “x” is not a number; a gap is written as ?.'],
  [`${SPARSE}1,maybe,1\n`, 'Line 6, b: “maybe” is none of the values that the header declares.'],
  [`${SPARSE}1,'yes,1\n`, 'Line 6: there are quotation marks inside a value, or unclosed ones.'],
  [`${SPARSE}{3 1}\n`, 'Line 6: “3” is no column of its own'],
  [`${SPARSE}{0 1, 0 2}\n`, 'Line 6: “0” is no column of its own'],
  [`${SPARSE}{0 1\n`, 'Line 6: a sparse row ends with }.'],
  [`${SPARSE}${'1,yes,1\n'.repeat(10_001)}`, 'The file has more than 10,000 rows'],
])('refuses with $1', async (text, sentence) => {
  expect(await refusalOf(text)).toContain(sentence);
});

it('reads another encoding than UTF-8, and tells which', async () => {
  const text = '@relation r\n@attribute Größe numeric\n@attribute k {süß,bitter}\n@data\n007.5,süß\n2,bitter\n';
  for (const [bytes, name] of [
    [Buffer.from(text, 'latin1'), 'Windows-1252'],
    [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UTF-16 LE'],
  ] as const) {
    const sheet = await sheetIn(Uint8Array.from(bytes));
    expect(sheet.names).toEqual(['Größe', 'k']);
    expect(sheet.rows[0]).toEqual(['7.5', 'süß']);
    expect(sheet.told).toEqual([`The text of the file is ${name}.`]);
  }
  expect((await sheetIn(text)).told).toBeUndefined();
});
