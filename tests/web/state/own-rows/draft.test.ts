import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../web/src/state/own-rows/draft.svelte';

const text = (given: string) => ({ kind: 'text', text: given }) as const;
const ASKED = 'flat;rent\n70;1.250\n55;980\n90;1.420\n40;750\n';

async function drafted(given: string): Promise<Draft> {
  const draft = new Draft();
  await draft.open(text(given));
  return draft;
}

describe('rows that are being brought', () => {
  it('wait for an answer where two readings are as good', async () => {
    const draft = await drafted(ASKED);
    expect(draft.all.map(({ style }) => style.thousands)).toEqual(['.', '']);
    expect(draft).toMatchObject({ asks: true, reading: null, outcome: { own: null, problem: null } });
    await draft.settle(1);
    expect(draft.outcome.own!.rows.answers).toEqual({ targets: [[1.25], [980], [1.42], [750]] });
    await draft.settle(0);
    expect(draft.outcome.own!.rows.answers).toEqual({ targets: [[1250], [980], [1420], [750]] });
  });

  it('follow what is chosen by hand, and are found again without it', async () => {
    const draft = await drafted(ASKED);
    await draft.choose({ thousands: '.' });
    expect(draft.reading!.style).toEqual({ decimal: ',', thousands: '.' });
    await draft.choose({ header: 0 });
    expect(draft.reading!.table.columns[1]).toMatchObject({ name: 'column 2', kind: 'number', mistakes: [0] });
    await draft.choose({ header: undefined, thousands: undefined });
    expect(draft.asks).toBe(true);
  });

  it('can be read by any choice of lines, delimiter and encoding', async () => {
    const draft = await drafted('a,b,c\ncm,kg,-\n1,2,x\n3,4,y\n');
    expect(draft.reading).toMatchObject({ header: 1, aside: [2] });
    await draft.choose({ header: 2 });
    expect(draft.reading!.table.columns.map(({ name }) => name)).toEqual(['cm', 'kg', '-']);
    expect(draft.reading!.aside).toEqual([1]);
    await draft.choose({ header: 1, skip: 3 });
    expect(draft.reading!.table.lines).toEqual([4]);
    await draft.choose({ header: 9 });
    expect(draft.outcome.problem).toMatch(/^Line 9 has no names/);
    await draft.choose({ header: undefined, skip: undefined, delimiter: ';' });
    expect(draft.outcome.problem).toMatch(/one column/);
    await draft.open({ kind: 'bytes', bytes: Uint8Array.of(0x48, 0xf6, 0x3b, 0x79, 10, 0x31, 0x3b, 0x32, 10) });
    expect(draft.encoding).toBe('windows-1252');
    expect(draft.reading!.table.columns[0]!.name).toBe('Hö');
  });

  it('are what was asked for last', async () => {
    const draft = new Draft();
    const first = draft.open(text('a,b\n1,2.5\n2,3.5\n'));
    const second = draft.open(text('c,d\n1,2.5\n2,3.5\n'));
    await Promise.all([first, second]);
    expect(draft.reading!.table.columns.map(({ name }) => name)).toEqual(['c', 'd']);
    const third = draft.open(text('e,f\n1,2\n'));
    draft.clear();
    await third;
    expect(draft).toMatchObject({ isGiven: false, reading: null, outcome: { own: null, problem: null } });
  });

  it('leave out rows or a column for its gaps, or fill them', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `${i / 2},${i < 4 ? 'NA' : i},${i % 2}`).join('\n');
    const draft = await drafted(`u,c,k\n${rows}\n`);
    expect(draft.treatmentOf(1)).toBe('column');
    expect(draft.outcome.own!.columns.inputs).toEqual(['u']);
    draft.treat(1, 'rows');
    expect(draft.outcome.own!.leftOut).toEqual([2, 3, 4, 5]);
    draft.treat(1, 'fill');
    expect(draft.outcome.own).toMatchObject({ leftOut: [], columns: { inputs: ['u', 'c'] } });
    expect(draft.outcome.own!.rows.inputs[0]).toEqual([0, NaN]);
    draft.treat(1, 'column');
    expect(draft.uses[1]).toEqual({ role: 'none', reason: 'gaps' });
  });

  it('keep what was chosen by hand for a column of the same name in another reading', async () => {
    const draft = await drafted('flat;rent;kind\n70;1.250;x\n55;980;y\n90;1.420;x\n40;750;y\n');
    await draft.settle(0);
    draft.use(2, 'none');
    draft.use(1, 'number');
    await draft.settle(1);
    expect(draft.uses.map(({ role }) => role)).toEqual(['input', 'number', 'none']);
    await draft.choose({ decimal: '.', thousands: '' });
    expect(draft.outcome.own!.rows.answers).toEqual({ targets: [[1.25], [980], [1.42], [750]] });
    await draft.choose({ header: 0 });
    expect(draft.uses.map(({ role }) => role)).not.toEqual(['input', 'number', 'none']);
    await draft.choose({ header: undefined });
    expect(draft.uses.map(({ role }) => role)).toEqual(['input', 'number', 'none']);
    draft.use(2, 'class');
    draft.use(1, 'number');
    await draft.settle(0);
    expect(draft.uses.map(({ role }) => role)).toEqual(['input', 'number', 'none']);
    await draft.open(text('rent;kind\n1;2\n3;4\n'));
    expect(draft.uses.map(({ role }) => role)).toEqual(['input', 'number']);
  });

  it('have columns that are read as numbers or words by hand, until that is undone', async () => {
    const draft = await drafted('zip;u;k\n01234;1,5;a\n10115;2,5;b\n01234;3,5;a\n');
    expect(draft.reading!.table.columns[0]!.kind).toBe('words');
    await draft.readAs(0, 'number');
    expect(draft.reading!.table.columns[0]).toMatchObject({ kind: 'number', decided: 'byHand' });
    await draft.readAs(1, 'words');
    expect(draft.reading!.table.columns.map(({ kind }) => kind)).toEqual(['number', 'words', 'words']);
    await draft.readAs(0, undefined);
    expect(draft.reading!.table.columns.map(({ kind }) => kind)).toEqual(['words', 'words', 'words']);
  });

  it('of another format have its names and its style of numbers', async () => {
    const draft = new Draft();
    const sheet = {
      names: ['x', 'k'],
      rows: [
        ['1.250', 'a'],
        ['980', 'b'],
        ['7', 'a'],
      ],
      lines: [3, 4, 5],
      decimal: 'point',
    } as const;
    await draft.open({ kind: 'sheet', sheet });
    expect(draft).toMatchObject({ asks: false, isSheet: true });
    expect([...draft.reading!.table.columns[0]!.numbers]).toEqual([1.25, 980, 7]);
    await draft.open({ kind: 'sheet', sheet: { ...sheet, names: null, decimal: null } });
    expect(draft.asks).toBe(true);
  });

  describe('keep what was chosen by hand where one column is read otherwise', () => {
    const rows =
      'u,zip,fold,v,w,k\n1.5,01234,1,3.5,NA,a\n,10115,2,4.5,NA,b\n3.5,01234,3,NA,NA,\n4.5,80331,2,6.5,2.5,b\n5.5,01234,3,7.5,NA,b\n';

    it('fills, a column that is left out, values that are held out, rows without an answer', async () => {
      const draft = await drafted(rows);
      draft.use(2, 'set');
      draft.treat(0, 'fill');
      draft.use(4, 'input');
      draft.treat(4, 'column');
      draft.treat(5, 'rows');
      draft.holdOut('2', true);
      const before = draft.outcome.own!;
      expect(before.heldOutRows).toEqual([1, 2]);
      await draft.readAs(1, 'number');
      expect([0, 4, 5].map((col) => draft.treatmentOf(col))).toEqual(['fill', 'column', 'rows']);
      expect(draft.uses[4]).toEqual({ role: 'none', reason: 'gaps' });
      expect(draft.heldOut).toEqual(['2']);
      expect(draft.outcome.own).toMatchObject({ heldOutRows: before.heldOutRows, leftOut: before.leftOut });
    });

    it('but not values that the column no longer has, nor anything for other rows', async () => {
      const draft = await drafted(rows.replaceAll(',2,', ',02,'));
      draft.use(2, 'set');
      draft.treat(0, 'fill');
      draft.holdOut('02', true);
      expect(draft.heldOut).toEqual(['02']);
      await draft.readAs(2, 'number');
      expect(draft.heldOut).toBeNull();
      await draft.open(text(rows));
      expect([draft.treatmentOf(0), draft.heldOut]).toEqual(['rows', null]);
    });
  });

  it('have no fill for an input that no training row has, which is told by its name', async () => {
    const draft = await drafted('u,w,set,k\n1.5,,train,a\n2.5,,train,b\n3.5,7,test,b\n4.5,8,test,a\n');
    draft.treat(1, 'fill');
    expect(draft.outcome.problem).toMatch(/^“w” has no value in any row that is trained on/);
    draft.holdOut('train', true);
    draft.holdOut('test', false);
    expect(draft.outcome.own!.heldOutRows).toEqual([0, 1]);
    const beside = await drafted('u,w,k\n1.5,,a\n2.5,,b\n');
    beside.use(1, 'input');
    await beside.openSecond('test.csv', text('u,w,k\n3.5,7,a\n'));
    beside.treat(1, 'fill');
    expect(beside.outcome.problem).toMatch(/^“w” has no value in any row that is trained on/);
  });
});
