import { afterAll, describe, expect, it } from 'vitest';
import type { DataSource, Settings } from '../../wasm/engine.mjs';
import { declared, literalsOf, memberOf } from './declarations';
import type { LooseSession } from './refusals';
import { refusedCalls } from './refused-calls';
import { refusedData, refusedToyData } from './refused-data';
import { refusedChanges, refusedCheckpoints, refusedOptions } from './refused-options';
import { refusedSettings } from './refused-settings';
import { bits, data, engine, open, raise, refusalOf, settings, thrownBy } from './support';

describe('a wrong opening', () => {
  it.each([...refusedSettings, ...refusedOptions, ...refusedData, ...refusedToyData])(
    'is refused: $given',
    ({ call, error }) => {
      const before = engine.liveSessions();
      expect(refusalOf(call as () => unknown)).toEqual(error);
      expect(engine.liveSessions()).toBe(before);
    },
  );
});

describe('a wrong call', () => {
  const session = open({ batchSize: 2 }, data({ heldOut: 0.2, standardize: true }));
  session.step(3);
  afterAll(() => session.delete());

  it.each([...refusedCalls, ...refusedChanges, ...refusedCheckpoints])(
    'is refused and changes nothing: $given',
    ({ call, error }) => {
      const before = bits(session);
      expect(refusalOf(() => call(session as unknown as LooseSession))).toEqual(error);
      expect(bits(session)).toBe(before);
    },
  );
});

describe('an EngineError', () => {
  it('is an Error', () => {
    expect(thrownBy(() => open({ seed: -1 }))).toBeInstanceOf(Error);
  });

  it('has the codes that engine.d.mts lists', () => {
    const seen = [...refusedSettings, ...refusedData, ...refusedCalls].map(({ error }) => error.code);
    // 'closed' is tested with delete(); 'internal' stands for mistakes of the engine itself.
    const all = new Set([...seen, 'closed', 'internal']);
    expect([...all].sort()).toEqual(literalsOf(memberOf(declared('Refusal'), 'code')).sort());
  });
});

describe('what a caller’s own code throws', () => {
  const own = new RangeError('mine');
  const throwing = (key: string): object => Object.defineProperty({}, key, { enumerable: true, get: () => raise(own) });

  it('comes out of an opening as it is', () => {
    const before = engine.liveSessions();
    expect(thrownBy(() => new engine.Session(throwing('network') as Settings, data()))).toBe(own);
    expect(thrownBy(() => new engine.Session(settings(), throwing('inputs') as DataSource))).toBe(own);
    expect(engine.liveSessions()).toBe(before);
  });

  it('comes out of a call as it is, and changes nothing', () => {
    const session = open();
    session.step(2);
    const before = bits(session);
    const row = new Proxy([1, 2, 3], {
      get: (row, key) => (key === '2' ? raise(own) : Reflect.get(row, key)) as unknown,
    });
    expect(thrownBy(() => session.setLayer(0, { W: [[1, 2, 3], row], b: [1, 2] }))).toBe(own);
    expect(thrownBy(() => session.predict([row]))).toBe(own);
    expect(bits(session)).toBe(before);
    session.delete();
  });
});
