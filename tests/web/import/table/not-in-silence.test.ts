import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../web/src/import/table/column';
import { atOnce } from '../../../../web/src/import/slices';
import { readSheet, readText, type ByHand } from '../../../../web/src/import/table/readings';
import { recognised, toldOf } from '../../../../web/src/controls/data/own-rows/said';
import { ownDataFrom } from '../../../../web/src/state/own-rows/own-data';
import { usesOf } from '../../../../web/src/state/own-rows/roles';

const read = (text: string, byHand?: ByHand) => atOnce(readText(text, byHand));
const best = (text: string, byHand?: ByHand) => read(text, byHand).best;
/** A column beside another one with classes. */
const fileOf = (cells: readonly string[], name = 'x', mark = ';'): string =>
  [`${name}${mark}k`, ...cells.map((cell, i) => `${cell}${mark}${'ab'[i % 2]!}`), ''].join('\n');
const columnOf = (cells: readonly string[], byHand?: ByHand): Column => best(fileOf(cells), byHand).table.columns[0]!;
const numbersOf = (cells: readonly string[]): number[] => Array.from(columnOf(cells).numbers);
const told = (text: string): string[] => {
  const { table } = best(text);
  return toldOf(table, usesOf(table)).map((one) => one.text);
};
function problemOf(text: string): string {
  try {
    const { best: only, others } = read(text);
    expect(others).toEqual([]);
    ownDataFrom(
      only.table,
      usesOf(only.table).map(({ role }) => role),
    );
    return '';
  } catch (problem) {
    return (problem as Error).message;
  }
}

describe('numbers with the same beside each', () => {
  it.each([
    [['45%', '50%', '7.5%', '0'], '%', [45, 50, 7.5, 0]],
    [['45 %', '50 %', '7,5 %'], '%', [45, 50, 7.5]],
    [['$45', '-$50', '$1,234.50'], '$', [45, -50, 1234.5]],
    [['45,00 €', '1.234,50 €', '-3,00 €'], '€', [45, 1234.5, -3]],
    [['($45)', '$50', '$7'], '$', [-45, 50, 7]],
    [['EUR 1,5', 'EUR 2', 'EUR 3'], 'EUR', [1.5, 2, 3]],
    [['12 kg', '15 kg', '17 kg', 'NA'], 'kg', [12, 15, 17, NaN]],
    [['R$ 5', 'R$ 6', 'R$ 7'], 'R$', [5, 6, 7]],
  ])('%j are numbers, and %s is told', (cells, affix, numbers) => {
    const column = columnOf(cells);
    expect(column).toMatchObject({ kind: 'number', decided: 'affix', mistakes: [] });
    expect(Array.from(column.numbers)).toEqual(numbers);
    expect(told(fileOf(cells))[0]).toContain(`“x”: ${affix} beside the numbers is left out`);
  });

  it('can be read as words by hand, and as numbers where the word is none that is known', () => {
    expect(columnOf(['45%', '50%'], { readAs: { x: 'words' } })).toMatchObject({ kind: 'words', decided: 'byHand' });
    const rooms = ['3 Zimmer', '4 Zimmer', '2 Zimmer'];
    expect(columnOf(rooms)).toMatchObject({ kind: 'words', decided: 'measures' });
    expect(told(fileOf(rooms))[0]).toBe('“x”: values such as 3 Zimmer are read as words.');
    expect(Array.from(columnOf(rooms, { readAs: { x: 'number' } }).numbers)).toEqual([3, 4, 2]);
  });

  it('are no others: a number without it, or with another one, is a mistake told by its line', () => {
    expect(problemOf(fileOf(['45%', '50%', '0.45', '55%', '60%', '7%']))).toMatch(/^Line 4, “x”: “0.45” is no number/);
    expect(problemOf(fileOf(['$45', '$50', '€45', '$55', '$60', '$7']))).toMatch(/^Line 4, “x”: “€45” is no number/);
  });

  it('say which style the file has', () => {
    expect(best('a;b\n1,50 €;1\n2,75 €;2\n3,00 €;3\n').style.decimal).toBe(',');
    expect(best('a,b\n"1,234.50 $",1\n2.75 $,2\n').style).toEqual({ decimal: '.', thousands: ',' });
  });
});

