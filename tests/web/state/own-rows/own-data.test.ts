import { describe, expect, it } from 'vitest';
import { SheetProblem } from '../../../../web/src/import/problem';
import { ownDataFrom } from '../../../../web/src/state/own-rows/own-data';
import { ownDataOf, readingsOf, rolesOf, tableOf } from '../../support/own-rows';

const problemOf = (text: string): string => {
  try {
    ownDataOf(text);
    return '';
  } catch (problem) {
    expect(problem).toBeInstanceOf(SheetProblem);
    return (problem as Error).message;
  }
};

describe('a table', () => {
  it.each([
    ['commas', 'height,mass,kind\n25,4.5,cat\n60,30,dog\n'],
    ['semicolons and decimal commas', 'height;mass;kind\n25;4,5;cat\n60;30;dog\n'],
    ['tabs', 'height\tmass\tkind\r\n25\t4.5\tcat\r\n60\t30\tdog'],
    ['bars', 'height|mass|kind\n25|4.5|cat\n60|30|dog'],
    ['spaces', '  height   mass kind\n   25    4.5  cat \n   60   30  dog'],
    ['quotes', '"height","mass","kind"\n"25","4.5","cat"\n"60","30","dog"'],
    ['a byte order mark, spaces and empty lines', '\uFEFFheight, mass ,kind\n\n25, 4.5 ,cat\n\n\n60,30,dog\n\n'],
    ['old line ends', 'height,mass,kind\r25,4.5,cat\r60,30,dog\r'],
    ['the names as a comment', '# height mass kind\n25 4.5 cat\n60 30 dog'],
    [
      'a title, units and a source',
      'Measured in May\nheight;mass;kind\n[cm];[kg];\n25;4,5;cat\n60;30;dog\nSource: own\n',
    ],
  ])('is read with %s', (_, text) => {
    expect(ownDataOf(text)).toEqual({
      columns: { inputs: ['height', 'mass'], meaning: { kind: 'class', names: ['cat', 'dog'] } },
      rows: {
        inputs: [
          [25, 4.5],
          [60, 30],
        ],
        answers: { classes: [0, 1] },
      },
      leftOut: [],
      leftOutSecond: [],
      unknown: [],
    });
  });

  it('as R writes it has no name over the names of its rows', () => {
    const { columns } = tableOf('"u" "v" "kind"\n"1" 1.5 2.5 "a b"\n"2" 2.5 3.5 "c"\n"3" 3.5 4.5 "c"\n');
    expect(columns.map(({ name }) => name)).toEqual(['column 1', 'u', 'v', 'kind']);
    expect(columns[3]!.cells).toEqual(['a b', 'c', 'c']);
  });

  it('without names gets some', () => {
    const { columns, rows } = ownDataOf('0,0,0\n0,1,1\n1,0,1\n1,1,0');
    expect(columns.inputs).toEqual(['column 1', 'column 2']);
    expect(columns.meaning).toEqual({ kind: 'class', names: ['0', '1'] });
    expect(rows.answers).toEqual({ classes: [0, 1, 1, 0] });
  });

  it('with many different numbers at the end is one of numbers to fit', () => {
    const text = `x,y\n${Array.from({ length: 20 }, (_, i) => `${i},${i / 8}`).join('\n')}`;
    const { columns, rows } = ownDataOf(text);
    expect(columns.meaning).toEqual({ kind: 'number', names: ['y'] });
    expect(rows.answers).toMatchObject({ targets: expect.arrayContaining([[0.125]]) as unknown });
  });

  it.each(['', 'NA', 'N/A', 'NaN', '?', 'null', '.'])('takes "%s" for a value that is missing', (missing) => {
    const { columns, leftOut, unanswered } = ownDataOf(`size,sex\n1,m\n2,f\n${missing},m\n4,${missing}\n5,f`);
    expect(columns.meaning).toEqual({ kind: 'class', names: ['f', 'm'] });
    expect(leftOut).toEqual([4]);
    expect(unanswered).toEqual([[4]]);
  });

  it('keeps quoted names and line breaks, and names the lines of rows that lack a value', () => {
    const { columns, leftOut } = ownDataOf('"a, b","two\nlines",kind\n1,2,x\n,3,y\n4,NA,x\n5,6,y');
    expect(columns.inputs).toEqual(['a, b', 'two lines']);
    expect(leftOut).toEqual([4, 5]);
  });

  it('gives doubled and unnamed columns names, and leaves empty ones out', () => {
    const { columns, named, empty } = tableOf('x,x,,,kind\n1,2,,3,a\n2,3,,5,b\n');
    expect(columns.map(({ name }) => name)).toEqual(['x', 'x (2)', 'column 4', 'kind']);
    expect({ named, empty }).toEqual({ named: ['x (2)', 'column 4'], empty: 1 });
  });
});

