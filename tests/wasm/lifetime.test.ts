import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../wasm/engine.mjs';
import { data, engine, open, refusalOf, settings } from './support';

describe('a deleted session', () => {
  const closed = {
    name: 'EngineError',
    code: 'closed',
    path: '',
    given: null,
    wanted: { kind: 'rule', reason: 'openSession' },
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
    const wanted = 'it must be the WebAssembly.Module that is compiled from backprop.wasm.';
    const refused = {
      name: 'EngineError',
      code: 'type',
      path: 'module',
      wanted: { kind: 'rule', reason: 'engineModule' },
    };
    await expect(instantiate(empty)).rejects.toMatchObject({
      ...refused,
      given: { kind: 'instance', of: 'WebAssembly.Module' },
      message: `module is another WebAssembly module; ${wanted}`,
    });
    for (const [module, words] of [
      [undefined, 'missing'],
      [null, 'null'],
      [{}, 'of the kind Object'],
      [new Uint8Array(8), 'of the kind Uint8Array'],
      [Promise.resolve(empty), 'of the kind Promise'],
      [new WebAssembly.Instance(empty), 'of the kind WebAssembly.Instance'],
      ['backprop.wasm', 'of the kind String'],
    ] as const)
      await expect((instantiate as (module: unknown) => Promise<unknown>)(module)).rejects.toMatchObject({
        ...refused,
        given: words.startsWith('of the kind ')
          ? { kind: 'instance', of: words.slice('of the kind '.length) }
          : { kind: 'sort', sort: words },
        message: `module is ${words}; ${wanted}`,
      });
  });
});

describe('a session called amiss', () => {
  it('without new, says how it is opened', () => {
    expect(refusalOf(() => (engine.Session as unknown as () => void)())).toMatchObject({
      name: 'EngineError',
      code: 'type',
      wanted: { kind: 'rule', reason: 'calledWithNew' },
      message: 'Session was called without new: write new Session(settings, data).',
    });
  });

  it.each([undefined, null, 7, {}, Object.setPrototypeOf({}, engine.Session.prototype as object)])(
    'says that a call needs its session, not %s',
    (receiver) => {
      const session = open();
      for (const name of ['step', 'settings', 'delete'] as const)
        // eslint-disable-next-line @typescript-eslint/unbound-method -- called with another receiver
        expect(refusalOf(() => Reflect.apply(session[name], receiver, []) as unknown)).toMatchObject({
          name: 'EngineError',
          code: 'type',
          wanted: { kind: 'rule', reason: 'calledOnSession' },
          message: 'This is a call of a session: write session.step(), with the session before it.',
        });
      session.delete();
    },
  );

  it('is a session still, and can be extended', () => {
    class Mine extends engine.Session {}
    const session = new Mine(settings(), data());
    expect(session).toBeInstanceOf(engine.Session);
    expect(session.constructor).toBe(Mine);
    expect(Reflect.get(engine.Session.prototype, 'constructor')).toBe(engine.Session);
    expect(session.step(2).step).toBe(2);
    session.delete();
  });
});

describe('using', () => {
  it('deletes the session at the end of its block, and once only', () => {
    const before = engine.liveSessions();
    {
      using session = open();
      expect(engine.liveSessions()).toBe(before + 1);
      expect(session.step().step).toBe(1);
    }
    {
      using session = open();
      session.delete();
    }
    expect(engine.liveSessions()).toBe(before);
  });

  it('has what compilers call in a runtime without it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'using-'));
    const root = fileURLToPath(new URL('../..', import.meta.url));
    try {
      for (const file of ['wasm/border.mjs', 'wasm/english.mjs', 'build/wasm/backprop.mjs']) {
        mkdirSync(join(folder, dirname(file)), { recursive: true });
        copyFileSync(join(root, file), join(folder, file));
      }
      const without = 'const Symbol = { for: (name) => globalThis.Symbol.for(name) };\n';
      const file = join(folder, 'wasm/engine.mjs');
      writeFileSync(file, without + readFileSync(join(root, 'wasm/engine.mjs'), 'utf8'));
      const { instantiate: start } = (await import(/* @vite-ignore */ file)) as { instantiate: typeof instantiate };
      const older = await start(await WebAssembly.compile(readFileSync(join(root, 'build/wasm/backprop.wasm'))));
      const session = new older.Session(settings(), data()) as unknown as Record<symbol, () => void>;
      expect(session[Symbol.dispose]).toBeUndefined();
      session[Symbol.for('Symbol.dispose')]!();
      expect(older.liveSessions()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
