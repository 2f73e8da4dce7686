import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { EngineHost } from '../../../web/src/engine/host';
import { entryOf, gradientsOfJ } from '../../../web/src/engine/parameters';
import type { Engine, Opening, Session } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { diverging, lasting } from '../support/openings';

const engine: Engine = await loadEngine();
let host: EngineHost;
let session: Session;

/** The same experiment in the host and in a session of its own. */
function openBoth(opening: Opening, steps: number): void {
  host.open(opening);
  host.step(steps);
  session = new engine.Session(opening.settings, opening.data);
  session.step(steps);
}

beforeEach(() => {
  host = new EngineHost(engine, new HandClock());
});

const axis = (input: number, points: number) => ({ input, from: -1, to: 2, points });

describe('a surface', () => {
  it('over two inputs is the session’s own', () => {
    openBoth(lasting, 20);
    const grid = { horizontal: axis(0, 3), vertical: axis(1, 2), held: [0, 0] };
    const { step, values } = host.surface(grid, [{ layer: 0, unit: 1 }]);
    expect(step).toBe(20);
    expect(values).toEqual(session.surface(grid, [{ layer: 0, unit: 1 }]));
    expect(host.surface(grid).values).toEqual(session.surface(grid));
  });

  it('along one of two inputs holds the other one', () => {
    openBoth(lasting, 20);
    const { values } = host.surface({ horizontal: axis(1, 4), vertical: null, held: [0.5, 9] });
    const rows = [-1, 0, 1, 2].map((x) => [0.5, x]);
    expect(Array.from(values.values)).toEqual(Array.from(session.predict(rows).values));
  });

  it.each([true, false])('along the only input is what the network predicts, standardised: %s', (standardize) => {
    const data = { inputs: [[1], [2], [4]], targets: [[2], [4], [6]], standardize };
    const layers = [
      { units: 3, activation: 'tanh' as const },
      { units: 2, activation: 'sigmoid' as const },
      { units: 1, activation: 'identity' as const },
    ];
    const network = { inputs: 1, layers, loss: 'halfSquaredError' as const };
    openBoth({ settings: { network, seed: 1, learningRate: 0.1, batchSize: 'full' }, data }, 30);
    const live = engine.liveSessions();
    const { values } = host.surface({ horizontal: axis(0, 4), vertical: null, held: [0] });
    const wanted = session.predict([[-1], [0], [1], [2]]);
    Array.from(values.values).forEach((value, i) => expect(value).toBeCloseTo(wanted.values[i]!, 12));
    expect(engine.liveSessions()).toBe(live);
    const hidden = host.surface({ horizontal: axis(0, 1), vertical: null, held: [0] }, [{ layer: 0, unit: 2 }]);
    const { W, b } = session.moment(0).layers[0]!;
    const { standardizer } = session.data();
    const x = standardizer ? (-1 - standardizer.mean[0]!) / standardizer.deviation[0]! : -1;
    expect(hidden.values.values[0]).toBeCloseTo(Math.tanh(W.values[2]! * x + b.values[2]!), 12);
  });
});

it('hands out confusion and findings as the session has them', () => {
  openBoth({ ...lasting, data: { ...lasting.data, heldOut: 0.25 } }, 5);
  expect(host.confusion()).toEqual({ step: 5, ...session.confusion() });
  expect(host.findings()).toEqual({ step: 5, found: session.findings(), layers: [] });
});

it('hands out the weights of the same step with findings of units that are alike', () => {
  const settings = { ...lasting.settings, initializer: { kind: 'constant' as const, value: 0.5 } };
  openBoth({ ...lasting, settings }, 5);
  const { step, found, layers } = host.findings();
  expect(found.map(({ kind }) => kind)).toContain('symmetricUnits');
  expect(step).toBe(5);
  expect(layers).toEqual(session.moment(0).layers.map(({ W, b }) => ({ W, b })));
});

