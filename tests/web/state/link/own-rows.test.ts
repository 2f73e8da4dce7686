import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import type { OwnColumns, OwnRows } from '../../../../web/src/catalog/choice';
import { refusalSentence } from '../../../../web/src/messages/refusals';
import { defaults, type Choice } from '../../../../web/src/state/defaults';
import { dataChange, withDataset, withOwnData } from '../../../../web/src/state/edit-data';
import { rowsChange, type RowsEdit } from '../../../../web/src/state/edit-rows';
import { Experiment } from '../../../../web/src/state/experiment.svelte';
import { formatLink, parseLink } from '../../../../web/src/state/link/link';
import { loadDataset } from '../../../../web/src/state/load-dataset';
import { momentFile, readMomentFile } from '../../../../web/src/state/moment-file';
import type { Refusal } from '../../../../web/src/state/refusal';
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

  it('stand in a file with null for what is lacking, and come back', async () => {
    const text = momentFile(beginningOf(own));
    const file = JSON.parse(text) as { link: string; rows: unknown[]; unanswered: unknown[] };
    expect(file.link).not.toMatch(/rows=|unanswered=/);
    expect(file.rows[1]).toEqual([null, 0, 0, 1, 1]);
    expect(file.unanswered).toEqual([
      [50, null, null, null],
      [null, 1, 0, 0],
    ]);
    expect((await readMomentFile(text)).choice).toEqual({ ...own, heldOutRows: [0, 3] });
    const { unanswered: _, ...older } = JSON.parse(text) as Record<string, unknown>;
    expect((await readMomentFile(JSON.stringify(older))).choice.unanswered).toBeUndefined();
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
      wanted: { kind: 'page', reason: 'valueToFill', detail: 'age' },
    });
  });

  it.each([
    ['rows:8', 'split holds out row 8; the rows run from 1 to 5.'],
    ['rows:1-5', 'split holds out 5 rows of 5; at least one must remain to be trained on.'],
  ])('are refused by their numbers in the link where that says split=%s', async (split, sentence) => {
    const { choice } = parseLink(formatLink(beginningOf(own)).replace('split=rows:1,4', `split=${split}`));
    const refused = await load(choice).then(
      () => null,
      (problem: unknown) => problem as Refusal,
    );
    expect(refusalSentence(refused!)).toBe(sentence);
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

  it('holds nothing out once the last row of the list is removed', async () => {
    const { heldOutRows: _, ...alone } = own;
    const listed = { ...alone, heldOut: 0.25, heldOutRows: [1] };
    const changed = rowsChange({ what: 'removeRow', row: 1 })(listed, await load(listed));
    expect(changed).toEqual({ ...alone, heldOut: 0, rows: changed.rows });
  });

  it('settles the whole word of a row where one cell of it is edited', async () => {
    const filled = (await load(own)).inputs[2]!;
    expect(Array.from(filled)).toEqual([38, 0, 0, 1]);
    const edited = async (row: number, col: number, value: number) =>
      (await after({ what: 'cell', row, col, value })).rows!.inputs[row];
    expect(await edited(2, 2, 1)).toEqual([38, 0, 1, 0]);
    expect(await edited(2, 2, 0)).toEqual([38, 0, 0, 1]);
    expect(await edited(2, 3, 0)).toEqual([38, 0, 0, 0]);
    expect(await edited(0, 2, 1)).toEqual([22, 0, 1, 0]);
    expect(await edited(1, 1, 1)).toEqual([NaN, 1, 0, 0]);
    const moved = await after({ what: 'movePoint', row: 2, at: { 0: 40, 2: 0.5 } });
    expect(moved.rows!.inputs[2]).toEqual([40, 0, 0.5, 1]);
  });

  it('of two words that share one input is a change of that alone', async () => {
    const two = { ...own, columns: { ...columns, words: [{ first: 1, count: 1 }] } };
    const changed = rowsChange({ what: 'cell', row: 0, col: 1, value: 1 })(two, await load(own));
    expect(changed.rows!.inputs[0]).toEqual([22, 1, 0, 0]);
    const other = rowsChange({ what: 'cell', row: 0, col: 2, value: 1 })(two, await load(own));
    expect(other.rows!.inputs[0]).toEqual([22, 1, 1, 0]);
  });

  const row = fc.nat(4);
  const value = fc.constantFrom(0, 1, 0.5, -3);
  const edits: fc.Arbitrary<RowsEdit> = fc.oneof(
    { weight: 3, arbitrary: row.map((row) => ({ what: 'removeRow', row }) as const) },
    row.map((row) => ({ what: 'copyRow', row }) as const),
    fc.record({ what: fc.constant('cell' as const), row, col: fc.nat(3), value }),
    fc.record({ what: fc.constant('answer' as const), row, output: fc.constant(0), value: fc.nat(1) }),
    fc.record({ what: fc.constant('movePoint' as const), row, at: fc.record({ 0: value, 2: value }) }),
    fc.record({
      what: fc.constant('addPoint' as const),
      at: fc.record({ 0: value, 1: value, 2: value, 3: value }),
      kind: fc.nat(1),
    }),
  );

  /** The choice after an edit; before it, where it is refused. */
  const edited = async (choice: Readonly<Choice>, edit: RowsEdit): Promise<Readonly<Choice>> => {
    try {
      const changed = rowsChange(edit)(choice, await load(choice));
      await load(changed);
      return changed;
    } catch (refused) {
      if ((refused as Error).name !== 'EngineError') throw refused;
      return choice;
    }
  };

  it('leads to rows that a link and a file give back, whatever is edited', async () => {
    const lists = fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(lists, fc.array(edits, { maxLength: 8 }), async (heldOutRows, all) => {
        let choice = withOwnData(defaults, columns, rows, { heldOutRows, unanswered });
        for (const edit of all)
          if (!('row' in edit) || edit.row < choice.rows!.inputs.length) choice = await edited(choice, edit);
        const { heldOutRows: after, ...rest } = choice;
        const ordered = typeof after === 'object' ? { heldOutRows: [...after].sort((a, b) => a - b) } : {};
        expect(throughLink(choice)).toEqual({ ...rest, ...ordered });
        const back = await readMomentFile(momentFile(beginningOf(choice)));
        expect(back.choice).toEqual({ ...rest, ...ordered });
      }),
      { numRuns: 60 },
    );
  });
});
