import { describe, expect, it } from 'vitest';
import { toldOf, toldOfSecond } from '../../../../web/src/controls/data/own-rows/said';
import { Draft } from '../../../../web/src/state/own-rows/draft.svelte';

const text = (given: string) => ({ kind: 'text', text: given }) as const;

async function drafted(first: string, second?: string): Promise<Draft> {
  const draft = new Draft();
  await draft.open(text(first));
  if (second !== undefined) await draft.openSecond('test.csv', text(second));
  return draft;
}
const numbersOf = (draft: Draft, col = 0): number[] => [...draft.table!.columns[col]!.numbers];
const toldBeside = (draft: Draft): string => toldOfSecond(draft.joined!).join(' ');

describe('columns of two files', () => {
  it('are of the very same name, also where another name differs only in capital letters', async () => {
    const draft = await drafted('x,X,k\n1.5,10.5,a\n2.5,20.5,b\n', 'X,x,k\n30.5,3.5,a\n');
    expect(draft.outcome.own!.rows.inputs[2]).toEqual([3.5, 30.5]);
    expect(draft.joined).toMatchObject({ missing: [], extra: [] });
  });

  it('are partners of one column only', async () => {
    const draft = await drafted('X,x,k\n1.5,10.5,a\n2.5,20.5,b\n', 'x,k\n30.5,a\n');
    expect(draft.joined!.missing).toEqual(['X']);
    expect(numbersOf(draft)).toEqual([1.5, 2.5, NaN]);
    expect(numbersOf(draft, 1)).toEqual([10.5, 20.5, 30.5]);
  });

  it('with one name in other letters are partners still', async () => {
    const draft = await drafted('Mass,k\n1.5,a\n2.5,b\n', 'K,mass\na,3.5\n');
    expect(draft.outcome.own!.rows.inputs[2]).toEqual([3.5]);
  });
});

describe('a second file is read again', () => {
  const ASKED = 'x;y;k\n1.234;3;a\n2.345;4;b\n980;5;a\n';

  it('where another reading of the first is right', async () => {
    const draft = await drafted(ASKED);
    const which = (value: number): number => draft.all.findIndex(({ table }) => table.columns[0]!.numbers[0] === value);
    await draft.settle(which(1234));
    await draft.openSecond('test.csv', text('x;y;k\n3.456;3;a\n4.567;4;b\n'));
    expect(numbersOf(draft)).toEqual([1234, 2345, 980, 3456, 4567]);
    await draft.settle(which(1.234));
    expect(numbersOf(draft)).toEqual([1.234, 2.345, 980, 3.456, 4.567]);
    await draft.choose({ decimal: ',' });
    expect(numbersOf(draft)).toEqual([1234, 2345, 980, 3456, 4567]);
    await draft.choose({ decimal: undefined });
    expect(draft).toMatchObject({ asks: true, table: null, joined: null });
    expect(draft.outcome).toEqual({ own: null, problem: null });
    expect(draft.second.isGiven).toBe(true);
  });

  it('and nothing comes of both before that is done', async () => {
    const draft = await drafted(ASKED);
    await draft.settle(0);
    await draft.openSecond('test.csv', text('x;y;k\n3.456;3;a\n'));
    const settled = draft.settle(1);
    expect(draft.outcome).toEqual({ own: null, problem: null });
    await settled;
    expect(draft.outcome.own!.heldOutRows).toEqual([3]);
  });

  it('in the encoding that was chosen for the first', async () => {
    const bytes = (given: string) => ({ kind: 'bytes', bytes: new TextEncoder().encode(given) }) as const;
    const draft = new Draft();
    await draft.open(bytes('x,k\n1.5,é\n2.5,b\n'));
    await draft.openSecond('test.csv', bytes('x,k\n3.5,é\n'));
    expect(draft.outcome.own!.unknown).toEqual([]);
    await draft.chooseEncoding('windows-1252');
    expect(draft.outcome.own!.columns.meaning.names).toEqual(['b', 'Ã©']);
    expect(toldBeside(draft)).toContain('the text is Windows-1252');
  });

  it('with the mark of the first also where it is separated otherwise, and what it could be alone is told', async () => {
    const draft = await drafted('x,y,k\n1.5,2.5,a\n2.5,3.5,b\n', 'x;y;k\n1,250;3;a\n2,125;4;b\n');
    expect(numbersOf(draft).slice(2)).toEqual([1250, 2125]);
    expect(toldBeside(draft)).toContain('1,250 is read as 1250.');
  });

  it('in another style where only that makes numbers of it, which is told', async () => {
    const draft = await drafted('x,y,k\n1.5,2.5,a\n2.5,3.5,b\n', 'x;y;k\n7,5;0,5;a\n');
    expect(numbersOf(draft).slice(2)).toEqual([7.5]);
    expect(toldBeside(draft)).toContain('In the second file: 1 row and 3 columns; separated by semicolons;');
    expect(toldBeside(draft)).toContain('numbers are written like 7,5');
  });
});

