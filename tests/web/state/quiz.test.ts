import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { hideNumbers, isHidden } from '../../../web/src/plot/hidden-numbers';
import { formatNumber, fullNumber } from '../../../web/src/plot/number-format';
import { sayNumber } from '../../../web/src/plot/say-tex';
import { signOf } from '../../../web/src/plot/signed-scale';
import { texNumber } from '../../../web/src/plot/tex-number';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { blankKinds, blankText, nameOnPage, valueIn } from '../../../web/src/state/blank';
import { chooseBlanks, otherBlanks } from '../../../web/src/state/choose-blanks';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { blankFrom } from '../../../web/src/state/named-blank';
import { mayPredict, predict } from '../../../web/src/state/predict';
import { Run } from '../../../web/src/state/run.svelte';
import { shownOf } from '../../../web/src/views/sheet/quantity';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();

let run: Run;

beforeEach(async () => {
  run = new Run({
    startEngine: new SameThreadEngine(engine, new HandClock()).start,
    nextFrame: new HandDisplay().nextFrame,
  });
  hideNumbers(() => run.quiz.hidden);
  await run.start();
});
afterEach(() => {
  hideNumbers(() => ({ numbers: [], names: [] }));
  run.dispose();
});

const open = (link: string) => run.send({ do: 'openRecipe', recipe: parseLink(link) });
const blank = (text: string) => blankFrom(text)!;
const value = (text: string): number => valueIn(run, blank(text))!;

describe('a blank', () => {
  it.each([
    ['z1.2', 'z1.2'],
    ['delta2.1', 'delta2.1'],
    ['slope1.2', 'slope1.2'],
    ['slope1.2.3', 'slope1.2.3'],
    ['dLda2.1', 'dL/da2.1'],
    ['dLdw1.2.3', 'dL/dw1.2.3'],
    ['dw1.2.3', 'dJ/dw1.2.3'],
    ['db1.2', 'dJ/db1.2'],
    ['wnew1.2.3', 'w_new1.2.3'],
    ['bnew1.2', 'b_new1.2'],
    ['L', 'L'],
    ['Lbar', 'Lbar'],
    ['J', 'J'],
  ])('is written %s in links, and is %s on the page', (text, name) => {
    expect(blankText(blank(text))).toBe(text);
    expect(nameOnPage(blank(text))).toBe(name);
  });

  it.each(['', 'z', 'z1', 'z1.2.3', 'z1.0', 'z01.2', 'dw1.2', 'L1', 'Z1.2', 'w1.1.1', 'slope1.2.2', 'constructor'])(
    'is no text such as %j',
    (text) => {
      expect(blankFrom(text)).toBeNull();
    },
  );
});

