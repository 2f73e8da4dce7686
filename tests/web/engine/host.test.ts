import { beforeEach, describe, expect, it } from 'vitest';
import { EngineHost } from '../../../web/src/engine/host';
import type { Engine } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { diverging, lasting } from '../support/openings';

const engine: Engine = await loadEngine();
let clock: HandClock;
let host: EngineHost;

beforeEach(() => {
  clock = new HandClock();
  host = new EngineHost(engine, clock);
});

const stepOf = (): number => host.frame({ example: 0, parameter: null }).moment.step;

describe('open', () => {
  it('says what the data, the limits and the kinds are', () => {
    const opened = host.open(lasting);
    expect(opened.data.examples).toBe(4);
    expect(opened.limits).toEqual(engine.limits());
    expect(opened.kinds).toEqual(engine.kinds());
  });

  it('replaces the session before it and frees its memory', () => {
    host.open(lasting);
    const live = engine.liveSessions();
    host.open(diverging);
    expect(engine.liveSessions()).toBe(live);
    expect(host.frame({ example: 0, parameter: null }).moment.layers).toHaveLength(1);
  });

  it('ends the training of the session before it', () => {
    host.open(lasting);
    host.play(10);
    host.open(lasting);
    clock.advance(1000);
    expect(stepOf()).toBe(0);
    expect(host.frame({ example: 0, parameter: null }).running).toBe(false);
  });

  it('leaves everything as it was where it is refused', () => {
    host.open(lasting);
    host.step(3);
    const live = engine.liveSessions();
    const wrong = { ...lasting, settings: { ...lasting.settings, seed: -1 } };
    expect(() => host.open(wrong)).toThrow(expect.objectContaining({ name: 'EngineError', path: 'seed' }));
    expect(engine.liveSessions()).toBe(live);
    expect(stepOf()).toBe(3);
  });

  it('can be tried beside what is open, which trains on', () => {
    host.open(lasting);
    host.play(10);
    const live = engine.liveSessions();
    host.tryOpening(diverging);
    const wrong = { ...lasting, changes: [{ step: 1, entries: [] }] };
    expect(() => host.tryOpening(wrong)).toThrow(expect.objectContaining({ name: 'EngineError', path: 'changes[0].entries' })); // prettier-ignore
    expect(engine.liveSessions()).toBe(live);
    clock.advance(1000);
    expect(stepOf()).toBeGreaterThan(5);
  });

  it('must come before every other call', () => {
    expect(() => host.frame({ example: 0, parameter: null })).toThrow(
      expect.objectContaining({ name: 'EngineError', code: 'closed' }),
    );
    expect(() => host.play(10)).toThrow(expect.objectContaining({ name: 'EngineError', code: 'closed' }));
  });
});

describe('play', () => {
  beforeEach(() => void host.open(lasting));

  it('trains at the pace that was asked for', () => {
    host.play(10);
    clock.advance(950);
    expect(stepOf()).toBe(10);
    expect(host.frame({ example: 0, parameter: null }).running).toBe(true);
  });

  it('trains in slices at full speed, with room for questions in between', () => {
    clock.perLook = 1;
    host.play('full');
    clock.runNext();
    const first = stepOf();
    expect(first).toBeGreaterThan(0);
    clock.runNext();
    expect(stepOf()).toBeGreaterThan(first);
    expect(host.frame({ example: 0, parameter: null }).stepsPerSecond).toBeGreaterThan(0);
  });

  it('stops at a pause', () => {
    host.play(10);
    clock.advance(300);
    host.pause();
    const paused = stepOf();
    clock.advance(1000);
    expect(stepOf()).toBe(paused);
    expect(host.frame({ example: 0, parameter: null })).toMatchObject({ running: false, stepsPerSecond: 0 });
  });

  it('goes on at another pace while it runs', () => {
    host.play(1);
    clock.advance(0);
    host.setPace(100);
    clock.advance(1000);
    expect(stepOf()).toBeGreaterThanOrEqual(100);
    expect(stepOf()).toBeLessThanOrEqual(102);
  });

  it.each([0, -1, NaN, Infinity, '10', null])('refuses the pace %s, in play and while it runs', (pace) => {
    host.play(10);
    for (const call of [() => host.play(pace as number), () => host.setPace(pace as number)]) {
      expect(call).toThrow(expect.objectContaining({ name: 'EngineError', code: 'range', path: 'pace' }));
    }
    clock.advance(950);
    expect(stepOf()).toBe(10);
  });
});

describe('a single step', () => {
  beforeEach(() => void host.open(lasting));

  it('pauses and makes so many updates', () => {
    host.play(10);
    clock.advance(0);
    expect(host.step(10).step).toBe(11);
    clock.advance(1000);
    expect(host.frame({ example: 0, parameter: null })).toMatchObject({ running: false, moment: { step: 11 } });
  });

  it('leaves it playing where the count is refused', () => {
    host.play(10);
    expect(() => host.step(0.5)).toThrow(expect.objectContaining({ name: 'EngineError', path: 'count' }));
    expect(host.frame({ example: 0, parameter: null }).running).toBe(true);
  });

  it('of a whole epoch pauses at its end', () => {
    host.configure({ batchSize: 3 });
    host.step(1);
    host.play(10);
    expect(host.trainEpoch()).toMatchObject({ step: 2, epoch: 1, batch: 0 });
    expect(host.frame({ example: 0, parameter: null }).running).toBe(false);
  });
});

