import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { instantiate, type Engine, type Session, type Settings } from '../../wasm/engine.mjs';
import type { LooseSession } from './refusals';
import { longRuns, trainedHash } from './same-bits.mjs';
import { bits, bitsOf, data, engine as whole, settings, thrownBy } from './support';

const compiled = (part: string): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`../../build/wasm/backprop-${part}.wasm`, import.meta.url)));
const [first, rest] = ['first', 'rest'].map(compiled) as [WebAssembly.Module, WebAssembly.Module];

const bringRest = vi.fn(() => rest);
let engine: Engine;

beforeEach(async () => {
  bringRest.mockClear();
  engine = await instantiate(first, bringRest);
});

const weight = { layer: 0, kind: 'W', row: 1, col: 2 };
const axis = (input: number): object => ({ input, from: -1, to: 1, points: 3 });
const direction = { kind: 'parameter', parameter: weight };

/** Calls of a session that has made 3 steps, right ones and wrong ones; each is the first in an engine of its own. */
const calls: Record<string, (session: LooseSession) => unknown> = {
  training: (session) => session.step(500),
  epoch: (session) => session.trainEpoch(),
  rewind: (session) => [session.rewind(1), session.step(4)],
  reset: (session) => session.reset(5),
  restore: (session) => session.restore(session.checkpoint(), session.changes()),
  'settings that change': (session) =>
    session.configure({ optimizer: { kind: 'adam' }, penalty: { l1: 0.1 }, clipping: { kind: 'norm', limit: 0.1 } }),
  'typed numbers': (session) => session.setEntries([{ parameter: weight, value: 0.5 }]),
  'a typed layer': (session) => session.setLayer(1, { W: [[1, -1]], b: [0] }),
  'other data': (session) => session.setData(data({ standardize: true })),
  confusion: (session) => session.confusion(),
  prediction: (session) => session.predict([[1, 2, 3]]),
  'a row of one’s own': (session) => session.trace([1, 2, 3]),
  'all gradients': (session) => session.checkGradients(),
  'one gradient': (session) => session.checkGradientAtBest(weight),
  explanation: (session) => [session.memory(weight), session.gradientTerms(weight), session.exampleGradients(weight)],
  paths: (session) => session.paths(weight, 0, 5),
  'a hidden unit': (session) => session.unitTerms(0, 1, 2),
  slips: (session) => session.slips({ kind: 'delta', layer: 0, row: 1 }, 0, 3),
  'gradients of somebody else': (session) => session.judgeGradients([{ db: { values: [1, 2] } }, {}]),
  line: (session) => session.lossAlong(direction, [-1, 0, 1], 'batch'),
  valley: (session) => session.lossOver(direction, [0, 1], direction, [0, 2]),
  surface: (session) => session.surface({ horizontal: axis(0), vertical: axis(2), held: [0, 0, 0] }),
  findings: (session) => session.findings(),
  'a rate that is none': (session) => session.configure({ learningRate: -1 }),
  'an unknown optimizer': (session) => session.configure({ optimizer: { kind: 'best' } }),
  'a row of another width': (session) => session.predict([[1, 2]]),
  'no such weight': (session) => session.paths({ ...weight, row: 7 }, 0, 5),
  'an unknown setting': (session) => session.configure({ speed: 1 }),
  'a checkpoint of another network': (session) => session.restore({ parameters: [1] }),
};

const setUp = { batchSize: 2, optimizer: { kind: 'momentum' } } satisfies Partial<Settings>;

function open(engine: Engine): Session {
  const session = new engine.Session(settings(setUp), data({ heldOut: 0.2 }));
  session.step(3);
  return session;
}

/** What a call answers or throws, and all that the session shows then. */
function outcome(engine: Engine, call: (session: LooseSession) => unknown): string {
  const session = open(engine);
  try {
    const answer = call(session as unknown as LooseSession);
    return bitsOf([answer, bits(session)]);
  } catch (problem) {
    return bitsOf([{ ...(problem as object) }, (problem as Error).message, bits(session)]);
  } finally {
    session.delete();
  }
}

const bringNone = (): never => {
  throw lost;
};
const lost = new Error('no network');

describe('an engine in two parts', () => {
  it.each(Object.entries(calls))('answers as the whole one does, and brings the rest once at most: %s', (_, call) => {
    expect(outcome(engine, call)).toBe(outcome(whole, call));
    expect(bringRest.mock.calls.length).toBeLessThanOrEqual(1);
    expect(engine.liveSessions()).toBe(0);
  });

  it('answers so where the rest is there before', () => {
    engine.toyDataset({ kind: 'moons', count: 4 });
    for (const call of Object.values(calls)) expect(outcome(engine, call)).toBe(outcome(whole, call));
    expect(bringRest).toHaveBeenCalledOnce();
  });

  it.each(longRuns)('trains to the same bits: $what', (run) => {
    expect(trainedHash(engine, run)).toBe(run.hash);
  });

  it('trains by every optimizer without the rest', () => {
    for (const kind of whole.kinds().optimizers) {
      const session = new engine.Session(settings({ optimizer: { kind } }), data());
      session.step(100);
      session.delete();
    }
    expect(bringRest).not.toHaveBeenCalled();
  });

  it('passes on why the rest does not come, and brings it when it is needed again', () => {
    const moons = { kind: 'moons', count: 4 } as const;
    bringRest.mockImplementationOnce(bringNone);
    expect(thrownBy(() => engine.toyDataset(moons))).toBe(lost);
    expect(engine.toyDataset(moons)).toEqual(whole.toyDataset(moons));
    expect(bringRest).toHaveBeenCalledTimes(2);
  });

  it.each(Object.entries(calls))(
    'without its rest either answers as the whole one or says why not: %s',
    async (name, call) => {
      const alone = await instantiate(first, bringNone);
      const session = open(alone) as unknown as LooseSession;
      const same = open(whole) as unknown as LooseSession;
      const said = (session: LooseSession): unknown => {
        try {
          return bitsOf(call(session));
        } catch (problem) {
          return problem === lost ? lost : (problem as Error).message;
        }
      };
      const answer = said(session);
      expect([lost, said(same)]).toContain(answer);
      if (['training', 'rewind'].includes(name)) expect(answer).not.toBe(lost);
      same.delete();
    },
  );
});
