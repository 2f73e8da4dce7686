import { describe, expect, it } from 'vitest';
import { CsvProblem, readTable } from '../../../web/src/catalog/csv-table';
import { ownDataFrom, rolesFor, withRole } from '../../../web/src/state/own-csv';

const read = (text: string) => {
  const table = readTable(text);
  return ownDataFrom(table, rolesFor(table));
};
const problemOf = (text: string): string => {
  try {
    read(text);
    return '';
  } catch (problem) {
    expect(problem).toBeInstanceOf(CsvProblem);
    return (problem as Error).message;
  }
};

describe('a table', () => {
  it.each([
    ['commas', 'height,mass,kind\n25,4.5,cat\n60,30,dog\n'],
    ['semicolons and decimal commas', 'height;mass;kind\n25;4,5;cat\n60;30;dog\n'],
    ['tabs', 'height\tmass\tkind\r\n25\t4.5\tcat\r\n60\t30\tdog'],
    ['bars', 'height|mass|kind\n25|4.5|cat\n60|30|dog'],
    ['a byte order mark, spaces and empty lines', '\uFEFFheight, mass ,kind\n\n25, 4.5 ,cat\n\n\n60,30,dog\n\n'],
    ['old line ends', 'height,mass,kind\r25,4.5,cat\r60,30,dog\r'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({
      columns: { inputs: ['height', 'mass'], meaning: { kind: 'class', names: ['cat', 'dog'] } },
      rows: {
        inputs: [
          [25, 4.5],
          [60, 30],
        ],
        answers: { classes: [0, 1] },
      },
      leftOut: [],
    });
  });

  it('without names gets some', () => {
    const { columns, rows } = read('0,0,0\n0,1,1\n1,0,1\n1,1,0');
    expect(columns.inputs).toEqual(['column 1', 'column 2']);
    expect(columns.meaning).toEqual({ kind: 'class', names: ['0', '1'] });
    expect(rows.answers).toEqual({ classes: [0, 1, 1, 0] });
  });

  it('with many different numbers at the end is one of numbers to fit', () => {
    const text = `x,y\n${Array.from({ length: 20 }, (_, i) => `${i},${i / 8}`).join('\n')}`;
    const { columns, rows } = read(text);
    expect(columns.meaning).toEqual({ kind: 'number', names: ['y'] });
    expect(rows.answers).toMatchObject({ targets: expect.arrayContaining([[0.125]]) as unknown });
  });

  it.each(['', 'NA', 'N/A', 'NaN', '?', 'null', '.'])('takes "%s" for a value that is missing', (missing) => {
    const { columns, leftOut } = read(`size,sex\n1,m\n2,f\n${missing},m\n4,${missing}\n5,f`);
    expect(columns.meaning).toEqual({ kind: 'class', names: ['f', 'm'] });
    expect(leftOut).toEqual([4, 5]);
  });

  it('keeps quoted names and line breaks, and names the lines of rows that lack a value', () => {
    const { columns, leftOut } = read('"a, b","two\nlines",kind\n1,2,x\n,3,y\n4,NA,x\n5,6,y');
    expect(columns.inputs).toEqual(['a, b', 'two lines']);
    expect(leftOut).toEqual([4, 5]);
  });

  it('leaves text columns aside until they are chosen', () => {
    const table = readTable('name,mass,kind\nTom,4,cat\nRex,30,dog');
    expect(rolesFor(table)).toEqual(['none', 'input', 'class']);
    expect(() => ownDataFrom(table, ['input', 'input', 'class'])).toThrow(
      'Line 2: name is "Tom", which is not a number',
    );
  });

  it('has one class as its answer, or several numbers', () => {
    expect(withRole(['input', 'input', 'class'], 0, 'number')).toEqual(['number', 'input', 'none']);
    expect(withRole(['input', 'number', 'number'], 0, 'number')).toEqual(['number', 'number', 'number']);
    expect(withRole(['input', 'number', 'number'], 0, 'class')).toEqual(['class', 'none', 'none']);
  });
});

describe('what is no table', () => {
  it.each([
    ['', /nothing here/],
    [' \n\n', /nothing here/],
    ['x\n1\n2', /one column/],
    ['x,y\n', /no rows/],
    ['x,y,\n1,2,0\n', /Column 3 has no name/],
    ['x,y\n1,2\n3\n', /Line 3 has 1 column; the first line has 2/],
    ['x,x,y\n1,2,0\n3,4,1', /Columns 1 and 2 are both called/],
    ['x,z,y\n1,2,a\n2,1e309,b', /Line 3: z is "1e309", which is too large/],
    ['x,y,kind\n1.5,2,a\n"1,500",2,b', /Line 3: x is "1,500", which some read as thousands/],
    ['x,kind\n1,a\n2,a', /All answers are “a”/],
    ['x,kind\n,a\n,b', /Every row has a missing value|No column/],
    ['x,y\n1,"a\n2,b', /quotation marks/],
    ['{"x": 1}', /looks like JSON/],
    ['PK\u0003\u0004\u0000x,y', /not a text file/],
    [`x,y\n${'9'.repeat(61)},1`, /Line 2, column 1: the value has more than 60 characters/],
    [`${Array.from({ length: 101 }, (_, i) => `c${i}`).join(',')}\n`, /101 columns; at most 100/],
    [`x,y\n${'1,2\n'.repeat(10_001)}`, /10001 rows|10002 rows/],
    ['x,y\n'.padEnd(2_000_001, '1,2\n'), /longer than 2 million/],
  ])('%# is refused in one sentence', (text, message) => {
    expect(problemOf(text)).toMatch(message);
  });
});
