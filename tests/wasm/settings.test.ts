import { describe, expect, it } from 'vitest';
import type { LayerUpdate, Remembered, Session, Settings } from '../../wasm/engine.mjs';
import { bits, bitsOf, data, defaultOptions, engine, open, settings } from './support';

const kinds = engine.kinds();
const numbers = Array.from({ length: 11 }, (_, i) => (i - 5) / 7);

/** Settings in which no option is the default one. */
const chosen = settings({
  batchSize: 2,
  batchOrder: 'inOrder',
  optimizer: { kind: 'rmsProp', momentum: 0.5, decay: 0.875, epsilon: 1e-3, centred: true },
  schedule: { kind: 'cosine', length: 20, least: 0.01, warmUp: 4 },
  penalty: { l1: 1e-4, l2: 1e-3 },
  clipping: { kind: 'norm', limit: 0.25 },
  frozen: [
    { layer: 1, kind: 'b' },
    { layer: 0, kind: 'W', row: 1, col: 2 },
  ],
  initializer: { kind: 'explicit', numbers },
});

const weights = (layers: LayerUpdate[]): unknown => layers.map(({ W, b }) => [W, b]);

/** What a fresh session of these settings shows after ten updates. */
function trained(changes: Partial<Settings>): string {
  const session = open(changes);
  session.step(10);
  const shown = bitsOf(weights(session.moment(0).layers));
  session.delete();
  return shown;
}

describe('settings', () => {
  it('come back complete, with the defaults for what was left out', () => {
    const given = settings({ batchSize: 400, seed: 4294967295, learningRate: 0.1 });
    const session = new engine.Session(given, data());
    expect(session.settings()).toEqual({ ...defaultOptions, ...given });
    session.delete();
  });

  it('have the defaults of the kind that was chosen', () => {
    const session = open({ optimizer: { kind: 'nesterov' }, schedule: { kind: 'exponential', warmUp: 3 } });
    expect(session.settings()).toMatchObject({
      optimizer: { ...defaultOptions.optimizer, kind: 'nesterov', momentum: 0.9 },
      schedule: { ...defaultOptions.schedule, kind: 'exponential', factor: 0.999, warmUp: 3 },
    });
    session.delete();
  });

  it('open the same session again, bit for bit', () => {
    const session = new engine.Session(chosen, data());
    const copy = new engine.Session(structuredClone(session.settings()), data());
    expect(copy.settings()).toEqual(session.settings());
    expect(session.settings()).toMatchObject({
      ...chosen,
      initializer: { kind: 'explicit', numbers: Float64Array.from(numbers) },
    });
    for (const each of [session, copy]) each.step(30);
    expect(bits(copy)).toBe(bits(session));
    [session, copy].forEach((each) => each.delete());
  });
});

describe('every kind', () => {
  it.each(kinds.optimizers)('of optimizer trains its own way: %s', (kind) => {
    const others = kinds.optimizers.filter((other) => other !== kind);
    const own = trained({ optimizer: { kind } });
    for (const other of others) expect(trained({ optimizer: { kind: other } })).not.toBe(own);
  });

  it.each(kinds.optimizers)('of optimizer shows what it keeps of a parameter: %s', (kind) => {
    const session = open({ optimizer: { kind, ...(kind === 'rmsProp' && { centred: true, momentum: 0.5 }) } });
    session.step(3);
    // Row 1, column 2 of a 2 x 3 matrix is the sixth number of W row by row.
    const { beta1Power, beta2Power, ...shown } = session.memory({ layer: 0, kind: 'W', row: 1, col: 2 });
    const memories = Object.keys(shown) as (keyof typeof shown)[];
    const kept = (): (number | null)[] => {
      const { optimizer } = session.checkpoint();
      return memories.map((name) => optimizer[name]).map((all) => (all.length > 0 ? all[5]! : null));
    };
    const of = (when: keyof Remembered): (number | null)[] => memories.map((name) => shown[name]?.[when] ?? null);
    expect(of('before')).toEqual(kept());
    session.step();
    expect(of('after')).toEqual(kept());
    expect(session.checkpoint().optimizer).toMatchObject({ beta1Power, beta2Power });
    if (kind !== 'gradientDescent') expect(of('before')).not.toEqual(of('after'));
    session.delete();
  });

  it('of schedule gives the rate of its formula, after the warm-up', () => {
    const rate = (schedule: Settings['schedule'], step: number): number => {
      const session = open({ learningRate: 0.5, schedule });
      if (step > 0) session.step(step);
      const { rate, learningRate } = session.moment(0);
      expect(learningRate).toBe(0.5);
      expect(session.record().rate).toBe(rate);
      session.delete();
      return rate;
    };
    expect(rate({ kind: 'constant', warmUp: 4 }, 1)).toBe(0.25);
    expect(rate({ kind: 'step', every: 3, factor: 0.5 }, 7)).toBe(0.125);
    expect(rate({ kind: 'exponential', factor: 0.5 }, 3)).toBe(0.0625);
    expect(rate({ kind: 'cosine', length: 8, least: 0.1 }, 4)).toBeCloseTo(0.3, 15);
    expect(rate({ kind: 'inverseTime', decay: 0.25 }, 4)).toBe(0.25);
  });

  it.each(kinds.initializers)('of initializer starts a network: %s', (kind) => {
    const session = open({ initializer: { kind, value: 0.25, bias: 0.5, ...(kind === 'explicit' && { numbers }) } });
    const { W, b } = session.moment(0).layers[0]!;
    if (kind === 'explicit') expect([...W.values, ...b.values]).toEqual(numbers.slice(0, 8));
    else expect([...b.values]).toEqual([0.5, 0.5]);
    if (kind === 'zeros') expect([...W.values]).toEqual([0, 0, 0, 0, 0, 0]);
    if (kind === 'constant') expect([...W.values]).toEqual([0.25, 0.25, 0.25, 0.25, 0.25, 0.25]);
    if (/Uniform|Normal|uniform|normal/.test(kind)) expect(new Set(W.values).size).toBe(6);
    session.delete();
  });

  it('of activation and loss opens where the table of pairings allows it', () => {
    for (const { activation, loss, verdict } of kinds.pairings) {
      const network = { inputs: 3, layers: [{ units: 2, activation }], loss };
      const targets = data().targets.map(([y]) => (loss === 'hinge' ? [1, -1] : [y!, 1 - y!]));
      const open = (): Session => new engine.Session(settings({ network }), data({ targets }));
      if (verdict === 'refused') expect(open).toThrow(`network.loss is ${loss} and the last layer is ${activation}`);
      else open().delete();
    }
  });
});

