import { describe, expect, it } from 'vitest';
import type { Checkpoint, Session, Settings } from '../../wasm/engine.mjs';
import { bits, bitsOf, data, engine, open, refusalOf } from './support';

const changes: Partial<Settings> = {
  batchSize: 2,
  optimizer: { kind: 'adam' },
  schedule: { kind: 'cosine', length: 50 },
  penalty: { l2: 0.01 },
};
const source = data({ heldOut: 0.2, standardize: true });
const other = data({ inputs: data().inputs.map((row) => [...row].reverse()), heldOut: 0.4, splitSeed: 3 });

/** The bits of everything but the curve, which begins anew at a checkpoint. */
const state = (session: Session): string =>
  bitsOf([session.settings(), session.progress(), session.data(), session.scores(), session.moment(0)]);

/** Training with a change of every kind; `watch` sees each step as it is reached, and after its changes. */
function trainWithChanges(session: Session, watch: (session: Session) => void = () => {}): void {
  const changes: Record<number, () => void> = {
    4: () => session.configure({ learningRate: 0.1 }),
    7: () => session.setLayer(1, { b: [0.25] }),
    9: () => session.setData(other),
    12: () => session.configure({ optimizer: { kind: 'nesterov' }, batchSize: 3 }),
  };
  for (let step = 0; step < 20; step++) {
    changes[step]?.();
    watch(session);
    session.step();
  }
}

describe('a rewind', () => {
  it('with the updates that are left comes to every earlier step, bit for bit, changes by hand and all', () => {
    const session = open(changes, source);
    const seen: string[] = [];
    trainWithChanges(session, (session) => seen.push(bits(session)));
    for (const step of [19, 12, 11, 9, 8, 0, 5]) {
      const ahead = session.progress().step < step;
      if (ahead) session.step(step - session.progress().step);
      else {
        const { left, step: reached } = session.rewind(step);
        expect(reached + left).toBe(step);
        if (left > 0) session.step(left);
      }
      expect(bits(session)).toBe(seen[step]);
    }
    session.delete();
  });

  it('by one step costs no training, however far the training has come', () => {
    const session = open(changes, source);
    session.step(100_000);
    const present = bits(session);
    session.rewind(99_999);
    session.step(1);
    expect(session.rewind(99_999)).toMatchObject({ step: 99_999, left: 0 });
    expect(session.step(1).step).toBe(100_000);
    expect(bits(session)).toBe(present);
    session.delete();
  });

  it('leaves the changes ahead, until another one gives them up', () => {
    const session = open(changes, source);
    trainWithChanges(session);
    const { left } = session.rewind(5);
    if (left > 0) session.step(left);
    expect(session.changes().map(Object.keys)).toEqual([
      ['step', 'settings'],
      ['step', 'entries'],
      ['step', 'data'],
      ['step', 'settings'],
    ]);
    expect(session.changes().map(({ step }) => step)).toEqual([4, 7, 9, 12]);
    session.configure({ learningRate: 0.7 });
    expect(session.changes()).toMatchObject([
      { step: 4, settings: { learningRate: 0.1 } },
      { step: 5, settings: { learningRate: 0.7, optimizer: { kind: 'adam' } } },
    ]);
    session.delete();
  });
});

describe('the changes by hand', () => {
  it('say all that it takes to make them again', () => {
    const session = open(changes, source);
    trainWithChanges(session);
    const [, typed, , last] = session.changes();
    expect(typed).toMatchObject({ step: 7 });
    expect(typed).toHaveProperty(
      'entries',
      expect.arrayContaining([{ parameter: { layer: 1, kind: 'b', row: 0, col: 0 }, value: 0.25 }]),
    );
    expect(last).toMatchObject({ step: 12, settings: { batchSize: 3, learningRate: 0.1 } });
    const again = new engine.Session(session.initialSettings(), source, session.changes());
    again.step(session.progress().step);
    expect(bits(again)).toBe(bits(session));
    again.delete();
    session.reset();
    expect(session.changes()).toEqual([]);
    session.delete();
  });
});