describe('what stands beside the numbers of a column', () => {
  const fileOf = (cells: readonly string[]): string =>
    ['x;k', ...cells.map((cell, i) => `${cell};${'ab'[i % 2]!}`), ''].join('\n');

  it.each([
    [['45 %', '50 %', '7.5 %'], ['0.45', '0.5', '0.1'], 'numbers with “%” in the first file and numbers alone in'],
    [['0.45', '0.5', '0.1'], ['45 %', '50 %'], 'numbers alone in the first file and numbers with “%” in'],
    [['12 kg', '15 kg', '17 kg'], ['12 g', '15 g', '17 g'], 'numbers with “kg” in the first file and numbers with “g”'],
    [['$12', '$15'], ['€12', '€15'], 'numbers with “$” in the first file and numbers with “€”'],
  ])('%j and %j are not the same', async (first, second, said) => {
    const draft = await drafted(fileOf(first), fileOf(second));
    expect(draft.outcome.problem).toContain(`“x” has ${said}`);
    draft.use(0, 'none');
    expect(draft.outcome.problem).not.toContain('“x” has');
  });

  it('may be missing beside a zero, and is the same in both', async () => {
    const draft = await drafted(fileOf(['45 %', '50 %', '7.5 %']), fileOf(['0', '5 %', '0']));
    expect(numbersOf(draft)).toEqual([45, 50, 7.5, 0, 5, 0]);
    expect(draft.outcome.problem).toBeNull();
  });
});

describe('a column of the second file is read as its partner', () => {
  it.each([
    ['zip codes as numbers by hand', ['01234', '10115', '80331'], ['01069', '20095'], 'number', [1069, 20095]],
    ['a word beside the numbers', ['3 Zimmer', '4 Zimmer', '2 Zimmer'], ['5 Zimmer', '1 Zimmer'], 'number', [5, 1]],
    ['a minus in brackets', ['100', '20', '30'], ['(100)', '(20)'], undefined, [-100, -20]],
  ] as const)('%s', async (_, first, second, as, numbers) => {
    const fileOf = (cells: readonly string[]): string =>
      `x,k\n${cells.map((cell, i) => `${cell},${'ab'[i % 2]!}\n`).join('')}`;
    const draft = await drafted(fileOf(first), fileOf(second));
    if (as) await draft.readAs(0, as);
    draft.use(0, 'input');
    expect(numbersOf(draft).slice(3)).toEqual(numbers);
    expect(draft.outcome.own!.rows.inputs.slice(3)).toEqual(numbers.map((number) => [number]));
  });

  it('and brackets in it alone are told', async () => {
    const draft = await drafted('x,k\n100,a\n20,b\n', 'x,k\n(100),a\n7,b\n');
    expect(toldOf(draft.table!, draft.uses).map(({ text: said }) => said)).toContain('“x”: (100) is read as -100.');
  });
});

describe('names above a second file are found by those of the first', () => {
  it.each([
    ['above rows with mistakes', 'x,k\n5.5,a\nq2,b\nq3,a\n', [2, 3, 4]],
    ['above a row that could be units', 'x,k\n(5),a\n7,b\n', [2, 3]],
    ['above real units', 'x,k\n(cm),-\n5,a\n7,b\n', [3, 4]],
  ])('%s', async (_, second, lines) => {
    const draft = await drafted('x,k\n1.5,a\n2.5,b\n', second);
    expect(draft.joined!.table.lines.slice(2)).toEqual(lines);
  });

  it('and it has none where the first has none by hand', async () => {
    const draft = await drafted('red,a\nblue,b\nred,c\nblue,b\n', 'green,c\nblue,b\nred,b\nblue,b\n');
    await draft.choose({ header: 0 });
    expect(draft.joined!.table.lines.slice(4)).toEqual([1, 2, 3, 4]);
  });
});

describe('what a second file has beside its rows', () => {
  const FIRST = 'shop,a,k\nX,1.5,u\nY,2.5,v\nZ,3.5,u\n';

  it('is told: comments, sums at the end, and they can be kept', async () => {
    const draft = await drafted(FIRST, 'shop,a,k\n# a new lamp\nV,4.5,u\nW,5.5,v\nTotal,10,\n');
    expect(toldBeside(draft)).toContain('In the second file: 2 rows and 3 columns;');
    expect(toldBeside(draft)).toContain('Line 2 is no row: left out.');
    expect(draft.joined!.reading.totals).toEqual([5]);
    await draft.second.keepTotals(true);
    expect(draft.joined!.reading.totals).toEqual([]);
    expect(numbersOf(draft, 1).slice(3)).toEqual([4.5, 5.5, 10]);
    await draft.choose({ header: 1 });
    expect(numbersOf(draft, 1).slice(3)).toEqual([4.5, 5.5, 10]);
  });

  it('of another format is told in its sentences', async () => {
    const draft = await drafted('x,k\n1.5,a\n2.5,b\n');
    const sheet = {
      names: ['x', 'k'],
      rows: [['3.5', 'a']],
      lines: [1],
      decimal: 'point',
      told: ['One more.'],
    } as const;
    await draft.openSecond('test.npy', { kind: 'sheet', sheet });
    expect(draft.second.told).toEqual(['One more.']);
    draft.second.clear();
    expect(draft.second.told).toEqual([]);
  });
});

describe('a line of the second file', () => {
  const said = (draft: Draft): string[] => toldOf(draft.table!, draft.uses).map((one) => one.text);

  it('with a mistake is told as one of it', async () => {
    const draft = await drafted('x,k\n1.5,a\nq1,b\n2.5,a\n3.5,b\n4.5,a\n', 'x,k\n5.5,a\nq2,b\nq3,a\n');
    expect(said(draft)).toContain('“x”: one value is no number (line 3).');
    expect(said(draft)).toContain('In the second file: “x”: 2 values are no numbers (lines 3, 4).');
  });

  it('with a value that stands there only is told as one of it', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `${i / 7},${'ab'[i % 2]!}\n`).join('');
    const draft = await drafted(`x,k\n${many}`, 'x,k\n5.5,c\n');
    expect(said(draft)).toContain('In the second file: “k”: “c” stands in one row only (line 2). Is it right?');
  });
});