describe('the valley', () => {
  const weight = { layer: 0, kind: 'W', row: 1, col: 0 } as const;

  it('is J with the weight at each value, through the present point', () => {
    openBoth({ ...lasting, settings: { ...lasting.settings, penalty: { l2: 0.1 } } }, 7);
    const { W, newW } = session.moment(0).layers[0]!;
    const [now, next] = [W.values[2]!, newW.values[2]!];
    const valley = host.valley(weight, [now - 1, now, now + 2]);
    const along = session.lossAlong({ kind: 'parameter', parameter: weight }, [-1, 0, 2, next - now]);
    expect(valley.losses[1]).toBe(along[1]);
    expect(valley.losses[0]).toBeCloseTo(along[0]!, 12);
    expect(valley.losses[2]).toBeCloseTo(along[2]!, 12);
    expect(valley.now).toEqual({ weight: now, loss: along[1] });
    expect(valley.next).toEqual({ weight: next, loss: along[3] });
    expect(valley.ofAllRows).toBeNull();
    expect([valley.now.loss, valley.gradient]).toEqual([session.moment(0).cost, session.gradientTerms(weight).cost]);
  });

  it('has the gradient as its slope, with the penalty in it', () => {
    openBoth({ ...lasting, settings: { ...lasting.settings, penalty: { l2: 0.1 } } }, 7);
    const { now } = host.valley(weight, []);
    const { losses, gradient } = host.valley(weight, [now.weight - 1e-4, now.weight + 1e-4]);
    expect((losses[1]! - losses[0]!) / 2e-4).toBeCloseTo(gradient, 7);
  });

  const finds = { l1: [0, 0.05], l2: [0, 0.1], batchSize: [1, 2, 3, 'full'], momentum: [false, true] } as const;

  it('has the gradient as its slope at any moment, whatever the batch and the penalty', () => {
    const settings = fc.record({
      ...{ l1: fc.constantFrom(...finds.l1), l2: fc.constantFrom(...finds.l2) },
      ...{ batchSize: fc.constantFrom(...finds.batchSize), momentum: fc.constantFrom(...finds.momentum) },
      ...{ seed: fc.nat(1000), steps: fc.integer({ min: 1, max: 60 }) },
      parameter: fc.constantFrom(weight, { layer: 0, kind: 'b', row: 1 } as const, { ...weight, row: 0, col: 1 }),
    });
    fc.assert(
      fc.property(settings, ({ l1, l2, batchSize, momentum, seed, steps, parameter }) => {
        const optimizer = { kind: momentum ? 'momentum' : 'gradientDescent' } as const;
        const changes = { penalty: { l1, l2 }, batchSize, seed, optimizer };
        const { data } = host.open({ ...lasting, settings: { ...lasting.settings, ...changes } });
        host.step(steps);
        const { now } = host.valley(parameter, []);
        const reach = 1e-5;
        const { losses, gradient, kink, ofAllRows } = host.valley(parameter, [now.weight - reach, now.weight + reach]);
        if (!kink) expect((losses[1]! - losses[0]!) / (2 * reach)).toBeCloseTo(gradient, 7);
        const { moment } = host.frame({ example: 0, parameter: null });
        const { dW, db } = gradientsOfJ(moment.layers[parameter.layer]!);
        expect([now.loss, gradient]).toEqual([moment.cost, entryOf(parameter, dW, db)]);
        expect(ofAllRows === null).toBe(moment.batchExamples.length === data.examples);
      }),
      { numRuns: 60 },
    );
  });

  it('says where a kink is', () => {
    const kinked = { ...lasting.settings, penalty: { l1: 0.1 }, initializer: { kind: 'zeros' as const } };
    host.open({ ...lasting, settings: kinked });
    expect(host.valley(weight, []).kink).toMatchObject({ place: 'penalty' });
  });

  it('shows no next step where none is made', () => {
    openBoth(diverging, 100_000);
    expect(host.valley({ layer: 0, kind: 'W', row: 0, col: 0 }, [0]).next).toBeNull();
  });
});

