import { describe, expect, it } from 'vitest';
import type { FilledRows, RowsWithGaps } from '../../wasm/engine.mjs';
import { bitsOf, data, engine, open, refusalOf } from './support';

/** An age, and the word that a row has: c or d beside the first, by one input each. */
const rows = (given: number[][]): number[][] => given;
const inputs = rows([
  [20, 1, 0],
  [NaN, 0, 1],
  [40, NaN, NaN],
  [90, 0, 1],
]);
const words = [{ first: 1, count: 2 }];
const fill = (given: Partial<RowsWithGaps>): FilledRows => engine.fillGaps({ inputs, words, ...given });
const listed = (all: readonly Float64Array[]): number[][] => all.map((row) => [...row]);

describe('gaps', () => {
  it('are filled by the training rows alone, also those of rows that are held out and of others', () => {
    const filled = fill({ heldOutRows: [3], others: [[NaN, NaN, NaN]] });
    expect(listed(filled.inputs)).toEqual([
      [20, 1, 0],
      [30, 0, 1],
      [40, 0, 1],
      [90, 0, 1],
    ]);
    expect(listed(filled.others)).toEqual([[30, 0, 1]]);
    expect([...filled.fills]).toEqual([30, 0, 1]);
    expect([...fill({ heldOutRows: [0] }).fills]).toEqual([65, 0, 1]);
  });

  it('are filled by the rows that the session trains on, however these are chosen', () => {
    const many = Array.from({ length: 40 }, (_, i) => [i % 7 === 3 ? NaN : i * i]);
    const splits: Partial<RowsWithGaps>[] = [
      {},
      { heldOut: 0.3, splitSeed: 9 },
      { heldOut: 0.3, heldOutRows: 'last' },
      { heldOut: 0.3, heldOutRows: 'spaced' },
      { heldOutRows: Uint32Array.of(39, 0, 7) },
    ];
    for (const split of splits) {
      const { inputs: whole, fills } = engine.fillGaps({ inputs: many, ...split });
      const network = { inputs: 1, layers: [{ units: 1, activation: 'identity' as const }] };
      const session = open(
        { network: { ...network, loss: 'halfSquaredError' } },
        { inputs: whole, targets: whole.map(() => [0]), ...split },
      );
      const given = [...session.data().training].map((row) => many[row]![0]!).filter((value) => !Number.isNaN(value));
      expect(fills[0]).toBeCloseTo(given.reduce((sum, value) => sum + value, 0) / given.length, 9);
      session.delete();
    }
  });

  it('leave the rows as they are where there are none, and take a matrix', () => {
    const whole = data().inputs;
    const { inputs: same, others, fills } = engine.fillGaps({ inputs: whole });
    expect(listed(same)).toEqual(whole);
    expect(others).toEqual([]);
    expect([...fills]).toEqual([NaN, NaN, NaN]);
    const matrix = { rows: 4, cols: 3, values: Float64Array.from(inputs.flat()) };
    expect(bitsOf(fill({ inputs: matrix }))).toBe(bitsOf(fill({})));
  });

  it.each<[string, () => unknown, object]>([
    ['no rows', () => fill({ inputs: [] }), { code: 'size', path: 'data.inputs' }],
    ['a text', () => fill({ inputs: [[1, 'x' as never, 2]] }), { code: 'type', path: 'data.inputs[0][1]' }],
    ['a short row', () => fill({ inputs: [[1, 2, 3], [1]] }), { code: 'shape', path: 'data.inputs[1]' }],
    ['a short other row', () => fill({ others: [[1]] }), { code: 'shape', path: 'data.others[0]' }],
    ['an infinite number', () => fill({ inputs: [[1, Infinity, 2]] }), { code: 'finite', path: 'data.inputs[0][1]' }],
    [
      'an infinite number among other rows',
      () => engine.fillGaps({ inputs: [[1], [3]], others: [[2], [Infinity]] }),
      {
        code: 'finite',
        path: 'data.others[1][0]',
        message: 'data.others[1][0] is Infinity; it must be a finite number.',
      },
    ],
    [
      'a word beyond the inputs',
      () => fill({ words: [{ first: 2, count: 2 }] }),
      { code: 'range', path: 'data.words[0].count' },
    ],
    [
      'what no training row has',
      () => fill({ heldOutRows: [0, 2, 3] }),
      { code: 'finite', path: 'data.inputs', wanted: { kind: 'rule', reason: 'trainingValue', detail: '0' } },
    ],
  ])('are refused with %s', (_, call, refusal) => expect(refusalOf(call)).toMatchObject(refusal));
});

describe('rows that are listed', () => {
  it('are held out, exactly these, in any order and as any array', () => {
    for (const heldOutRows of [[4, 1], Uint32Array.of(1, 4), Uint32Array.of(4, 1)]) {
      const session = open({ batchSize: 2 }, data({ heldOutRows, standardize: true }));
      expect([...session.data().heldOut]).toEqual([1, 4]);
      expect([...session.data().training]).toEqual([0, 2, 3]);
      expect(session.scores().heldOut!.count).toBe(2);
      session.delete();
    }
  });

  it('train as the training rows alone do, bit for bit', () => {
    const { inputs: all, targets } = data();
    const kept = [0, 2, 3];
    const settings = { batchSize: 2 };
    const one = open(settings, data({ heldOutRows: [4, 1], standardize: true }));
    const other = open(settings, {
      inputs: kept.map((row) => all[row]!),
      targets: kept.map((row) => targets[row]!),
      standardize: true,
    });
    for (const session of [one, other]) session.step(25);
    expect(bitsOf(one.moment(0).layers)).toBe(bitsOf(other.moment(0).layers));
    expect([...one.moment(0).batchExamples].map((row) => kept.indexOf(row))).toEqual([
      ...other.moment(0).batchExamples,
    ]);
    one.delete();
    other.delete();
  });

  it('come back where data were changed on the way, also through JSON', () => {
    const session = open({}, data({ heldOut: 0.4 }));
    session.step(2);
    session.setData(data({ heldOutRows: [3, 0] }));
    session.step(2);
    const changes = JSON.parse(JSON.stringify(session.changes())) as ReturnType<typeof session.changes>;
    const again = new engine.Session(session.initialSettings(), data({ heldOut: 0.4 }), changes);
    again.step(4);
    expect([...again.data().heldOut]).toEqual([0, 3]);
    expect(bitsOf(again.moment(0))).toBe(bitsOf(session.moment(0)));
    session.delete();
    again.delete();
  });
});