describe('reset', () => {
  beforeEach(() => void host.open(lasting));

  it('gives the same starting weights, to the bit', () => {
    const start = networkBits(host.frame({ example: 0, parameter: null }).moment);
    host.step(50);
    expect(networkBits(host.frame({ example: 0, parameter: null }).moment)).not.toEqual(start);
    host.reset();
    expect(stepOf()).toBe(0);
    expect(networkBits(host.frame({ example: 0, parameter: null }).moment)).toEqual(start);
  });

  it('gives other weights for another seed, and keeps that seed', () => {
    const start = networkBits(host.frame({ example: 0, parameter: null }).moment);
    host.reset(2);
    const second = networkBits(host.frame({ example: 0, parameter: null }).moment);
    expect(second).not.toEqual(start);
    host.step(5);
    host.reset();
    expect(networkBits(host.frame({ example: 0, parameter: null }).moment)).toEqual(second);
  });

  it('keeps playing where it was playing', () => {
    host.play(10);
    clock.advance(500);
    host.reset();
    expect(stepOf()).toBe(0);
    expect(host.frame({ example: 0, parameter: null }).running).toBe(true);
    clock.advance(1000);
    expect(stepOf()).toBe(10);
  });
});

describe('a change of the settings', () => {
  beforeEach(() => void host.open(lasting));

  it('keeps the network and plays on, and says where the training stood', () => {
    host.play(10);
    clock.advance(450);
    const before = networkBits(host.frame({ example: 0, parameter: null }).moment);
    expect(host.configure({ learningRate: 0.01 }).step).toBe(5);
    expect(host.configure({ batchSize: 2 })).toMatchObject({ step: 5, batchesPerEpoch: 2 });
    const frame = host.frame({ example: 0, parameter: null });
    expect(frame.moment.learningRate).toBe(0.01);
    expect(networkBits(frame.moment)).toEqual(before);
    expect(frame.running).toBe(true);
  });
});

describe('a value that is not finite', () => {
  beforeEach(() => void host.open(diverging));

  it('pauses the training at the last finite step', () => {
    clock.perLook = 1;
    host.play('full');
    clock.advance(10_000);
    const { moment, running } = host.frame({ example: 0, parameter: null });
    expect(running).toBe(false);
    expect(moment.stopped).toMatchObject({ layer: 0 });
    expect(moment.step).toBeGreaterThan(10);
    expect(moment.layers[0]!.W.values.every(Number.isFinite)).toBe(true);
    expect(clock.tasksWaiting).toBe(0);
  });

  it('lets it play no more until a reset', () => {
    host.step(100_000);
    const { step } = host.frame({ example: 0, parameter: null }).moment;
    host.play(10);
    expect(host.frame({ example: 0, parameter: null }).running).toBe(false);
    clock.advance(1000);
    expect(host.frame({ example: 0, parameter: null })).toMatchObject({ running: false, moment: { step } });
    host.reset();
    host.configure({ learningRate: 0.01 });
    host.play(10);
    clock.advance(950);
    expect(host.frame({ example: 0, parameter: null })).toMatchObject({
      running: true,
      moment: { step: 10, stopped: null },
    });
  });
});

describe('the curve in a frame', () => {
  beforeEach(() => void host.open(lasting));

  it('is handed out once for each step', () => {
    expect(Array.from(host.frame({ example: 0, parameter: null }).curve!.steps)).toEqual([0]);
    expect(host.frame({ example: 0, parameter: null }).curve).toBeNull();
    expect(host.frame({ example: 1, parameter: null }).curve).toBeNull();
    host.step(2);
    expect(Array.from(host.frame({ example: 0, parameter: null }).curve!.steps)).toEqual([0, 1, 2]);
    expect(host.frame({ example: 0, parameter: null }).curve).toBeNull();
  });

  it('is handed out anew after a reset, even at the step of the last one', () => {
    host.frame({ example: 0, parameter: null });
    host.reset(7);
    expect(host.frame({ example: 0, parameter: null }).curve!.training).toHaveLength(1);
  });

  it('is handed out anew for a new experiment', () => {
    host.frame({ example: 0, parameter: null });
    host.open(diverging);
    expect(host.frame({ example: 0, parameter: null }).curve!.training).toHaveLength(1);
  });

  it('is not lost in a frame that is refused', () => {
    expect(() => host.frame({ example: 99, parameter: null })).toThrow(
      expect.objectContaining({ name: 'EngineError', path: 'example' }),
    );
    expect(host.frame({ example: 0, parameter: null }).curve).not.toBeNull();
  });
});

it('hands out frames that stay as they were while it trains on', () => {
  host.open(lasting);
  const frame = host.frame({ example: 0, parameter: null });
  const copy = structuredClone(frame);
  host.step(100);
  host.frame({ example: 0, parameter: null });
  expect(frame).toEqual(copy);
});

