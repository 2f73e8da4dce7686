import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import type { OwnColumns, OwnRows } from '../../../../web/src/catalog/choice';
import { defaults, type Choice } from '../../../../web/src/state/defaults';
import { dataChange, withDataset, withOwnData } from '../../../../web/src/state/edit-data';
import { rowsChange, type RowsEdit } from '../../../../web/src/state/edit-rows';
import { Experiment } from '../../../../web/src/state/experiment.svelte';
import { formatLink, parseLink } from '../../../../web/src/state/link/link';
import { loadDataset } from '../../../../web/src/state/load-dataset';
import { momentFile, readMomentFile } from '../../../../web/src/state/moment-file';
import { beginningOf } from '../../../../web/src/state/recipe';
import { rowMaker } from '../../support/row-maker';

const engine = await loadEngine();
const load = (choice: Readonly<Choice>) => loadDataset(choice, rowMaker(engine));

const columns: OwnColumns = {
  inputs: ['age', 'port = C', 'port = Q', 'port = S'],
  meaning: { kind: 'class', names: ['no', 'yes'] },
  words: [{ first: 1, count: 3 }],
};
const rows: OwnRows = {
  inputs: [
    [22, 1, 0, 0],
    [NaN, 0, 0, 1],
    [38, NaN, NaN, NaN],
    [90, 0, 1, 0],
    [30, 0, 0, 1],
  ],
  answers: { classes: [0, 1, 1, 0, 1] },
};
const unanswered = [
  [50, NaN, NaN, NaN],
  [NaN, 1, 0, 0],
];
const own = withOwnData(defaults, columns, rows, { heldOutRows: [3, 0], unanswered });

const throughLink = (choice: Readonly<Choice>): Readonly<Choice> =>
  parseLink(`#${formatLink(beginningOf(choice))}`).choice;

