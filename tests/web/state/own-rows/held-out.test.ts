import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../web/src/state/own-rows/draft.svelte';

const text = (given: string) => ({ kind: 'text', text: given }) as const;

async function drafted(first: string, second?: string): Promise<Draft> {
  const draft = new Draft();
  await draft.open(text(first));
  if (second !== undefined) await draft.openSecond('test.csv', text(second));
  return draft;
}

const TRAIN = 'Id,Survived,Sex,Age,Fare\n1,0,male,22,7.25\n2,1,female,38,71.3\n3,1,female,,7.9\n4,0,male,35,8.05\n';

describe('rows without an answer', () => {
  it('are kept aside and predicted, or left out where that is chosen', async () => {
    const draft = await drafted('size,kind\n1.5,a\n2.5,\n3.5,b\n4.5,?\n');
    expect(draft.treatmentOf(1)).toBe('predict');
    expect(draft.outcome.own).toMatchObject({
      rows: { inputs: [[1.5], [3.5]], answers: { classes: [0, 1] } },
      unanswered: [[2.5], [4.5]],
      leftOut: [],
    });
    draft.treat(1, 'rows');
    expect(draft.treatmentOf(1)).toBe('rows');
    expect(draft.outcome.own).toMatchObject({ leftOut: [3, 5] });
    expect(draft.outcome.own!.unanswered).toBeUndefined();
  });

  it('are never held out, and lack nothing else', async () => {
    const draft = await drafted('size,set,kind\n1.5,train,a\n2.5,test,\n3.5,train,b\n,test,\n4.5,test,b\n');
    expect(draft.outcome.own).toMatchObject({ heldOutRows: [2], unanswered: [[2.5]], leftOut: [5] });
    expect(draft.outcome.own!.rows.inputs).toEqual([[1.5], [3.5], [4.5]]);
  });

  it('lack an answer where one of several numbers is missing', async () => {
    const draft = await drafted('x,u,v\n1,2.5,3.5\n2,,3.5\n3,1.5,4.5\n');
    draft.use(1, 'number');
    expect(draft.outcome.own).toMatchObject({
      unanswered: [[2]],
      rows: {
        answers: {
          targets: [
            [2.5, 3.5],
            [1.5, 4.5],
          ],
        },
      },
    });
  });
});

