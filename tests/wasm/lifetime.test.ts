import { describe, expect, it } from 'vitest';
import { instantiate } from '../../wasm/engine.mjs';
import { engine, open, refusalOf } from './support';

describe('a deleted session', () => {
  const closed = {
    name: 'EngineError',
    code: 'closed',
    field: '',
    message: 'This session was deleted; open a new one.',
  };
  const session = open();
  session.delete();

  it.each(Object.getOwnPropertyNames(Object.getPrototypeOf(session)).filter((name) => name !== 'constructor'))(
    'refuses %s',
    (name) => {
      const method = (session as unknown as Record<string, () => unknown>)[name]!;
      expect(refusalOf(() => method.call(session))).toEqual(closed);
    },
  );

  it('finishes the call in whose course it was deleted', () => {
    const before = engine.liveSessions();
    const doomed = open();
    const inputs = [
      new Proxy([1, 2, 3], { get: (row, key) => (key === '0' && doomed.delete(), Reflect.get(row, key)) as unknown }),
    ];
    expect(doomed.predict(inputs)).toMatchObject({ rows: 1, cols: 1 });
    expect(engine.liveSessions()).toBe(before);
  });
});

describe('the start', () => {
  it('rejects what is no module of the engine', async () => {
    const empty = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    await expect(instantiate(empty)).rejects.toThrow();
    await expect(instantiate({})).rejects.toThrow(TypeError);
  });
});