describe('other data', () => {
  it('keep the network and the step, and are those of everything that is shown', () => {
    const session = open(changes, source);
    session.step(3);
    const { W } = session.moment(0).layers[0]!;
    session.setData(other);
    const fresh = open(changes, other);
    expect(session.data()).toEqual(fresh.data());
    expect(session.moment(1).example.raw).toEqual(fresh.moment(1).example.raw);
    expect(session.moment(0).layers[0]!.W).toEqual(W);
    expect(session.progress()).toMatchObject({ step: 3, batch: 0, batchesPerEpoch: 2 });
    [session, fresh].forEach((each) => each.delete());
  });
});

describe('a checkpoint', () => {
  it.each(engine.kinds().optimizers)('goes on to the bit in its own session and in another one: %s', (kind) => {
    const session = open({ ...changes, optimizer: { kind } }, source);
    session.step(7);
    const checkpoint = structuredClone(session.checkpoint());
    const before = state(session);
    session.step(9);
    const later = state(session);

    session.restore(checkpoint);
    expect(state(session)).toBe(before);
    session.step(9);
    expect(state(session)).toBe(later);

    const fresh = open({ seed: 99 }, source);
    fresh.restore(checkpoint);
    fresh.step(9);
    expect(state(fresh)).toBe(later);
    [session, fresh].forEach((each) => each.delete());
  });

  it('is where the history begins that follows it', () => {
    const session = open(changes, source);
    session.step(7);
    session.configure({ learningRate: 0.25 });
    const checkpoint = session.checkpoint();
    session.step(5);
    session.restore(checkpoint);
    expect(session.changes()).toEqual([]);
    expect([...session.curve().steps]).toEqual([7]);
    session.step(3);
    expect(session.rewind(7)).toMatchObject({ step: 7, left: 0 });
    expect(() => session.rewind(6)).toThrow('step is 6; it must be a whole number from 7 to 7.');
    session.delete();
  });

  it('is followed by the changes that it is given, each at its step', () => {
    const [whole, late] = [open(changes, source), open(changes, source)];
    const entries = [{ parameter: { layer: 1, kind: 'b', row: 0 } as const, value: 0.25 }];
    whole.step(7);
    late.restore(whole.checkpoint(), [
      { step: 7, entries },
      { step: 9, settings: { learningRate: 0.5 } },
    ]);
    whole.setEntries(entries);
    expect(late.moment(0).layers).toEqual(whole.moment(0).layers);
    whole.step(2);
    whole.configure({ learningRate: 0.5 });
    [whole, late].forEach((each) => each.step(12 - each.progress().step));
    expect(state(late)).toBe(state(whole));
    expect(late.changes()).toEqual(whole.changes());
    [whole, late].forEach((each) => each.delete());
  });

  it('refuses changes that come before it, or that are none, and stays as it was', () => {
    const session = open(changes, source);
    session.step(7);
    const checkpoint = session.checkpoint();
    session.step(3);
    const before = bits(session);
    const restore = (change: object) => refusalOf(() => session.restore(checkpoint, [change as never]));
    expect(restore({ step: 6, settings: {} })).toMatchObject({
      message: 'changes[0].step is 6; it must be a whole number, 7 or more.',
    });
    expect(restore({ step: 8, settings: { learningRate: -1 } })).toMatchObject({
      path: 'changes[0].settings.learningRate',
    });
    expect(restore({ step: 8, entries: [] })).toMatchObject({ path: 'changes[0].entries' });
    expect(bits(session)).toBe(before);
    session.delete();
  });

  it.each([
    ['one number', { ...source, targets: [[1], [0], [0], [1], [0]] }],
    [
      'the order of two rows',
      { ...source, inputs: [...source.inputs.slice(1, 2), source.inputs[0]!, ...source.inputs.slice(2)] },
    ],
    ['the split', { ...source, splitSeed: 5 }],
    ['the scale of the inputs', { ...source, standardize: false }],
  ])('is refused by a session whose data differ in %s', (_, other) => {
    const [session, stranger] = [open(changes, source), open(changes, other)];
    const before = bits(stranger);
    expect(refusalOf(() => stranger.restore(session.checkpoint()))).toMatchObject({
      code: 'shape',
      path: 'checkpoint.data',
      message: `checkpoint.data is "${session.checkpoint().data}"; it must be the fingerprint of this session's data, ${stranger.checkpoint().data}.`,
    });
    expect(bits(stranger)).toBe(before);
    [session, stranger].forEach((each) => each.delete());
  });

  it('has the parameters in the order in which an initializer takes them', () => {
    const session = open();
    session.step(5);
    const { parameters } = session.checkpoint();
    const copy = open({ initializer: { kind: 'explicit', numbers: parameters } });
    expect(copy.moment(0).layers).toEqual(session.moment(0).layers);
    expect(copy.checkpoint().parameters).toEqual(parameters);
    [session, copy].forEach((each) => each.delete());
  });

  it('does not lead back into the engine', () => {
    const session = open(changes, source);
    session.step(2);
    const checkpoint: Checkpoint = session.checkpoint();
    const before = bits(session);
    checkpoint.parameters.fill(NaN);
    checkpoint.optimizer.mean.fill(NaN);
    expect(bits(session)).toBe(before);
    session.delete();
  });
});