it('hands out the terms of the units that are looked at, of the chosen example', () => {
  host.open(lasting);
  const units = [
    { layer: 0, unit: 1 },
    { layer: 1, unit: 0 },
  ];
  const frame = host.frame({ example: 2, parameter: null, units });
  expect(frame.units.map(({ layer, unit }) => ({ layer, unit }))).toEqual(units);
  const { layers } = frame.moment.example;
  expect(frame.units[0]!.products.reduce((sum, term) => sum + term, 0)).toBe(frame.units[0]!.sum);
  expect(frame.units[1]!.deltaTerms[0]).toBeCloseTo(layers[1]!.delta.values[0]!, 14);
  expect(host.frame({ example: 2, parameter: null }).units).toEqual([]);
});

describe('a frame of the last step made', () => {
  const made = { example: 0, parameter: { layer: 0, kind: 'W', row: 0, col: 1 } as const, made: true };
  const coming = { ...made, made: false };
  beforeEach(() => void host.open(lasting));

  it('shows its pass, its update and its explanation, and all else of the weights that it made', () => {
    host.step(4);
    const before = host.frame(coming);
    host.step(1);
    const after = host.frame(coming);
    const frame = host.frame(made);
    expect(frame.moment).toEqual(before.moment);
    expect(frame.explanation).toEqual(before.explanation);
    expect(frame.progress.step).toBe(5);
    expect(frame.scores).toEqual(after.scores);
    const newOnes = frame.moment.layers.map(({ newW, newb }) => ({ W: newW, b: newb }));
    expect(networkBits({ layers: newOnes })).toEqual(networkBits(after.moment));
  });

  it('leaves the training where it is, to the bit, curve and way and all', () => {
    host.step(30);
    const [moment, track, curve] = [host.frame(coming).moment, host.track(made.parameter), host.frame(coming).curve];
    for (let time = 0; time < 3; time++) host.frame(made);
    expect(curve).toBeNull();
    expect(host.frame(coming).moment).toEqual(moment);
    expect(host.track(made.parameter)).toEqual(track);
    host.rewind(0);
    host.step(30);
    expect(host.frame(coming).moment).toEqual(moment);
  });

  it('is followed by answers about its pass, and about the weights that it made', () => {
    host.step(7);
    host.frame(coming);
    const ask = () => [
      host.compare(made.parameter, 1e-4),
      host.compareAtBest(made.parameter),
      host.valley(made.parameter, [0, 1]),
    ];
    const asked = ask();
    const track = host.track(made.parameter);
    host.step(1);
    const { W } = host.frame(coming).moment.layers[0]!;
    const grid = { horizontal: { input: 0, from: 0, to: 1, points: 2 }, vertical: null, held: [0, 0] };
    const present = [host.surface(grid), host.confusion(), host.findings()];
    host.frame(made);
    expect(ask()).toEqual(asked);
    expect([host.surface(grid), host.confusion(), host.findings()]).toEqual(present);
    expect(ask()).toEqual(asked);
    const withEnd = host.track(made.parameter);
    expect(withEnd.steps).toEqual(Float64Array.of(...track.steps, 8));
    expect(withEnd.parameter!.values).toEqual(Float64Array.of(...track.parameter!.values, W.values[1]!));
    expect(withEnd.parameter!.gradients).toEqual(track.parameter!.gradients);
    expect(withEnd.layerNorms).toEqual(track.layerNorms);
  });

  it('trains on from where it is while it plays', () => {
    host.play(10);
    for (let slice = 0; slice < 10; slice++) {
      clock.advance(95);
      const { moment, progress } = host.frame(made);
      expect(progress.step).toBe(moment.step + 1);
      host.valley(made.parameter, [0]);
    }
    host.pause();
    expect(host.frame(coming).progress.step).toBe(10);
    const played = networkBits(host.frame(coming).moment);
    host.rewind(0);
    host.step(10);
    expect(networkBits(host.frame(coming).moment)).toEqual(played);
  });

  it.each<[string, () => unknown]>([
    ['at step 0, where there is none', () => {}],
    ['after a reset', () => (host.step(5), host.frame(made), host.reset())],
    [
      'where numbers were typed since',
      () => (host.step(5), host.setParameters([{ parameter: made.parameter, value: 2 }])),
    ],
    ['where training has stopped', () => (host.open(diverging), host.step(100_000))],
  ])('shows the coming step %s', (_, prepare) => {
    prepare();
    const view = { ...made, parameter: { layer: 0, kind: 'W', row: 0, col: 0 } as const };
    const { moment, progress } = host.frame(view);
    expect(moment.step).toBe(progress.step);
  });

  it('has the settings that it was made with, beside those that there are', () => {
    host.step(3);
    host.configure({ optimizer: { kind: 'adam' }, learningRate: 0.01 });
    const { used, settings, moment } = host.frame(made);
    expect([used.optimizer.kind, used.learningRate, moment.rate]).toEqual(['gradientDescent', 0.5, 0.5]);
    expect([settings.optimizer.kind, settings.learningRate]).toEqual(['adam', 0.01]);
  });
});
