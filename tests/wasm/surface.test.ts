import { describe, expect, it } from 'vitest';
import type { Session } from '../../wasm/engine.mjs';
import { declared, departures, literalsOf, memberOf, membersOf, resultOf } from './declarations';
import { data, engine, open } from './support';

const methodsOf = (object: object): string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(object)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [name] : [],
  );

/** One call of every method of a session that is in the middle of a pass and has rows held out. */
const calls: Record<keyof Session, (session: Session) => unknown> = {
  step: (session) => session.step(3),
  trainEpoch: (session) => session.trainEpoch(),
  progress: (session) => session.progress(),
  reset: (session) => session.reset(),
  settings: (session) => session.settings(),
  setLearningRate: (session) => session.setLearningRate(0.25),
  setBatchSize: (session) => session.setBatchSize(3),
  setLayer: (session) => session.setLayer(1, { b: [0.5] }),
  moment: (session) => session.moment(4),
  curve: (session) => session.curve(),
  scores: (session) => session.scores(),
  data: (session) => session.data(),
  predict: (session) => session.predict([[1, 2, 3]]),
  checkGradients: (session) => session.checkGradients(),
  delete: (session) => session.delete(),
};

const openHalfway = (): Session => {
  const session = open({ batchSize: 2 }, data({ heldOut: 0.4, standardize: true }));
  session.step();
  return session;
};

/** A session whose next update would not be finite. */
const openStopped = (): Session => {
  const network = { inputs: 3, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' } as const;
  const session = open({ network: { ...network, layers: [...network.layers] }, learningRate: 1e200 });
  session.step(100);
  return session;
};

describe('the engine and engine.d.mts', () => {
  it('have the same members of the engine', () => {
    expect(Object.keys(engine).sort()).toEqual(membersOf(declared('Engine')).sort());
  });

  it('have the same methods of a session', () => {
    const session = open();
    expect(methodsOf(Object.getPrototypeOf(session) as object).sort()).toEqual(membersOf(declared('Session')).sort());
    expect(Object.keys(session)).toEqual([]);
    session.delete();
  });

  it.each(Object.entries(calls))('agree on what %s returns', (name, call) => {
    const session = openHalfway();
    expect(departures(call(session), resultOf(memberOf(declared('Session'), name)), name)).toEqual([]);
    if (name !== 'delete') session.delete();
  });

  it('agree on results without held-out rows, without standardising and without classes', () => {
    const session = open({ batchSize: 'full' }, data({ targets: [[0.1], [0.2], [0.3], [0.4], [0.5]] }));
    for (const name of ['settings', 'data', 'scores', 'curve', 'moment'] as const) {
      expect(departures(calls[name](session), resultOf(memberOf(declared('Session'), name)), name)).toEqual([]);
    }
    expect([session.data().standardizer, session.scores().heldOut, session.scores().training.correct]).toEqual([
      null,
      null,
      null,
    ]);
    session.delete();
  });

  it('agree on results of a session that has stopped', () => {
    const session = openStopped();
    const moment = session.moment(0);
    expect(moment.stopped).not.toBeNull();
    expect(departures(moment, declared('Moment'), 'moment')).toEqual([]);
    session.delete();
  });

  it.each(['limits', 'kinds', 'liveSessions'] as const)('agree on what the engine returns for %s', (name) => {
    expect(departures(engine[name](), resultOf(memberOf(declared('Engine'), name)), name)).toEqual([]);
  });

  it('name the same activations, losses and verdicts', () => {
    const { activations, losses, pairings } = engine.kinds();
    expect([...activations].sort()).toEqual(literalsOf(declared('Activation')).sort());
    expect([...losses].sort()).toEqual(literalsOf(declared('Loss')).sort());
    expect([...new Set(pairings.map(({ verdict }) => verdict))].sort()).toEqual(
      literalsOf(memberOf(declared('Pairing'), 'verdict')).sort(),
    );
    expect(pairings).toHaveLength(activations.length * losses.length);
  });
});

describe('the comparison itself', () => {
  it('finds a member too few, one too many, and one of another type, at any depth', () => {
    const session = open();
    const { layers, ...moment } = session.moment(0);
    const { newW: _newW, ...layer } = layers[0]!;
    const wrong = { ...moment, layers: [{ ...layer, extra: 1, b: { ...layer.b, values: [1, 2] } }], epoch: '0' };
    expect(departures(wrong, declared('Moment'), 'moment').sort()).toEqual([
      'moment.epoch: not a number',
      'moment.layers[0].b.values: no Float64Array',
      'moment.layers[0].extra: not declared',
      'moment.layers[0].newW: missing',
    ]);
    session.delete();
  });
});