describe('the history of another session', () => {
  const halves = (): Record<'way' | 'late', Session> => {
    const [way, late] = [open(changes, source), open(changes, source)];
    way.step(8);
    way.configure({ learningRate: 0.5 });
    way.step(2);
    late.restore(way.checkpoint());
    late.step(5);
    late.configure({ learningRate: 0.25 });
    late.step(5);
    return { way, late };
  };

  it('is taken over where it led to the moment with which this one begins', () => {
    const { way, late } = halves();
    const whole = open(changes, source);
    whole.step(8);
    whole.configure({ learningRate: 0.5 });
    whole.step(7);
    whole.configure({ learningRate: 0.25 });
    whole.step(5);
    late.joinHistory(way);
    way.delete();
    expect(late.changes()).toEqual(whole.changes());
    expect(late.initialSettings()).toEqual(whole.initialSettings());
    expect(bitsOf([late.curve()])).toBe(bitsOf([whole.curve()]));
    for (const step of [20, 3, 17, 9, 0, 20]) {
      for (const session of [late, whole]) {
        const ahead = step - session.progress().step;
        const left = ahead > 0 ? ahead : session.rewind(step).left;
        if (left > 0) session.step(left);
      }
      expect(state(late)).toBe(state(whole));
    }
    [late, whole].forEach((each) => each.delete());
  });

  it('is refused where it stands elsewhere, and where there is none', () => {
    const { way, late } = halves();
    const before = bits(late);
    way.step(1);
    const join = (earlier: unknown) => refusalOf(() => late.joinHistory(earlier as Session));
    expect(join(way)).toMatchObject({
      ...{ code: 'shape', path: 'earlier', given: null, wanted: { kind: 'rule', reason: 'sessionBeginning' } },
      message: 'earlier is not a session that has come to the moment with which this history begins.',
    });
    expect(join(late)).toMatchObject({ code: 'shape', path: 'earlier' });
    way.delete();
    for (const none of [way, undefined, null, 3, {}, Object.create(way)])
      expect(join(none)).toMatchObject({
        ...{ code: 'type', path: 'earlier', wanted: { kind: 'rule', reason: 'openSession' } },
        message: 'earlier must be an open session.',
      });
    expect(bits(late)).toBe(before);
    expect(() => late.rewind(9)).toThrow('step is 9');
    late.delete();
  });
});

describe('a record', () => {
  it('says of the coming update what the moment shows of it', () => {
    const session = open({ ...changes, clipping: { kind: 'norm', limit: 0.01 } }, source);
    session.step(2);
    const { step, batchLoss, penalty, rate, batchExamples, layers } = session.moment(0);
    const record = session.record();
    expect(record).toMatchObject({ step, loss: batchLoss, penalty, rate, examples: batchExamples.length });
    const norms = layers.map(({ W, dW, db }) =>
      Math.hypot(...dW.values.map((g, i) => g + 0.01 * W.values[i]!), ...db.values),
    );
    norms.forEach((norm, l) => expect(record.layerNorms[l]).toBeCloseTo(norm, 14));
    expect(record.gradientNorm).toBeCloseTo(Math.hypot(...norms), 14);
    const right = [...batchExamples].filter((row) => {
      const { y, yhat } = session.moment(row).example;
      return yhat[0]! >= 0.5 === (y[0] === 1);
    });
    expect(record.correct).toBe(right.length);
    session.delete();
  });
});
