import { describe, expect, it } from 'vitest';
import type { Settings } from '../../wasm/engine.mjs';
import { startWithMemory, wide } from './memory';
import { bitsOf, data, engine, open, raise, refusalOf, settings, thrownBy } from './support';

describe('the memory of the engine', { timeout: 60_000 }, () => {
  it('is given back by delete', async () => {
    const { engine, memory } = await startWithMemory();
    const before = memory.buffer.byteLength;
    for (let i = 0; i < 10_000; i++) new engine.Session(settings(), data()).delete();
    expect(engine.liveSessions()).toBe(0);
    expect(memory.buffer.byteLength).toBe(before);
  });

  it('does not grow by looking, by training or by refused calls', async () => {
    const { engine, memory } = await startWithMemory();
    const session = new engine.Session(wide(), data({ heldOut: 0.2 }));
    session.checkGradients();
    const before = memory.buffer.byteLength;
    for (let i = 0; i < 10_000; i++) {
      session.step();
      session.moment(i % 5);
      session.curve();
      session.scores();
      session.predict(data().inputs);
      thrownBy(() => session.predict([[1, 2, NaN]]));
    }
    expect(memory.buffer.byteLength).toBe(before);
    session.delete();
  });

  it('stays bounded however often other data are set, and goes back as far as its history says', async () => {
    const { engine, memory } = await startWithMemory();
    const made = (k: number) => ({
      inputs: Array.from({ length: 1437 }, (_, i) => Float64Array.from({ length: 64 }, (_, j) => (i * 7 + j * k) % 17)),
      targets: Array.from({ length: 1437 }, (_, i) => [(i + k) % 2]),
    });
    const network = { inputs: 64, layers: [{ units: 1, activation: 'sigmoid' }], loss: 'binaryCrossEntropy' } as const;
    const settings = { network: { ...network, layers: [...network.layers] }, seed: 1, learningRate: 0.01 };
    const session = new engine.Session({ ...settings, batchSize: 'full' }, made(0));
    const before = memory.buffer.byteLength;
    const seen = new Map<number, string>();
    for (let k = 1; k <= 200; k++) {
      session.setData(made(k));
      if (k > 180) seen.set(k - 1, bitsOf(session.moment(0)));
      session.step();
    }
    expect(memory.buffer.byteLength - before).toBeLessThan(80e6);
    const [first] = session.changes();
    expect(first!.step).toBeGreaterThan(150);
    expect(() => session.rewind(0)).toThrow(/^step is 0; it must be a whole number from 1\d\d to 200\.$/);
    for (const [step, moment] of [...seen].reverse()) {
      const { left } = session.rewind(step);
      session.step(left);
      expect(bitsOf(session.moment(0))).toBe(moment);
    }
    session.delete();
  });

  it('is not held by data that are set again and again at one step', async () => {
    const { engine, memory } = await startWithMemory();
    const inputs = Array.from({ length: 20_000 }, (_, i) => [i % 7, i % 5, i % 3]);
    const targets = inputs.map(([first]) => [first! % 2]);
    const session = new engine.Session(settings(), { inputs, targets });
    for (let k = 0; k < 100; k++) session.setData({ inputs, targets });
    const before = memory.buffer.byteLength;
    for (let k = 0; k < 200; k++) session.setData({ inputs, targets });
    expect(memory.buffer.byteLength - before).toBeLessThan(20e6);
    const { loss } = session.record();
    session.step(5);
    expect(session.rewind(0).left).toBe(0);
    expect(session.record().loss).toBe(loss);
    session.delete();
  });

  it('is flat where 10,000 rows of 50 inputs are opened 20 times, as new sessions or in one', async () => {
    const { engine, memory } = await startWithMemory();
    const made = (k: number) => ({
      inputs: Array.from({ length: 10_000 }, (_, i) =>
        Float64Array.from({ length: 50 }, (_, j) => (i * 7 + j * k) % 17),
      ),
      targets: Array.from({ length: 10_000 }, (_, i) => [(i + k) % 2]),
      standardize: true,
    });
    const network = {
      inputs: 50,
      layers: [
        { units: 8, activation: 'tanh' },
        { units: 1, activation: 'sigmoid' },
      ],
    };
    const settings = {
      network: { ...network, loss: 'binaryCrossEntropy' },
      seed: 1,
      learningRate: 0.01,
      batchSize: 10,
    };
    const open = (k: number) => new engine.Session(settings as Settings, made(k));
    const bytes: number[] = [];
    for (let k = 0; k < 20; k++) {
      const session = open(k);
      session.step(20);
      session.delete();
      bytes.push(memory.buffer.byteLength);
    }
    expect(bytes.at(-1)).toBe(bytes[1]);
    const session = open(0);
    for (let k = 1; k <= 20; k++) {
      session.setData(made(k));
      session.step(20);
      bytes.push(memory.buffer.byteLength);
    }
    session.delete();
    expect(bytes.at(-1)).toBe(bytes[30]);
    expect(bytes.at(-1)).toBeLessThan(100e6);
  });

  it('counts the sessions that are alive, also after openings that were refused', () => {
    const before = engine.liveSessions();
    const sessions = [open(), open()];
    thrownBy(() => open({}, data({ targets: [[1]] })));
    thrownBy(() => open({}, data({ heldOut: 2 })));
    expect(engine.liveSessions()).toBe(before + 2);
    sessions.forEach((session) => session.delete());
    expect(engine.liveSessions()).toBe(before);
  });

  it('can run out: the call is refused and the session goes on as it was', async () => {
    const { engine, memory } = await startWithMemory();
    const inputs = Array.from({ length: 20_000 }, (_, i) => [i % 7, i % 5, i % 3]);
    const targets = inputs.map(([first]) => [first! % 2]);
    const session = new engine.Session({ ...wide(), batchSize: 1 }, { inputs, targets });
    session.step();
    const momentBefore = bitsOf([session.moment(0), session.settings()]);
    Object.defineProperty(memory, 'grow', { configurable: true, value: () => raise(new RangeError()) });
    const refused = {
      name: 'EngineError',
      code: 'size',
      path: '',
      given: null,
      wanted: { kind: 'rule', reason: 'memory' },
      message: 'There is not enough memory for this.',
    };
    expect(refusalOf(() => session.configure({ batchSize: 'full' }))).toEqual(refused);
    expect(refusalOf(() => new engine.Session(wide(), { inputs, targets }))).toEqual(refused);
    expect(engine.liveSessions()).toBe(1);
    expect(bitsOf([session.moment(0), session.settings()])).toBe(momentBefore);
    Reflect.deleteProperty(memory, 'grow');
    session.configure({ batchSize: 'full' });
    expect(session.step()).toMatchObject({ step: 2, batchesPerEpoch: 1 });
    session.delete();
  });
});