describe('batches in order', () => {
  it('take the rows as they lie', () => {
    const session = open({ batchSize: 2, batchOrder: 'inOrder' });
    const rows = [0, 1, 2].map(() => {
      const { batchExamples } = session.moment(0);
      session.step();
      return [...batchExamples];
    });
    expect(rows).toEqual([[0, 1], [2, 3], [4]]);
    session.delete();
  });
});

describe('the penalty and the clipping', () => {
  it('change what the optimizer is given, not the gradient of the loss', () => {
    const [plain, session] = [open(), open({ penalty: { l2: 0.5 }, clipping: { kind: 'value', limit: 0.02 } })];
    const { layers, penalty, rate } = session.moment(0);
    const bare = plain.moment(0);
    let squares = 0;
    layers.forEach(({ W, dW, descent, newW, b, newb }, l) => {
      expect(dW).toEqual(bare.layers[l]!.dW);
      expect(bare.layers[l]!.descent).toBeNull();
      W.values.forEach((w, i) => {
        const wanted = Math.max(-0.02, Math.min(0.02, dW.values[i]! + 0.5 * w));
        expect(descent!.dW.values[i]).toBeCloseTo(wanted, 15);
        expect(newW.values[i]).toBe(w - rate * descent!.dW.values[i]!);
        squares += w * w;
      });
      b.values.forEach((w, i) => expect(newb.values[i]).toBe(w - rate * descent!.db.values[i]!));
    });
    expect(penalty).toBeCloseTo(0.25 * squares, 15);
    expect(bare.penalty).toBe(0);
    [plain, session].forEach((each) => each.delete());
  });
});

describe('what is frozen', () => {
  it('stays, with a gradient of its own and none for the optimizer, until it is released', () => {
    const frozen = [
      { layer: 0, kind: 'b' },
      { layer: 0, kind: 'W', row: 1, col: 2 },
    ] as const;
    const session = open({ frozen, optimizer: { kind: 'momentum' } });
    session.step(3);
    const [{ W, b, dW, db, descent, newW, newb }] = session.moment(0).layers as [LayerUpdate];
    expect(newb).toEqual(b);
    W.values.forEach((w, i) => expect(newW.values[i] === w, `${i}`).toBe(i === 5));
    expect([...db.values, dW.values[5]]).not.toContain(0);
    expect(descent!.db.values).toEqual(new Float64Array(2));
    expect([...descent!.dW.values]).toEqual([...dW.values.slice(0, 5), 0]);
    expect(session.gradientTerms({ layer: 0, kind: 'b', row: 0 })).toMatchObject({ mean: db.values[0], descent: 0 });
    session.configure({ frozen: [] });
    expect(session.moment(0).layers[0]!.newb).not.toEqual(b);
    session.delete();
  });
});

describe('configure', () => {
  it('replaces what is given and keeps the rest, the network and the step', () => {
    const session = open({ schedule: { kind: 'step', every: 5 } });
    session.step(3);
    const before = session.moment(0);
    session.configure({ optimizer: { kind: 'adam' }, penalty: { l1: 0.25 } });
    session.configure({ penalty: { l2: 0.5 }, learningRate: 0.125 });
    expect(session.settings()).toEqual({
      ...defaultOptions,
      ...settings({ learningRate: 0.125 }),
      optimizer: { ...defaultOptions.optimizer, kind: 'adam' },
      penalty: { l1: 0, l2: 0.5 },
      schedule: { ...defaultOptions.schedule, kind: 'step', every: 5 },
    });
    const after = session.moment(0);
    expect(weights(after.layers)).toEqual(weights(before.layers));
    expect(after.step).toBe(3);
    session.delete();
  });
});
