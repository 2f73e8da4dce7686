import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Session } from '../../wasm/engine.mjs';
import { bits, bitsOf, construct, data, engine, open, refusalOf, settings } from './support';

const source = data({ heldOut: 0.2, standardize: true });
const parameter = fc.oneof(
  fc.record({ layer: fc.constant(0), kind: fc.constant('W' as const), row: fc.nat(1), col: fc.nat(2) }),
  fc.record({ layer: fc.constant(1), kind: fc.constant('b' as const), row: fc.constant(0) }),
);
const finite = fc.double({ min: -4, max: 4, noNaN: true });
const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.nat(30),
    fc.oneof(
      fc.record({ settings: fc.record({ learningRate: fc.double({ min: 0, max: 1, noNaN: true }) }) }),
      fc.record({ settings: fc.record({ batchSize: fc.integer({ min: 1, max: 5 }) }) }),
      fc.constant({ settings: { optimizer: { kind: 'adam' } } } as const),
      fc.record({ settings: fc.record({ frozen: fc.array(parameter, { maxLength: 3 }) }) }),
      fc.record({ entries: fc.array(fc.record({ parameter, value: finite }), { minLength: 1, maxLength: 5 }) }),
      fc.constant({ data: data() }),
    ),
  )
  .map(([step, what]) => ({ step, ...what }));
const changes = fc.array(change, { maxLength: 6 }).map((list) => list.sort((one, other) => one.step - other.step));

/** Made one by one, each when its step is reached. */
function byHand(list: readonly Change[]): Session {
  const session = open({}, source);
  for (const each of list) {
    session.step(each.step - session.progress().step);
    if ('settings' in each) session.configure(each.settings);
    else if ('entries' in each) session.setEntries(each.entries);
    else session.setData(each.data);
  }
  return session;
}

describe('changes that a session is opened with', () => {
  it('are made at their steps as by hand, to the bit, and told again, also through JSON', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const made = byHand(list);
        made.step(35 - made.progress().step);
        const given = new engine.Session(settings(), source, list);
        expect(given.changes()).toHaveLength(list.length);
        given.step(35);
        expect(bits(given)).toBe(bits(made));
        expect(bitsOf(given.changes())).toBe(bitsOf(made.changes()));
        const read = JSON.parse(JSON.stringify(made.changes())) as Change[];
        const again = new engine.Session(JSON.parse(JSON.stringify(made.initialSettings())) as never, source, read);
        expect(bitsOf(again.changes())).toBe(bitsOf(made.changes()));
        again.step(35);
        expect(bits(again)).toBe(bits(made));
        for (const session of [made, given, again]) session.delete();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('keep -0 through JSON', () => {
    const session = open({}, source);
    session.setEntries([{ parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: -0 }]);
    const [read] = JSON.parse(JSON.stringify(session.changes())) as Change[];
    const again = new engine.Session(settings(), source, [read!]);
    expect(again.moment(0).layers[0]!.W.values[0]).toBe(-0);
    for (const each of [session, again]) each.delete();
  });

  it.each([
    [[{ step: 2 }], 'type', 'changes[0]'],
    [[{ step: 2, settings: {}, entries: [] }], 'kind', 'changes[0].settings'],
    [[{ step: 2, setings: {} }], 'kind', 'changes[0].setings'],
    [[{ step: -1, settings: {} }], 'range', 'changes[0].step'],
    [
      [{ step: 2, settings: { optimizer: { kind: 'adam', beta2: 2 } } }],
      'range',
      'changes[0].settings.optimizer.beta2',
    ],
    [[{ step: 2, settings: { batchSize: 0 } }], 'range', 'changes[0].settings.batchSize'],
    [
      [
        { step: 2, settings: {} },
        { step: 1, settings: {} },
      ],
      'range',
      'changes[1].step',
    ],
    [[{ step: 2, entries: [] }], 'size', 'changes[0].entries'],
    [[{ step: 2, data: { ...data(), inputs: [[1]] } }], 'shape', 'changes[0].data.inputs[0]'],
    ['none', 'type', 'changes'],
  ])('%j are refused before there is a session', (list, code, path) => {
    const before = engine.liveSessions();
    expect(refusalOf(() => construct(settings(), source, list))).toMatchObject({ code, path });
    expect(engine.liveSessions()).toBe(before);
  });
});

describe('how many steps are kept', () => {
  it('halves each time they become too many', () => {
    expect([0, 7, 8, 15, 16, 1000].map((newest) => engine.strideAt(newest, 8))).toEqual([1, 1, 2, 2, 4, 128]);
    expect(refusalOf(() => engine.strideAt(1, 0))).toMatchObject({ code: 'range', path: 'most' });
  });
});