describe('a second file', () => {
  it('without answers is predicted, its columns matched by name in any order', async () => {
    const draft = await drafted(TRAIN, 'Id,Fare,Age,sex\n5,9.5,40,female\n6,,50,male\n');
    expect(draft.joined).toMatchObject({ missing: ['Survived'], extra: [] });
    const own = draft.outcome.own!;
    expect(own.columns.inputs).toEqual(['Sex = male', 'Age', 'Fare']);
    expect(own).toMatchObject({ unanswered: [[0, 40, 9.5]], leftOut: [4], leftOutSecond: [3] });
    expect(own.heldOutRows).toBeUndefined();
    draft.treat(4, 'fill');
    draft.treat(3, 'fill');
    expect(draft.outcome.own).toMatchObject({
      leftOut: [],
      leftOutSecond: [],
      unanswered: [
        [0, 40, 9.5],
        [1, 50, NaN],
      ],
    });
  });

  it('with answers is held out, after the rows of the first', async () => {
    const draft = await drafted(TRAIN, `${TRAIN.split('\n')[0]!},Note\n5,1,male,40,9.5,x\n6,0,female,50,9.6,y\n`);
    expect(draft.joined!.extra).toEqual(['Note']);
    expect(draft.outcome.own).toMatchObject({ heldOutRows: [3, 4], leftOut: [4] });
    expect(draft.outcome.own!.rows.answers).toEqual({ classes: [0, 1, 0, 1, 0] });
    draft.second.clear();
    expect(draft.outcome.own!.heldOutRows).toBeUndefined();
  });

  it('is read as the first one is written', async () => {
    const draft = await drafted('x;y;k\n1,5;2,5;a\n2,5;3,5;b\n', 'x;y;k\n1.250;3,5;a\n980;4,5;b\n');
    expect(draft.outcome.own!.rows.inputs.slice(2)).toEqual([
      [1250, 3.5],
      [980, 4.5],
    ]);
  });

  it('is read by the decimal mark of the first one, also where it could be thousands', async () => {
    const second = 'x;y;k\n1.250;3;a\n980;4;b\n';
    const draft = await drafted('x;y;k\n1.5;2.5;a\n2.5;3.5;b\n', second);
    expect(draft.outcome.own!.rows.inputs[2]).toEqual([1.25, 3]);
    const other = await drafted('x;y;k\n1,5;2,5;a\n2,5;3,5;b\n', second);
    expect(other.outcome.own!.rows.inputs[2]).toEqual([1250, 3]);
  });

  it('is read as it looks by itself where it is written in another way', async () => {
    const draft = await drafted('x,y,k\n1.5,2.5,a\n2.5,3.5,b\n', 'x;y;k\n7,5;0,5;a\n8,5;1,5;b\n');
    expect(draft.outcome.own!.rows.inputs.slice(2)).toEqual([
      [7.5, 0.5],
      [8.5, 1.5],
    ]);
  });

  it('can be of another delimiter', async () => {
    const draft = await drafted('x,y,k\n1.5,2.5,a\n2.5,3.5,b\n', 'k;y;x\na;0.5;7.5\n');
    expect(draft.outcome.own).toMatchObject({
      heldOutRows: [2],
      rows: {
        inputs: [
          [1.5, 2.5],
          [2.5, 3.5],
          [7.5, 0.5],
        ],
      },
    });
  });

  it('is matched by places where it has no names', async () => {
    const first = '1.5,2.5,a\n2.5,3.5,b\n';
    const draft = await drafted(first, '4.5,5.5,b\n');
    expect(draft.outcome.own).toMatchObject({ heldOutRows: [2], rows: { answers: { classes: [0, 1, 1] } } });
    const narrow = await drafted(first, '4.5,5.5\n');
    expect(narrow.outcome.problem).toMatch(/^The second file has 2 columns where there are 3/);
  });

  it('tells classes and words that only it has, by line', async () => {
    const first = 'x,town,kind\n1.5,Rome,a\n2.5,Oslo,b\n3.5,Rome,a\n';
    const draft = await drafted(first, 'x,town,kind\n4.5,Rome,a\n5.5,Paris,c\n');
    expect(draft.outcome.own!.unknown).toEqual([
      { kind: 'class', name: 'c', row: 4 },
      { kind: 'word', name: 'town = Paris', row: 4 },
    ]);
    expect(draft.outcome.own!.columns.meaning.names).toEqual(['a', 'b', 'c']);
  });

  it('is refused by its line, as one of the second file', async () => {
    const draft = await drafted(TRAIN, 'Survived,Sex,Age,Fare\n1,male,forty,9.5\n1,male,41,9.5\n');
    expect(draft.outcome.problem).toMatch(/^In the second file: Line 2, “Age”: “forty” is no number/);
    const other = await drafted(TRAIN, 'colour,price\nred,4\nblue,5\n');
    expect(other.outcome.problem).toMatch(/^The second file has none of these columns/);
    const unread = await drafted(TRAIN, 'nothing');
    expect(unread.outcome.problem).toMatch(/^In the second file: .*one column/);
    unread.second.clear();
    expect(unread.outcome.problem).toBeNull();
  });

  it('is forgotten with the first', async () => {
    const draft = await drafted(TRAIN, TRAIN);
    expect(draft.second.isGiven).toBe(true);
    await draft.open(text(TRAIN));
    expect(draft.second.isGiven).toBe(false);
  });

  it('may have words where the first has nothing, and a number among words', async () => {
    const draft = await drafted('x,ticket,k\n1.5,A1,a\n2.5,B2,b\n3.5,A1,a\n', 'x,ticket,k\n4.5,123,a\n');
    expect(draft.table!.columns[1]).toMatchObject({ kind: 'words', mistakes: [] });
    expect(draft.table!.columns[1]!.counts.get('123')).toBe(1);
    const empty = await drafted('x,y,k\n1.5,,a\n2.5,,b\n', 'x,y,k\n4.5,7,a\n');
    expect(empty.table!.columns[1]).toMatchObject({ kind: 'number', gaps: [0, 1], name: 'y' });
    expect([...empty.table!.columns[1]!.numbers]).toEqual([NaN, NaN, 7]);
  });
});