describe('gaps', () => {
  const text = 'size,sex,age\n1,m,3\n-,f,4\n6,,5\n8,m,9\n';
  it('stay gaps where they are to be filled: the engine fills them, by the rows that are trained on', () => {
    const table = tableOf(text);
    const { rows, columns, leftOut } = ownDataFrom(table, ['input', 'input', 'number'], { filled: [0, 1] });
    expect(leftOut).toEqual([]);
    expect(columns.words).toEqual([{ first: 1, count: 1 }]);
    expect(rows.inputs).toEqual([
      [1, 1],
      [NaN, 0],
      [6, NaN],
      [8, 1],
    ]);
  });

  it('leave their rows out otherwise', () => {
    expect(ownDataFrom(tableOf(text), ['input', 'input', 'number']).leftOut).toEqual([3, 4]);
  });

  it('can be a word of the file’s own, if it comes often and alone', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i % 4 ? i * 1.5 : 'keine Angabe'},${i % 2 ? 'a' : 'b'}`);
    const [column] = tableOf(`x,kind\n${rows.join('\n')}`).columns;
    expect(column).toMatchObject({ kind: 'number', gaps: [0, 4, 8], gapWords: ['keine angabe'], mistakes: [] });
    const twice = rows.map((row) => row.replace('keine Angabe,b', '12x,b'));
    expect(tableOf(`x,kind\n${twice.join('\n')}`).columns[0]).toMatchObject({ gaps: [], mistakes: [0, 4, 8] });
  });
});

describe('words', () => {
  it('become 0 and 1 where there are two of them, no before yes', () => {
    const { columns, rows } = ownDataOf('smokes,age,ill\nyes,50.5,1\nno,20.5,0\nno,30.5,0\nyes,40.5,1');
    expect(columns.inputs).toEqual(['smokes = yes', 'age']);
    expect(rows.inputs.map(([smokes]) => smokes)).toEqual([1, 0, 0, 1]);
  });

  it('become an input each where there are more', () => {
    const { columns, rows } = ownDataOf('port,fare,kind\nS,1.5,a\nC,2.5,b\nQ,3.5,a\nS,4.5,b');
    expect(columns.inputs).toEqual(['port = C', 'port = Q', 'port = S', 'fare']);
    expect(rows.inputs[1]).toEqual([1, 0, 0, 2.5]);
  });
});

describe('what is no table', () => {
  it.each([
    ['', /nothing here/],
    [' \n\n', /nothing here/],
    ['x\n1\n2', /one column/],
    ['x,y\n', /no rows/],
    ['x,y,z\n1,2,3\n3,4\n5,6,7', /Line 3 has 2 columns; most lines have 3/],
    ['x,z,y\n1,2,a\n2,1e309,b', /Line 3, “z”: “1e309” is no number that can be used/],
    ['x,z,y\n1,2,a\n2,Infinity,b\n4,5,b', /Line 3, “z”: “Infinity” is no number/],
    ['x,z,y\n1,2,a\n\n2,0x1F,b\n4,5,b', /Line 4, “z”: “0x1F” is no number/],
    ['x,z,y\n1,2,a\n2,abc,b\n4,5,b\n4,12?,b', /Line 3, “z”: “abc” is no number .* one more value/],
    ['x,kind\n1,a\n2,a', /All answers are “a”/],
    ['x,kind\n,a\n,b', /Every row has a missing value|No column/],
    ['x,y\n1,"a\n2,b', /Line 2: there are quotation marks/],
    ['x,y\n1,"a"b\n2,b', /Line 2: there are quotation marks/],
    ['{"x": 1}', /looks like JSON/],
    ['PK\u0003\u0004\u0000x,y', /not a text file/],
    [`${Array.from({ length: 101 }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(100)}1`, /101 columns; at most 100/],
    [`x,y\n${'1,2\n'.repeat(10_001)}`, /10,001 rows/],
    ['x,y\n'.padEnd(20_000_001, '1,2\n'), /longer than 20 million/],
  ])('%# is refused in one sentence', (text, message) => {
    expect(problemOf(text)).toMatch(message);
  });
});

describe('what stands behind the limits of numbers and words', () => {
  it('refuses nothing where it is not used', () => {
    const text = `note,x,kind\n${'n'.repeat(100_000)},1e309,a\nnote,2,b\nno,3,b`;
    const table = tableOf(text);
    expect(rolesOf(table)).toEqual(['none', 'input', 'class']);
    expect(() => ownDataFrom(table, ['input', 'none', 'class'])).toThrow(/“note” has texts of more than 60 characters/);
  });

  it('is read in a time that grows with its length', () => {
    const many = `x,kind\n${'"'.repeat(500_000)}\n`;
    const begun = performance.now();
    expect(() => readingsOf(many)).toThrow(SheetProblem);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