describe('a number that is asked for', () => {
  it('is written, said, copied and coloured nowhere, and neither is the same number by another name', async () => {
    await open('data=penguins&net=3-2-1&step=3&example=200&blank=delta1.2,dw1.1.1');
    const delta = value('delta1.2');
    const { db } = run.moment!.example.layers[0]!;
    for (const number of [delta, -delta, db.values[1]!, value('dw1.1.1'), delta * (1 + 1e-15)]) {
      expect(formatNumber(number)).toBe('?');
      expect(fullNumber(number)).toBe('?');
      expect(texNumber(number, 4)).toBe('\\text{?}');
      expect(sayNumber(number, 4)).toBe('?');
      expect(signOf(number)).toBe('none');
    }
    const copied = { matrix: db, entry: 'dJ/db', partOf: (row: number) => ({ kind: 'bias', layer: 0, row }) as const };
    expect(shownOf(copied).values).toEqual(Float64Array.of(db.values[0]!, NaN));
    expect(formatNumber(db.values[0]!)).not.toBe('?');
    expect(formatNumber(value('z1.1'))).not.toBe('?');
  });

  it('leaves what it is worked out from, where that is the same number', async () => {
    await open('data=penguins&net=3-2-1&step=3&example=1&blank=delta2.1'); // y = 0: delta = yhat
    expect(value('delta2.1')).toBe(value('a2.1'));
    expect(isHidden(value('a2.1'), 'a2.1')).toBe(false);
    expect(isHidden(value('delta2.1'), 'delta2.1')).toBe(true);
    await open('data=xor-gate&net=2-2-1&act=relu,sigmoid&init=explicit:1,1,1,1,0,-3,1,-2,0&example=1&blank=a1.1,z1.2');
    expect(value('a1.1')).toBe(0);
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(0, 4, 'a1.1')).toBe('?');
  });

  it('is shown once it is told, and asked for anew at another moment', async () => {
    await open('data=penguins&net=3-2-1&step=3&blank=z1.1,z1.2');
    await run.send({ do: 'tell', blank: blank('z1.1'), value: value('z1.1') });
    expect(formatNumber(value('z1.1'))).not.toBe('?');
    expect(formatNumber(value('z1.2'))).toBe('?');
    await run.send({ do: 'step', count: 1 });
    expect(formatNumber(value('z1.1'))).toBe('?');
    await run.send({ do: 'goTo', step: 3 });
    await run.send({ do: 'askFor', blanks: [] });
    expect(formatNumber(value('z1.2'))).not.toBe('?');
    expect(run.recipe!.blanks).toEqual([]);
  });

  it('stands open from the start where its link says that it is answered, and is asked for anew elsewhere', async () => {
    await open('data=penguins&net=3-2-1&step=3&blank=z1.1,z1.2,slope1.2&told=z1.1,slope1.2');
    const isTold = (text: string): boolean =>
      run.quiz.isTold(run.quiz.blanks.find((each) => blankText(each) === text)!);
    expect(formatNumber(value('z1.1'))).not.toBe('?');
    expect(formatNumber(value('z1.2'))).toBe('?');
    expect(isTold('slope1.2')).toBe(true);
    expect(formatLink(run.recipe!)).not.toContain('told');
    await run.send({ do: 'step', count: 1 });
    expect(isTold('z1.1')).toBe(false);
  });

  it.each(['told=z1.1', 'blank=z1.1&told=z1.2', 'blank=z1.1&told=z1.1,z1.1', 'blank=z1.1&told='])(
    'is not answered where the link does not ask for it: %s',
    (keys) => {
      expect(() => parseLink(`data=penguins&net=3-2-1&${keys}`)).toThrow(/told/);
    },
  );

  it('stays told when the engine is started again, and is asked for anew when its link is opened again', async () => {
    const link = 'data=penguins&net=3-2-1&step=3&blank=z1.1,z1.2';
    await open(link);
    await run.send({ do: 'tell', blank: blank('z1.1'), value: value('z1.1') });
    await run.restart();
    expect(formatNumber(value('z1.1'))).not.toBe('?');
    expect(formatNumber(value('z1.2'))).toBe('?');
    await open(link);
    expect(formatNumber(value('z1.1'))).toBe('?');
  });

  it('is a prediction where it is still to come: asked for until its beat, in no link, and not in the next step', async () => {
    await open('data=penguins&net=3-2-1&step=2&beat=z1');
    for (const name of ['a1.2', 'delta1.2', 'delta1.2', 'w1.1.1', 'penalty']) predict(run, name);
    expect(run.quiz.blanks.map(blankText)).toEqual(['a1.2', 'delta1.2']);
    expect(isHidden(value('a1.2'), 'a1.2')).toBe(true);
    expect(run.recipe!.blanks).toEqual([]);
    await run.send({ do: 'tell', blank: blank('delta1.2'), value: value('delta1.2') });
    await run.send({ do: 'move', direction: 1, size: 'operation' });
    expect(run.quiz.blanks.map(blankText)).toEqual(['delta1.2']);
    expect(formatNumber(value('a1.2'), 4, 'a1.2')).not.toBe('?');
    await run.send({ do: 'move', direction: 1, size: 'step' });
    await run.send({ do: 'move', direction: 1, size: 'operation' });
    expect(run.quiz.blanks).toEqual([]);
    predict(run, 'dL/da1.1');
    await run.send({ do: 'goToBeat', position: run.cursor.beats.findIndex(({ kind }) => kind === 'delta') });
    expect(run.quiz.blanks.map(blankText)).toEqual(['dLda1.1']);
    await run.send({ do: 'goToBeat', position: run.cursor.position + 1 });
    expect(run.quiz.blanks).toEqual([]);
  });

  it('is with those that are asked for already where one is pressed in a quiz, and what is told stays told', async () => {
    await open('data=penguins&net=3-2-1&step=2&beat=z1&blank=z1.1');
    await run.send({ do: 'tell', blank: blank('z1.1'), value: value('z1.1') });
    predict(run, 'a1.1');
    expect(run.recipe!.blanks.map(blankText)).toEqual(['z1.1', 'a1.1']);
    expect(formatNumber(value('z1.1'))).not.toBe('?');
    await run.send({ do: 'goToBeat', position: run.cursor.beats.length });
    expect(formatNumber(value('a1.1'), 4, 'a1.1')).toBe('?');
  });

  it('is a factor too, where an explanation has it', async () => {
    await open('data=penguins&net=3-2-1&step=3&select=w1.1.1&blank=slope1.1,dLda2.1');
    const terms = run.explanation!.paths.largest[0]!.factors.find(({ kind }) => kind === 'activation')!;
    expect(value('slope1.1')).toBe(terms.value);
    expect(formatNumber(terms.value)).toBe('?');
    expect(formatNumber(value('dLda2.1'))).toBe('?');
  });
});

it('a heat map gives what is asked for the colour of 0', async () => {
  await open('data=penguins&net=3-2-1&step=3&example=200&blank=delta1.2');
  const { delta } = run.moment!.example.layers[0]!;
  const copied = { matrix: delta, entry: 'delta', partOf: (row: number) => ({ kind: 'unit', layer: 0, row }) as const };
  expect(shownOf(copied, 0).values).toEqual(Float64Array.of(delta.values[0]!, 0));
  await run.send({ do: 'tell', blank: blank('delta1.2'), value: value('delta1.2') });
  expect(shownOf(copied, 0)).toBe(delta);
});

