import { describe, expect, it } from 'vitest';
import type { EngineError, Session } from '../../wasm/engine.mjs';
import { declared, memberOf, membersOf, parametersOf } from './declarations';
import { bits, construct, data, engine, open, settings, thrownBy } from './support';

const weight = { layer: 0, kind: 'W', row: 0, col: 0 };
const slice = { horizontal: { input: 0, from: 0, to: 1, points: 2 } };

type Method = Exclude<keyof Session, symbol>;

/** Right arguments of every call that takes any. */
const right: Partial<Record<Method, unknown[]>> = {
  step: [1],
  reset: [1],
  rewind: [0],
  restore: [{}, []],
  joinHistory: [open()],
  configure: [{}],
  setEntries: [[{ parameter: weight, value: 1 }]],
  setLayer: [0, { b: [1, 2] }],
  setData: [data()],
  moment: [0],
  predict: [[[1, 2, 3]]],
  trace: [[1, 2, 3]],
  checkGradients: [1e-5, weight],
  checkGradientAtBest: [weight],
  memory: [weight],
  paths: [weight, 0, 1],
  exampleGradients: [weight],
  gradientTerms: [weight],
  unitTerms: [0, 0, 0],
  slips: [{ kind: 'delta', layer: 0, row: 0 }, 0, 4],
  judgeGradients: [[{ db: { values: [0, 0], units: 0.1 } }, { db: { values: [0] } }]],
  lossAlong: [{ kind: 'gradient' }, [0], 'training'],
  lossOver: [{ kind: 'gradient' }, [0], { kind: 'random' }, [0], 'training'],
  surface: [slice, [{ layer: 0, unit: 0 }]],
};

const text = 'x'.repeat(1e5);
const wrong: unknown[] = [
  undefined,
  null,
  NaN,
  -Infinity,
  -1,
  0.5,
  1e300,
  true,
  '',
  text,
  1n,
  Symbol('s'),
  () => 0,
  {},
  { [text]: 1 },
  { rows: 1, cols: 1, values: 'x' },
  { rows: 2, cols: NaN, values: [1, 2] },
  Object.create(null),
  new Date(0),
  new Map(),
  [],
  [[]],
  [null],
  [{}],
  [[1, 2, Symbol('s')]],
  [[1n, 2n, 3n]],
  new Uint8Array(2),
  new BigInt64Array(3),
  new DataView(new ArrayBuffer(8)),
  new ArrayBuffer(8),
  new Proxy([], {}),
];

/** Members of what is configured have no prefix. */
const unprefixed = ['settings', 'changes'];

function expectSentence(problem: unknown, argument: string): void {
  const { name, message, path } = problem as EngineError;
  expect(name).toBe('EngineError');
  expect(message).toMatch(/^[^\n]{10,400}\.$/);
  expect(message).not.toMatch(/\[object|undefined/);
  if (!unprefixed.includes(argument)) expect(path.split(/[.[]/)[0]).toBe(argument);
}

/** What a call throws, or null. */
const problemOf = (call: () => unknown): unknown => {
  try {
    call();
    return null;
  } catch (problem) {
    return problem;
  }
};

describe('whatever is wrong with an argument, a sentence names it', () => {
  const session = open();
  const methods = membersOf(declared('Session'));

  it('for every call that takes one', () => {
    const taking = methods.filter((name) => parametersOf(memberOf(declared('Session'), name)).length > 0);
    expect(Object.keys(right).sort()).toEqual(taking.sort());
  });

  it.each(Object.entries(right))('%s', (name, args) => {
    const names = parametersOf(memberOf(declared('Session'), name));
    const call = (given: unknown[]): unknown =>
      (session as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!(...given);
    names.forEach((argument, at) => {
      for (const value of wrong) {
        const before = bits(session);
        const problem = problemOf(() => call(args.with(at, value)));
        if (problem === null) continue; // it can be used, or may be left out
        expectSentence(problem, argument);
        expect(bits(session)).toBe(before);
      }
    });
  });

  it('new Session, toyDataset and fillGaps', () => {
    const before = engine.liveSessions();
    for (const value of wrong) {
      expectSentence(
        thrownBy(() => construct(value, data())),
        'settings',
      );
      expectSentence(
        thrownBy(() => construct(settings(), value)),
        'data',
      );
      expectSentence(
        thrownBy(() => engine.toyDataset(value as never)),
        'options',
      );
      expectSentence(
        thrownBy(() => engine.fillGaps(value as never)),
        'data',
      );
    }
    expect(engine.liveSessions()).toBe(before);
  });
});