describe('what looks like a number', () => {
  it('in brackets beside numbers is below zero, and told', () => {
    expect(numbersOf(['100', '(20)', '30', '(40.5)'])).toEqual([100, -20, 30, -40.5]);
    expect(told(fileOf(['100', '(20)', '30', '(40.5)']))[0]).toBe('“x”: (20) is read as -20.');
  });

  it.each([
    [['1.5', '<0.5', '2.5', '<0.5', '3.5', '<0.5', '4.5'], 3, '<0.5'],
    [['0,5', '0.7', '0.9', '0,3', '0,1'], 3, '0.7'],
    [['1.5', '2,5', '3.5', '4,5', '6.5'], 3, '2,5'],
    [['12,34,567', '1,23,456', '99,99,999', '1,00,000'], 2, '12,34,567'],
    [['(1)', '(2)', '(3)'], 2, '(1)'],
    [['~5', '~7', '6', '8'], 2, '~5'],
  ])('%j has mistakes, told by line %i', (cells, line, cell) => {
    expect(problemOf(fileOf(cells))).toContain(`Line ${line}, “x”: “${cell}” is no number that can be used`);
    expect(columnOf(cells, { readAs: { x: 'words' } }).kind).toBe('words');
  });

  it.each([
    [['A1', 'B2', 'A1', 'C3']],
    [['5a', '5b', '6a', '5c']],
    [['10-19', '20-29', '10-19', '30-39']],
    [['1.2.3', '1.2.4', '1.10.0', '2.0.0']],
    [['192.168.0.1', '10.0.0.1', '192.168.0.7', '8.8.8.8']],
    [['<50', '>=50', '<50', '>=50']],
    [['120/80', '110/70', '130/90', '125/85']],
    [['red', '5 kg', '5 kg', 'red']],
    [['low', '7', 'high', 'mid']],
  ])('%j are words', (cells) => expect(columnOf(cells)).toMatchObject({ kind: 'words', mistakes: [] }));

  it.each([[['01.2020', '02.2020', '11.2020']], [['12:30', '13:45', '14:00']], [['1.2.2020', '2.2.2020', '3.2.2020']]])(
    '%j are dates',
    (cells) => expect(columnOf(cells).kind).toBe('date'),
  );

  it('in a first row of data makes no names of it', () => {
    for (const first of ['(10)', '<5', '0,5'])
      expect(best(`x,y\n"${first}","${first}"\n1.5,2.5\n(2.5),3.5\n4.5,(1.5)\n5.5,6.5\n`)).toMatchObject({
        header: 1,
        aside: [],
      });
    expect(best('(1),(2)\n1.5,2.5\n2.5,3.5\n').header).toBe(1);
  });

  it('tells the style of a file in brackets, too', () =>
    expect(numbersOf(['(1 000)', '(674,7)', '526,3', '12', '870,5'])).toEqual([-1000, -674.7, 526.3, 12, 870.5]));

  it('among words is told where most values do', () => {
    const cells = ['1', '2', '3', 'low', '2', '1', 'high', 'mid', 'none at all', '3'];
    expect(columnOf(cells)).toMatchObject({ kind: 'words', decided: 'mostNumbers' });
    expect(told(fileOf(cells))[0]).toContain('most values look like numbers, such as 1, but not all');
  });
});

describe('leading zeros', () => {
  it.each([
    [['01234', '10115', '80331', '01069']],
    [['0301234', '0172999', '089555', '0301234']],
    [['007', '008', '011', '007']],
  ])('%j make words of numbers, which is told and can be undone', (cells) => {
    const column = columnOf(cells);
    expect(column).toMatchObject({ kind: 'words', decided: 'zeros' });
    expect(told(fileOf(cells))[0]).toContain(`numbers that begin with a zero, such as ${cells[0]!}`);
    expect(columnOf(cells, { readAs: { x: 'number' } }).kind).toBe('number');
  });

  it('are none in 0, 0.5 and -0.5', () => expect(columnOf(['0', '0.5', '-0.5', '10']).kind).toBe('number'));
});

describe('a slip in a column of classes', () => {
  const classes = (slip: string): string[] => Array.from({ length: 60 }, (_, i) => (i === 40 ? slip : String(i % 2)));
  const withClasses = (cells: readonly string[]): string =>
    ['u,class', ...cells.map((cell, i) => `${i / 7},${cell}`), ''].join('\n');

  it('that is no number is told by its line', () =>
    expect(problemOf(withClasses(classes('l')))).toMatch(/^Line 42, “class”: “l” is no number/));

  it.each([
    ['10', classes('10')],
    ['setoas', classes('setoas').map((cell) => ({ '0': 'setosa', '1': 'virginica' })[cell] ?? cell)],
  ])('that is one more class, %s, is told as the only one of its kind', (slip, cells) => {
    expect(told(withClasses(cells))).toContain(`“class”: “${slip}” stands in one row only (line 42). Is it right?`);
    expect(told(withClasses(classes('1'))).join()).not.toContain('one row only');
  });
});