describe('a quiz', () => {
  it.each(['data=penguins&net=3-2-1&step=3', 'data=sine&net=1-4-4-1&step=2&select=none', 'data=iris&step=5&of=L'])(
    'asks for a few numbers that are apart, the same at the same moment: %s',
    async (link) => {
      await open(link);
      const first = otherBlanks(run);
      expect(first.length).toBeGreaterThan(2);
      const texts = first.map((each) => formatNumber(Math.abs(valueIn(run, each)!), 3));
      expect(new Set(texts).size).toBe(first.length);
      expect(otherBlanks(run)).toEqual(first);
      await run.send({ do: 'askFor', blanks: first });
      const second = otherBlanks(run);
      expect(second.map(blankText)).not.toEqual(first.map(blankText));
      await open(`${link}&blank=${first.map(blankText).join()}`);
      expect(otherBlanks(run)).toEqual(second);
    },
  );

  it('asks for every kind of number: cells, factors of a path, L and J', async () => {
    const kinds = new Set<string>();
    for (const of of ['L', 'J'])
      for (const select of ['w1.1.1', 'b1.2', 'none']) {
        await open(`data=penguins&net=3-2-1&step=3&example=200&select=${select}&of=${of}&l2=0.1`);
        for (let seed = 0; seed < 60; seed++) for (const { kind } of chooseBlanks(run, seed)) kinds.add(kind);
      }
    // dL/db is delta, and the mean of L is asked for as J.
    const others = Object.keys(blankKinds).filter((kind) => kind !== 'exampleDb' && kind !== 'meanLoss');
    expect([...kinds].sort()).toEqual(others.sort());
  });

  it('has the numbers of the engine in its questions', async () => {
    await open('data=penguins&net=3-2-1&step=3&select=w1.1.1&l2=0.1&batch=8');
    for (const text of [
      'z1.1',
      'a1.2',
      'delta1.1',
      'slope1.1',
      'dLda2.1',
      'dLdw1.1.1',
      'dLdb1.1',
      'dw1.1.1',
      'db1.2',
      'wnew2.1.2',
      'bnew1.1',
      'L',
      'Lbar',
      'J',
    ]) {
      const answer = await run.questions.slips(blank(text), run.moment!.example.index, 4);
      expect(answer?.value, text).toBe(value(text));
    }
  });
});

describe('the numbers that a course asks for', () => {
  const inCourse = async (link: string): Promise<Run> => {
    run.dispose();
    run = new Run({
      startEngine: new SameThreadEngine(engine, new HandClock()).start,
      nextFrame: new HandDisplay().nextFrame,
      inCourse: true,
    });
    await run.start();
    await open(link);
    return run;
  };

  it('are asked for until they are answered: they are neither ended nor replaced, and no others join them', async () => {
    await inCourse('data=penguins&net=3-2-1&step=3&blank=z1.1,z1.2');
    const before = run.recipe;
    for (const command of [
      { do: 'askFor', blanks: [] },
      { do: 'askFor', blanks: [blank('a1.1')] },
      { do: 'askFor', blanks: [blank('delta2.1')], ahead: true },
    ] as const) {
      expect(run.allows(command)).toBe(false);
      const refusal = await run.send(command);
      expect(refusalSentence(refusal!)).toMatch(/^That was not done: the course asks/);
      expect([run.refusal, run.recipe]).toEqual([refusal, before]);
    }
    expect(mayPredict(run)).toBe(false);
    predict(run, 'delta2.1');
    expect(run.quiz.blanks.map(blankText)).toEqual(['z1.1', 'z1.2']);
  });

  it('are not of a moment with typed numbers, also where the matrices are hidden, until they are answered', async () => {
    await inCourse('data=penguins&net=3-2-1&blank=z1.1,z1.2&hide=sheet');
    const parameter = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
    const typing = { do: 'setParameters', entries: [{ parameter, value: 1 }] } as const;
    for (const command of [typing, { do: 'beforeNextUpdate' }] as const) {
      const refusal = await run.send(command);
      expect(refusalSentence(refusal!)).toMatch(/^That was not done: the course asks for numbers now/);
    }
    expect(run.moment!.layers[0]!.W.values[0]).not.toBe(1);
    for (const name of ['z1.1', 'z1.2']) await run.send({ do: 'tell', blank: blank(name), value: value(name) });
    expect(await run.send({ do: 'beforeNextUpdate' })).toBeNull();
    expect(await run.send(typing)).toBeNull();
  });

  it('can be ended once they are answered', async () => {
    await inCourse('data=penguins&net=3-2-1&step=3&blank=z1.1,z1.2');

    for (const name of ['z1.1', 'z1.2']) await run.send({ do: 'tell', blank: blank(name), value: value(name) });
    expect(await run.send({ do: 'askFor', blanks: [] })).toBeNull();
  });

  it('are those of its links alone: what one asks oneself for can be ended', async () => {
    await inCourse('data=penguins&net=3-2-1&step=3');
    expect(await run.send({ do: 'askFor', blanks: [blank('a1.1')] })).toBeNull();
    expect(await run.send({ do: 'askFor', blanks: [] })).toBeNull();
  });
});