describe('the column that says which set', () => {
  const FOLDS = 'x,fold,kind\n1.5,1,a\n2.5,2,b\n3.5,1,b\n4.5,2,a\n5.5,3,a\n6.5,3,b\n';

  it('is asked which values are held out, where it does not say so', async () => {
    const draft = await drafted(FOLDS);
    expect(draft.outcome.problem).toMatch(/^“fold” says which set each row belongs to; choose/);
    draft.holdOut('2', true);
    expect(draft.outcome.own!.heldOutRows).toEqual([1, 3]);
    draft.holdOut('3', true);
    draft.holdOut('2', false);
    expect(draft.outcome.own!.heldOutRows).toEqual([4, 5]);
    draft.holdOut('1', true);
    draft.holdOut('2', true);
    expect(draft.outcome.problem).toMatch(/^Every row with an answer is held out/);
  });

  it('can be another one, by hand: there is one at a time', async () => {
    const draft = await drafted('x,a,split,kind\n1.5,u,train,k\n2.5,v,test,l\n3.5,u,train,l\n4.5,v,test,k\n');
    expect(draft.outcome.own!.heldOutRows).toEqual([1, 3]);
    draft.holdOut('train', true);
    draft.use(1, 'set');
    expect(draft.uses.map(({ role }) => role)).toEqual(['input', 'set', 'none', 'class']);
    expect(draft.outcome.problem).toMatch(/^“a” says/);
    draft.holdOut('u', true);
    expect(draft.outcome.own!.heldOutRows).toEqual([0, 2]);
    draft.use(1, 'input');
    expect(draft.outcome.own!.heldOutRows).toBeUndefined();
    draft.use(1, 'set');
    expect(draft.heldOut).toBeNull();
  });

  it('leaves out rows of which it says nothing, but none of a second file', async () => {
    const text = 'x,set,kind\n1.5,train,a\n2.5,test,b\n3.5,,b\n4.5,train,b\n';
    const draft = await drafted(text, 'x,kind\n5.5,a\n');
    expect(draft.outcome.own).toMatchObject({ heldOutRows: [1, 3], leftOut: [4], leftOutSecond: [] });
  });

  it('is refused by the line of a value that is none, but not for rows of a second file', async () => {
    const rows = 'x,fold,kind\n1.5,1,a\n2.5,2,b\n3.5,x,b\n4.5,2,a\n5.5,1,b\n';
    const draft = await drafted(rows);
    draft.use(1, 'set');
    draft.holdOut('2', true);
    expect(draft.outcome.problem).toMatch(/^Line 4, “fold”: “x” is no number that can be used/);
    const right = await drafted(rows.replace('x,b', '1,b'), 'x,fold,kind\n6.5,test,a\n');
    right.holdOut('2', true);
    expect(right.outcome.own!.heldOutRows).toEqual([1, 3, 5]);
  });
});

describe('a word that no training row has', () => {
  it.each([
    ['yes', 'no'],
    ['no', 'yes'],
  ])('is told also where there are two words: %s is learnt, %s is not', async (learnt, other) => {
    const file = (word: string): string => `x,ill,kind\n1.5,${word},a\n2.5,${word},b\n`;
    const draft = await drafted(file(learnt), file(other));
    draft.use(1, 'input');
    expect(draft.outcome.own!.unknown).toEqual([{ kind: 'word', name: `ill = ${other}`, row: 2 }]);
  });
});