describe('the track', () => {
  const bias = { layer: 1, kind: 'b', row: 0 } as const;
  const weight = { layer: 0, kind: 'W', row: 1, col: 1 } as const;

  /** Weight and gradient at a step, trained anew. */
  function at(opening: Opening, step: number, batchSize: number | 'full' = 'full') {
    const fresh = new engine.Session({ ...opening.settings, batchSize }, opening.data);
    if (step > 0) fresh.step(step);
    const [first, second] = fresh.moment(0).layers;
    const norms = fresh.record().layerNorms;
    const loss = fresh.curve().cost.at(-1)!;
    fresh.delete();
    return { w: first!.W.values[3]!, dw: gradientsOfJ(first!).dW.values[3]!, b: second!.b.values[0]!, norms, loss };
  }

  it('has each step of a short way, with the present one', () => {
    openBoth(lasting, 3);
    host.step(4);
    const { steps, layerNorms, losses, parameter } = host.track(weight);
    expect(Array.from(steps)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const step of steps) {
      const wanted = at(lasting, step);
      expect(parameter!.values[step]).toBe(wanted.w);
      expect(parameter!.gradients[step]).toBe(wanted.dw);
      expect(layerNorms.map((norms) => norms[step])).toEqual(Array.from(wanted.norms));
      expect(losses[step]).toBe(wanted.loss);
    }
  });

  it('is of J with the penalty, in its gradients and its losses', () => {
    const penalised = { ...lasting, settings: { ...lasting.settings, penalty: { l1: 0.01, l2: 0.1 } } };
    openBoth(penalised, 3);
    const { losses, parameter } = host.track(weight);
    const { dW } = session.moment(0).layers[0]!;
    expect(parameter!.gradients[3]).toBe(session.gradientTerms(weight).cost);
    expect(parameter!.gradients[3]).not.toBe(dW.values[3]);
    expect(losses[3]).toBe(session.moment(0).cost);
    expect(losses[2]).toBe(at(penalised, 2).loss);
  });

  it('of a long way is thinned evenly, and true at each of its steps', () => {
    openBoth(lasting, 3000);
    const { steps, parameter, losses } = host.track(bias);
    expect(steps.length).toBeLessThanOrEqual(257);
    expect(steps.length).toBeGreaterThan(128);
    const stride = steps[1]!;
    expect(Array.from(steps)).toEqual([...Array.from(steps.slice(0, -1), (_, i) => i * stride), 3000]);
    expect(parameter!.values[100]).toBe(at(lasting, 100 * stride).b);
    expect(losses[100]).toBe(at(lasting, 100 * stride).loss);
  });

  it('forgets what lies after a step that was gone back to, and is the same when it is trained again', () => {
    openBoth(lasting, 50);
    const before = host.track(weight);
    host.rewind(20);
    expect(host.track(weight).steps.at(-1)).toBe(20);
    expect(host.track(weight).steps).toHaveLength(21);
    host.step(30);
    expect(host.track(weight)).toEqual(before);
  });

  it('is kept finer again where a long way was left near its beginning', () => {
    openBoth(lasting, 5000);
    host.rewind(10);
    host.step(20);
    const { steps } = host.track(weight);
    expect(Array.from(steps.slice(-20))).toEqual(Array.from({ length: 20 }, (_, i) => 11 + i));
  });

  it('begins anew after a reset', () => {
    openBoth(lasting, 50);
    host.reset(9);
    expect(Array.from(host.track(null).steps)).toEqual([0]);
    expect(host.track(null).parameter).toBeNull();
  });

  it('has the gradient of the batch that came next, where it was changed before it was left', () => {
    openBoth(lasting, 1);
    host.rewind(0);
    host.configure({ batchSize: 2 });
    host.step(1);
    expect(host.track(weight).parameter!.gradients[0]).toBe(at(lasting, 0, 2).dw);
  });

  it('makes the steps of an epoch one by one', () => {
    openBoth({ ...lasting, settings: { ...lasting.settings, batchSize: 1 } }, 1);
    expect(host.trainEpoch()).toMatchObject({ step: 4, epoch: 1, batch: 0 });
    session.trainEpoch();
    expect(host.frame({ example: 0, parameter: null }).moment.layers).toEqual(session.moment(0).layers);
    expect(Array.from(host.track(weight).steps)).toEqual([0, 1, 2, 3, 4]);
  });

  it('leaves training as it is, to the bit', () => {
    openBoth(lasting, 777);
    expect(host.frame({ example: 0, parameter: null }).moment).toEqual(session.moment(0));
  });

  it('ends where a value is no longer finite', () => {
    openBoth(diverging, 100_000);
    const { steps, parameter } = host.track({ layer: 0, kind: 'W', row: 0, col: 0 });
    expect(steps.at(-1)).toBe(session.progress().step);
    expect(parameter!.values.every(Number.isFinite)).toBe(true);
  });

  it.each([-1, 0.5, 1e12])('refuses %s steps as the session does, and stays where it is', (count) => {
    openBoth(lasting, 3);
    expect(() => host.step(count)).toThrow(expect.objectContaining({ name: 'EngineError', path: 'count' }));
    expect(host.track(null).steps.at(-1)).toBe(3);
  });

  it('of a network with more weights than there is room for has the layers’ gradients alone', () => {
    const wide = { units: 300, activation: 'tanh' as const };
    const layers = [wide, wide, { units: 1, activation: 'sigmoid' as const }];
    openBoth({ ...lasting, settings: { ...lasting.settings, network: { ...lasting.settings.network, layers } } }, 2);
    expect(host.track(weight)).toMatchObject({ parameter: null, layerNorms: { length: 3 } });
  });
});