describe('a first line that is one name short', () => {
  it('is asked about where a comma may be part of a number', () => {
    const { best: first, others } = read('name,price\nA,1,234\nB,2,500\nC,3,100\n');
    expect(others).not.toEqual([]);
    const prices = others.filter(({ joined }) => joined === '1,234').map(({ table }) => [...table.columns[1]!.numbers]);
    expect(prices).toContainEqual([1234, 2500, 3100]);
    expect(first.table.columns.map(({ name }) => name)).toEqual(['column 1', 'name', 'price']);
  });

  it('is refused where the first column names no rows', () => {
    expect(problemOf('u,k\nA,1.5,x\nA,2.5,y\nB,3.5,x\n')).toMatch(/^Line 1 has 2 names for 3 columns/);
    expect(problemOf('u;k\nA;1,5;x\nA;2,5;y\nB;3,5;x\n')).toMatch(/^Line 1 has 2 names for 3 columns/);
  });

  it('is as R writes it where it does', () => {
    const { best: only, others } = read('u,k\nMazda,1.5,x\nDatsun,2.5,y\nHornet,3.5,x\n');
    expect(others).toEqual([]);
    expect(only.table.columns.map(({ name }) => name)).toEqual(['column 1', 'u', 'k']);
  });

  it('does not hide that a row is too long or too short', () => {
    expect(problemOf('name,price\nA,950\nB,1,234\nC,1\n')).toMatch(/^Line 3 has 3 columns/);
    expect(problemOf('name,price\nA,950\nB,1,234\nC,2,345\nD,3,456\n')).toMatch(/^Line 2 has 2 columns/);
  });
});

describe('one column of numbers', () => {
  it.each(['1,5\n2,5\n0,7\n', 'x\n1,5\n2,5\n0,7\n', '1,234\n2,500\n3,100\n', '1 234\n2 500\n3 100\n'])(
    '%j is asked about: it may be two',
    (text) => {
      const { best: first, others } = read(text);
      expect([first, ...others].map(({ table }) => table.columns.length)).toContain(1);
      expect(first.table.columns).toHaveLength(2);
    },
  );

  it.each(['x,y\n1,5\n2,5\n0,7\n', '1,0.5\n2,0.7\n', '1,2,3\n4,5,6\n'])('%j has several without doubt', (text) =>
    expect(read(text).others).toEqual([]),
  );

  it('is too few to be used', () => {
    const { others } = read('x\n1,5\n2,5\n0,7\n');
    const { table } = others.find(({ joined }) => joined === '1,5')!;
    expect([...table.columns[0]!.numbers]).toEqual([1.5, 2.5, 0.7]);
    expect(table.columns[0]!.name).toBe('x');
    expect(() => ownDataFrom(table, ['number'])).toThrow('only one column');
  });
});

describe('texts of a sheet', () => {
  const sheet = (rows: string[][], texts: number[]) =>
    atOnce(readSheet({ names: null, rows, lines: rows.map((_, i) => i + 1), decimal: 'point', texts: new Set(texts) }));
  const rows = [
    ['x', 'y'],
    ['1,5', '0.25'],
    ['2,5', '1e-3'],
    ['3', '7'],
  ];

  it('are read as those of a text file, numbers as they are', () => {
    const { best: only, others } = sheet(rows, [2, 4, 6]);
    expect(others).toEqual([]);
    expect(only.table.columns.map(({ numbers }) => [...numbers])).toEqual([
      [1.5, 2.5, 3],
      [0.25, 1e-3, 7],
    ]);
  });

  it('are asked about where they can be read in two ways', () => {
    const open = rows.map(([x, y]) => [x!.replace(/^(\d),5$/, '$1.250'), y!]);
    const { best: first, others } = sheet(open, [2, 4, 6]);
    expect([first, ...others].map(({ table }) => table.columns[0]!.numbers[0]).sort()).toEqual([1.25, 1250]);
    expect(sheet(open, []).others).toEqual([]);
  });
});

