import { expect, it } from 'vitest';
import { isPlain, namesIn, refusalOf, sheetIn } from './opened';

/** As R 4.2, pandas 1.5, NumPy 1.24, Octave 7, psql and others print them. */
const R_CARS = `                mpg cyl disp  hp
Mazda RX4      21.0   6  160 110
Mazda RX4 Wag  21.0   6  160 110
Datsun 710     22.8   4  108  93
               gear carb
Mazda RX4         4    4
Mazda RX4 Wag     4    4
Datsun 710        4    1
`;
const CARS = {
  names: ['', 'mpg', 'cyl', 'disp', 'hp', 'gear', 'carb'],
  rows: [
    ['Mazda RX4', '21.0', '6', '160', '110', '4', '4'],
    ['Mazda RX4 Wag', '21.0', '6', '160', '110', '4', '4'],
    ['Datsun 710', '22.8', '4', '108', '93', '4', '1'],
  ],
  lines: [2, 3, 4],
};

it.each<[string, string, object]>([
  ['R, in two groups of columns', R_CARS, CARS],
  [
    'R, with texts that have spaces',
    '  name   x   y\n1  a b 1.5   u\n2    c  NA v w\n',
    {
      names: ['name', 'x', 'y'],
      rows: [
        ['a b', '1.5', 'u'],
        ['c', 'NA', 'v w'],
      ],
    },
  ],
  [
    'R, a matrix',
    '     [,1] [,2]\n[1,]    1    3\n[2,]    2    4\n',
    {
      names: ['V1', 'V2'],
      rows: [
        ['1', '3'],
        ['2', '4'],
      ],
    },
  ],
  [
    'R, a tibble',
    '# A tibble: 2 × 2\n  Length Species\n   <dbl> <fct>  \n1    5.1 setosa \n2    4.9 b      \n',
    {
      names: ['Length', 'Species'],
      rows: [
        ['5.1', 'setosa'],
        ['4.9', 'b'],
      ],
    },
  ],
  [
    'pandas, with a name in two words',
    '   sepal length kind  n\n0           5.1  a b  1\n1           4.9    b  2\n2           NaN    c  3\n',
    {
      names: ['sepal length', 'kind', 'n'],
      rows: [
        ['5.1', 'a b', '1'],
        ['4.9', 'b', '2'],
        ['NaN', 'c', '3'],
      ],
    },
  ],
  [
    'pandas, with an index of its own',
    '      sepal length  n\nkind                 \na b            5.1  1\nb              4.9  2\n',
    {
      names: ['kind', 'sepal length', 'n'],
      rows: [
        ['a b', '5.1', '1'],
        ['b', '4.9', '2'],
      ],
      lines: [3, 4],
    },
  ],
  [
    'pandas, wrapped',
    '   col 0  col 1  \\\n0    0.0    1.5   \n1    2.0    2.0   \n\n   col 2  \n0    7.5  \n1    2.0  \n',
    {
      names: ['col 0', 'col 1', 'col 2'],
      rows: [
        ['0.0', '1.5', '7.5'],
        ['2.0', '2.0', '2.0'],
      ],
    },
  ],
  [
    'NumPy',
    '[[ 0.1 -0.2]\n [ 3.   4. ]]\n',
    {
      names: null,
      rows: [
        ['0.1', '-0.2'],
        ['3.', '4.'],
      ],
      lines: [1, 2],
    },
  ],
  [
    'NumPy, whole numbers',
    '[[1 2]\n [3 4]]\n',
    {
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
  ],
  [
    'NumPy, repr',
    'array([[ 0.1, -0.2],\n       [ 3. ,  4. ]])\n',
    {
      rows: [
        ['0.1', '-0.2'],
        ['3.', '4.'],
      ],
    },
  ],
  [
    'Octave, with a factor and groups',
    'c =\n\n Columns 1 and 2:\n\n   1e+03 *\n\n   0.5   2\n   1.5   4\n\n Column 3:\n\n   7\n   NaN\n',
    {
      rows: [
        ['0.5e3', '2e3', '7e3'],
        ['1.5e3', '4e3', 'NaN'],
      ],
    },
  ],
  [
    'psql',
    ' id |  kind \n----+-------\n  1 | a b\n  2 | \n(2 rows)\n',
    {
      names: ['id', 'kind'],
      rows: [
        ['1', 'a b'],
        ['2', ''],
      ],
      lines: [3, 4],
    },
  ],
  [
    'MySQL',
    '+----+------+\n| id | kind |\n+----+------+\n|  1 | a    |\n+----+------+\n',
    { names: ['id', 'kind'], rows: [['1', 'a']] },
  ],
  ['Markdown', '| x | kind |\n|---|:----:|\n| 1 | a |\n', { names: ['x', 'kind'], rows: [['1', 'a']] }],
  [
    'console.table',
    "┌─────────┬─────┬───────┐\n│ (index) │  x  │ kind  │\n├─────────┼─────┼───────┤\n│    0    │ 0.5 │ 'cat' │\n│    1    │ 1.5 │ 'dog' │\n└─────────┴─────┴───────┘\n",
    {
      names: ['x', 'kind'],
      rows: [
        ['0.5', 'cat'],
        ['1.5', 'dog'],
      ],
    },
  ],
])('reads a table of %s', async (_, text, table) => {
  expect(await sheetIn(text)).toMatchObject(table);
});

it('has several matrices to choose from', async () => {
  const text = 'a =\n\n   1.5   2\n   3.0   4\n\nb =\n\n   1   2\n   3   4\n\n';
  expect(await namesIn(text)).toEqual(['a', 'b']);
  expect((await sheetIn(text, 'file', 1)).rows).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

it.each([
  'a,b\n1,2\n',
  ' a,b\n1,2\n',
  ' 1.0 2.0\n10.0 3.0\n',
  '  a   b\n  1   2\n  3   4\n',
  'a|b\n1|2\n',
  'x\ty\n1\t2\n',
  'a b\n1 2\n',
  '\u00e4 = 3\n',
])('leaves %j to those who read plain text', async (text) => {
  expect(await isPlain(text)).toBe(true);
});

it.each([
  ['    x\n0   0\n1   1\n.. ..\n98 98\n\n[99 rows x 1 columns]\n', 'Line 4: the program left out'],
  ['   c0  c1  ...  c9\n0   1   2  ...   3\n1   1   2  ...   3\n', 'Line 1: the program left out'],
  [
    '  x y\n1 5 3\n2 4 3\n [ reached \'max\' / getOption("max.print") -- omitted 148 rows ]\n',
    'Line 4: the program left out',
  ],
  ['[[0. 0.]\n [0. 0.]\n ...\n [0. 0.]]\n', 'the program left out'],
  ['   a\n0  1\n1  2\n   b\n0  1\n', 'Up to line 3: the groups of columns have different numbers of rows.'],
  ['array([[1, 2], [3]])', 'Line 1 has 1 value; the first row has 2.'],
  ['| x | y |\n|---|---|\n| 1 |\n', 'Line 3 has 1 value; the first row has 2.'],
])('refuses with $1', async (text, sentence) => {
  expect(await refusalOf(text)).toContain(sentence);
});
