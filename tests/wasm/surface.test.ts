import { describe, expect, it } from 'vitest';
import type { Session } from '../../wasm/engine.mjs';
import { declared, departures, literalsOf, memberOf, membersOf, resultOf } from './declarations';
import { data, engine, open } from './support';

const methodsOf = (object: object): string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(object)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [name] : [],
  );

const slice = {
  horizontal: { input: 0, from: -1, to: 1, points: 3 },
  vertical: { input: 2, from: 0, to: 1, points: 2 },
};

/** With a saturated unit, so that there is something to find. */
function withFlatUnit(session: Session): Session {
  session.setLayer(0, { b: [1000, 0] });
  return session;
}

/** After a change of every kind. */
function changedByHand(session: Session): Session {
  session.setLayer(1, { b: [0.5] });
  session.configure({ learningRate: 0.1 });
  session.setData(data({ heldOut: 0.2 }));
  return session;
}

/** Its way is trained again by another session, whose history it takes over. */
function joinHistory(session: Session): void {
  const source = data({ heldOut: 0.4, standardize: true });
  const way = open({ batchSize: 2 }, source);
  way.step(session.progress().step);
  session.restore(way.checkpoint());
  session.joinHistory(way);
  way.delete();
}

/** One call of every method of a session that is in the middle of a pass and has rows held out. */
const calls: Record<Exclude<keyof Session, symbol>, (session: Session) => unknown> = {
  step: (session) => session.step(3),
  trainEpoch: (session) => session.trainEpoch(),
  progress: (session) => session.progress(),
  reset: (session) => session.reset(),
  rewind: (session) => session.rewind(0),
  checkpoint: (session) => session.checkpoint(),
  restore: (session) => session.restore(session.checkpoint()),
  joinHistory,
  initialSettings: (session) => session.initialSettings(),
  changes: (session) => changedByHand(session).changes(),
  settings: (session) => session.settings(),
  configure: (session) => session.configure({ batchOrder: 'inOrder' }),
  setEntries: (session) => session.setEntries([{ parameter: { layer: 1, kind: 'b', row: 0 }, value: 2 }]),
  setLayer: (session) => session.setLayer(1, { b: [0.5] }),
  setData: (session) => session.setData(data()),
  moment: (session) => session.moment(4),
  record: (session) => session.record(),
  curve: (session) => session.curve(),
  scores: (session) => session.scores(),
  data: (session) => session.data(),
  pairing: (session) => session.pairing(),
  predict: (session) => session.predict([[1, 2, 3]]),
  parametersInUnits: (session) => session.parametersInUnits(),
  trace: (session) => session.trace([1, 2, 3]),
  confusion: (session) => session.confusion(),
  checkGradients: (session) => session.checkGradients(),
  checkGradientAtBest: (session) => session.checkGradientAtBest({ layer: 0, kind: 'b', row: 1 }),
  memory: (session) => session.memory({ layer: 0, kind: 'b', row: 1 }),
  gradientTerms: (session) => session.gradientTerms({ layer: 0, kind: 'W', row: 1, col: 2 }),
  paths: (session) => session.paths({ layer: 0, kind: 'W', row: 1, col: 2 }, 3, 5),
  exampleGradients: (session) => session.exampleGradients({ layer: 1, kind: 'b', row: 0 }),
  unitTerms: (session) => session.unitTerms(1, 0, 3),
  slips: (session) => session.slips({ kind: 'delta', layer: 0, row: 1 }, 3, 4),
  judgeGradients: (session) =>
    session.judgeGradients([
      {
        dW: {
          values: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
      },
      { db: { values: [0.5], units: 0.1 } },
    ]),
  batch: (session) => session.batch(),
  lossAlong: (session) => session.lossAlong({ kind: 'gradient' }, [0, 1]),
  lossOver: (session) => session.lossOver({ kind: 'gradient' }, [0, 1], { kind: 'random' }, [0, 1, 2]),
  surface: (session) => session.surface(slice),
  findings: (session) => withFlatUnit(session).findings(),
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

  it('agree on a kink and on a finding', () => {
    const network = { inputs: 3, layers: [{ units: 1, activation: 'relu' as const }], loss: 'huber' as const };
    const session = open({ network, initializer: { kind: 'zeros' } });
    const check = session.checkGradients();
    const findings = withFlatUnit(openHalfway()).findings();
    expect(check.worst.kink).not.toBeNull();
    expect(findings).not.toEqual([]);
    expect(departures(check, declared('GradientCheck'), 'check')).toEqual([]);
    for (const finding of findings) expect(departures(finding, declared('Finding'), 'finding')).toEqual([]);
    session.delete();
  });

  it.each(Object.entries(calls))('agree on what %s returns', (name, call) => {
    const session = openHalfway();
    expect(departures(call(session), resultOf(memberOf(declared('Session'), name)), name)).toEqual([]);
    if (name !== 'delete') session.delete();
  });

  it('agree on results without held-out rows, without standardising and without classes', () => {
    const session = open({ batchSize: 'full' }, data({ targets: [[0.1], [0.2], [0.3], [0.4], [0.5]] }));
    for (const name of ['settings', 'data', 'scores', 'curve', 'moment', 'record'] as const) {
      expect(departures(calls[name](session), resultOf(memberOf(declared('Session'), name)), name)).toEqual([]);
    }
    expect([session.data().standardizer, session.scores().heldOut, session.scores().training.correct]).toEqual([
      null,
      null,
      null,
    ]);
    session.delete();
  });

  it('agree on results with every option, explicit numbers, a penalty and clipping', () => {
    const numbers = Float64Array.from({ length: 11 }, (_, i) => i / 10);
    const session = open({
      optimizer: { kind: 'adamW' },
      penalty: { l2: 0.1 },
      clipping: { kind: 'value', limit: 0.01 },
      initializer: { kind: 'explicit', numbers },
    });
    session.step();
    expect(session.moment(0).layers[0]!.descent).not.toBeNull();
    for (const name of ['settings', 'moment', 'checkpoint'] as const) {
      expect(departures(calls[name](session), resultOf(memberOf(declared('Session'), name)), name)).toEqual([]);
    }
    session.delete();
  });

  it('agree on results of a session that has stopped', () => {
    const session = openStopped();
    const moment = session.moment(0);
    expect(moment.stopped).not.toBeNull();
    expect(departures(moment, declared('Moment'), 'moment')).toEqual([]);
    session.delete();
  });

  it.each([
    ['limits', () => engine.limits()],
    ['kinds', () => engine.kinds()],
    ['toyDataset', () => engine.toyDataset({ kind: 'blobs', count: 3 })],
    ['liveSessions', () => engine.liveSessions()],
  ] as const)('agree on what the engine returns for %s', (name, call) => {
    expect(departures(call(), resultOf(memberOf(declared('Engine'), name)), name)).toEqual([]);
  });

  it('name the same kinds', () => {
    const { pairings, toyDatasets, ...names } = engine.kinds();
    const declaredNames = {
      activations: declared('Activation'),
      losses: declared('Loss'),
      batchOrders: declared('BatchOrder'),
      optimizers: declared('OptimizerKind'),
      schedules: declared('ScheduleKind'),
      clippings: memberOf(declared('Clipping'), 'kind'),
      initializers: declared('InitializerKind'),
      targetCodings: declared('TargetCoding'),
      features: declared('Feature'),
    };
    for (const [name, type] of Object.entries(declaredNames)) {
      expect([...names[name as keyof typeof names]].sort(), name).toEqual(literalsOf(type).sort());
    }
    expect(Object.keys(names).sort()).toEqual(Object.keys(declaredNames).sort());
    expect(toyDatasets.map(({ kind }) => kind).sort()).toEqual(literalsOf(declared('ToyDatasetKind')).sort());
    const { activations, losses } = names;
    expect([...new Set(pairings.map(({ verdict }) => verdict))].sort()).toEqual(
      literalsOf(memberOf(declared('Pairing'), 'verdict')).sort(),
    );
    expect([...new Set(pairings.map(({ reason }) => reason))].sort()).toEqual(
      literalsOf(declared('PairingReason')).sort(),
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