describe('rows that are none', () => {
  const text = 'shop;a;k\nX;1,5;u\nY;2,5;v\nZ;3,5;u\n';
  it.each(['Total;7,5;', 'Summe;7,5;', 'Sum;7,5;\nMean;2,5;', 'Mittelwert:;2,5;'])('%j is left out and told', (end) => {
    const only = best(text + end);
    expect(only.table.lines).toEqual([2, 3, 4]);
    expect(only.totals).toEqual(end.includes('\n') ? [5, 6] : [5]);
    expect(best(text + end, { keepTotals: true }).table.lines).toContain(5);
  });

  it('are not words of which one is a sum', () => {
    expect(best('k;a\nTotal;1\nparts;2\nTotal;3\n').totals).toEqual([]);
    expect(best('k;a\ntotals;1\nparts;2\nBP Total Energies;3\n').totals).toEqual([]);
  });

  it('are comments, wherever they stand', () => {
    const only = best('a,b,k\n1,2,x\n# the lamp was changed\n3,4,y\n# a, b, c\n5,6,x\n');
    expect(only.table.lines).toEqual([2, 4, 6]);
    expect(recognised(only, null)).toContain('Lines 3 and 5 are no rows: left out.');
    expect(best('colour,k\n#ff0000,x\n#00ff00,y\n#0000ff,x\n').table.columns[0]!.cells[0]).toBe('#ff0000');
  });

  it('are no errors of a spreadsheet', () => {
    const only = best('k,a\n#N/A,1\nx,2\n#NV,3\ny,4\n#DIV/0!,5\n');
    expect(only.aside).toEqual([]);
    expect(only.table.columns[0]!.gaps).toEqual([0, 2]);
  });

  it('are several comments above the names', () => {
    const head = '# Measured in May, by hand\n# "units": cm, g\n#\n';
    for (const names of ['a,b,k\n', '# a,b,k\n']) {
      const only = best(`${head}${names}1,2,x\n3,4,y\n`);
      expect(only.table.columns.map(({ name }) => name)).toEqual(['a', 'b', 'k']);
      expect(only).toMatchObject({ header: 4, aside: [1, 2] });
    }
  });

  it.each([
    ['a,b,k\n1,2,x\n3,4,y\n5,6', /^Line 4 has 2 columns/],
    ['a,b,k\n1,2,x\n3,4,y\n5,6,"x', /^Line 4: there are quotation marks/],
  ])('%j is cut off, told by its line', (cut, message) => expect(problemOf(cut)).toMatch(message));
});

describe('rows that go on in the next line', () => {
  const record = (i: number): string =>
    ` ${[0.1 * i, 18, 2.31, 0, 0.5, 6.5, 65.2, 4.09, 1, 296, 15.3].join('  ')}\n  ${[396.9, 4.98, 20 + i].join('   ')}\n`;
  const head =
    ' The house-price data of Harrison, D. and Rubinfeld, D.L.\n\n Variables in order:\n CRIM  per capita crime\n';
  const all = Array.from({ length: 400 }, (_, i) => record(i)).join('');

  it('are read together, and told', () => {
    const only = best(head + all);
    expect(only.table.columns).toHaveLength(14);
    expect(only.table.lines.slice(0, 3)).toEqual([5, 7, 9]);
    expect([...only.table.columns[13]!.numbers].slice(0, 3)).toEqual([20, 21, 22]);
    expect(recognised(only, null)).toContain('Each row is taken from 2 lines.');
  });

  it('are not others: one line that is cut off is told', () => {
    expect(problemOf(all + record(400).split('\n')[0]!)).toMatch(/^Line 801 has 11 columns/);
  });
});

it('a comma with a space behind it needs no question', () => {
  const { best: only, others } = read('4, 2, 3\n1, 5, 6\n7, 8, 9.5\n');
  expect([only.delimiter, others]).toEqual([',', []]);
});

describe('what real files have', () => {
  it.each([
    ['4,2,no,yes\n1.5,2,0\n2.5,3,1\n3.5,1,0\n4.5,2,1\n', 0],
    ['4,2,,\n"u","v","k"\n1.5,2,0\n2.5,3,1\n3.5,1,0\n4.5,2,1\n', 2],
  ])('the numbers of rows and inputs in the first line, as scikit-learn has them: %j', (text, header) => {
    expect(best(text)).toMatchObject({ header, aside: [1] });
    expect(best(text).table.lines).toHaveLength(4);
    expect(problemOf(text)).toBe('');
  });

  it('a first line of numbers that says no counts is data', () =>
    expect(best('5,2,0\n1.5,2,0\n2.5,3,1\n3.5,1,0\n4.5,2,1\n').table.lines).toHaveLength(5));

  it('a rule below names that stand in a comment', () => {
    const only = best(
      '# Data for a map\n#\n#Site\tLatitude\tGeV\n#------------\nParis\t48.5\t2.75\nIthaca\t42.4\t5.5\n',
    );
    expect(only.table.columns.map(({ name }) => name)).toEqual(['Site', 'Latitude', 'GeV']);
    expect(only.aside).toEqual([1, 4]);
  });

  it('a rule below names that stand for themselves', () => {
    const only = best('Month\tppt\trunoff\n#####\t###\t------\nmai\t61\t15.8\njun\t57.7\t10.4\n');
    expect(only.table.columns.map(({ name }) => name)).toEqual(['Month', 'ppt', 'runoff']);
    expect(only.aside).toEqual([2]);
  });

  it('days as Jan 1 2000', () => {
    const only = best('date,price\nJan 1 2000,1394.46\nFeb 1 2000,1366.42\nMarch 1 2000,1498.58\n');
    expect(only.table.columns.map(({ kind }) => kind)).toEqual(['date', 'number']);
    expect(read('date,price\nJan 1 2000,1394.46\nFeb 1 2000,1366.42\n').others).toEqual([]);
  });

  it('degrees', () => expect(numbersOf(['48.86°', '-1.57°', '43.31°'])).toEqual([48.86, -1.57, 43.31]));
});