describe('rows that are listed, rows with gaps and rows without an answer', () => {
  it('stand in a link as they are, and come back', () => {
    const link = formatLink(beginningOf(own));
    expect(link).toContain('rows=22,1,0,0,0;,0,0,1,1;38,,,,1;90,0,1,0,0;30,0,0,1,1');
    expect(link).toContain('unanswered=50,,,;,1,0,0');
    expect(link).toContain('words=2-4');
    expect(link).toContain('split=rows:1,4');
    expect(throughLink(own)).toEqual({ ...own, heldOutRows: [0, 3] });
  });

  it('stand in a file with null for what is lacking, and come back', () => {
    const text = momentFile(beginningOf(own));
    const file = JSON.parse(text) as { link: string; rows: unknown[]; unanswered: unknown[] };
    expect(file.link).not.toMatch(/rows=|unanswered=/);
    expect(file.rows[1]).toEqual([null, 0, 0, 1, 1]);
    expect(file.unanswered).toEqual([
      [50, null, null, null],
      [null, 1, 0, 0],
    ]);
    expect(readMomentFile(text).choice).toEqual({ ...own, heldOutRows: [0, 3] });
    const { unanswered: _, ...older } = JSON.parse(text) as Record<string, unknown>;
    expect(readMomentFile(JSON.stringify(older)).choice.unanswered).toBeUndefined();
  });

  it.each([
    ['split', 'rows:'],
    ['split', 'rows:0'],
    ['split', 'rows:3,3'],
    ['split', 'rows:4,2'],
    ['split', 'rows:4-2'],
    ['split', 'rows:1.5'],
    ['split', 'rows:1000001'],
    ['words', '3-5'],
    ['words', '2-3,3-4'],
    ['unanswered', '1,2,3'],
    ['unanswered', '1,2,3,x'],
    ['rows', '1,2,3,4,'],
  ])('are refused in a link where %s is %s', (key, value) => {
    const link = formatLink(beginningOf(own)).replace(new RegExp(`(?<=${key}=)[^&]*`), value);
    expect(() => parseLink(link)).toThrow(new RegExp(`^${key}|${key} is`));
  });

  it('an answer is never lacking', () => {
    expect(parseLink('data=own&net=1-1&columns=a&values=b&rows=,2').choice.rows!.inputs).toEqual([[NaN]]);
    expect(() => parseLink('data=own&net=1-1&columns=a&values=b&rows=1,')).toThrow(/^rows is/);
  });

  it('only one’s own data have rows without an answer', () => {
    expect(() => parseLink('data=iris&unanswered=1,2,3,4')).toThrow(/unanswered/);
  });

  it('train on the rows that are not listed; what fills the gaps comes from these', async () => {
    const dataset = await load(own);
    expect(dataset.inputs.map((row) => Array.from(row))).toEqual([
      [22, 1, 0, 0],
      [34, 0, 0, 1],
      [38, 0, 0, 1],
      [90, 0, 1, 0],
      [30, 0, 0, 1],
    ]);
    expect(dataset.unanswered!.map((row) => Array.from(row))).toEqual([
      [50, 0, 0, 1],
      [34, 1, 0, 0],
    ]);
    expect(dataset.gaps!.map(({ column, count, fill, isWord }) => [column, count, fill, isWord])).toEqual([
      [0, 2, 34, false],
      [3, 2, 1, true],
    ]);
    const { settings, data } = new Experiment(own, dataset).opening;
    const session = new engine.Session(settings, data);
    expect([...session.data().training]).toEqual([1, 2, 4]);
    expect([...session.data().heldOut]).toEqual([0, 3]);
    session.delete();
  });

  it('are filled anew where others are held out', async () => {
    const listed = await load(own);
    const { heldOutRows: _, ...drawn } = dataChange({ what: 'heldOutRows', which: 'last' })(own, listed);
    expect(drawn.heldOut).toBe(0.4);
    const last = await load({ ...drawn, heldOutRows: 'last' });
    expect(last.gaps![0]!.fill).toBe(30);
    const none = await load({ ...drawn, heldOut: 0 });
    expect(none.gaps!.map(({ column, fill }) => [column, fill])).toEqual([
      [0, 45],
      [3, 1],
    ]);
  });

  it('are refused where no training row has what is lacking', async () => {
    await expect(load({ ...own, heldOutRows: [0, 2, 3, 4] })).rejects.toMatchObject({
      wanted: { kind: 'rule', reason: 'trainingValue', detail: '0' },
    });
  });

  it('are gone with other data', () => {
    const other = withDataset(own, 'iris');
    expect([other.heldOutRows, other.unanswered, other.columns, other.rows]).toEqual(Array(4).fill(undefined));
  });
});

describe('editing such rows', () => {
  const after = async (edit: RowsEdit): Promise<Readonly<Choice>> => rowsChange(edit)(own, await load(own));

  it('leaves gaps gaps, and puts a number in the place of one', async () => {
    const { rows: changed } = await after({ what: 'cell', row: 1, col: 0, value: 40 });
    expect(changed!.inputs[1]).toEqual([40, 0, 0, 1]);
    expect(changed!.inputs[2]).toEqual([38, NaN, NaN, NaN]);
  });

  it('keeps the list: rows behind a removed one move up, a copy of a held-out row is held out', async () => {
    expect((await after({ what: 'removeRow', row: 1 })).heldOutRows).toEqual([2, 0]);
    expect((await after({ what: 'removeRow', row: 0 })).heldOutRows).toEqual([2]);
    expect((await after({ what: 'copyRow', row: 3 })).heldOutRows).toEqual([3, 0, 5]);
    expect((await after({ what: 'copyRow', row: 1 })).heldOutRows).toEqual([3, 0]);
    expect((await after({ what: 'copyRow', row: 1 })).rows!.inputs.at(-1)).toEqual([NaN, 0, 0, 1]);
    expect((await after({ what: 'removeRow', row: 1 })).unanswered).toBe(unanswered);
  });
});
