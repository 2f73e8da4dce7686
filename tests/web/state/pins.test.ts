import { beforeEach, describe, expect, it } from 'vitest';
import { leadsTo, Pins } from '../../../web/src/state/pins.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;
let pins: Pins;

beforeEach(async () => {
  run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start });
  await run.start();
  pins = new Pins();
});

const pin = (which: 'a' | 'b'): void => pins.pin(which, run);

describe('the difference of two pinned moments', () => {
  it('is that of their matrices, entry by entry', async () => {
    const before = run.moment!.layers[0]!.dW.values;
    pin('b');
    await run.step(10);
    const after = run.moment!.layers[0]!.dW.values;
    pin('a');
    await run.step(5);
    const difference = pins.difference(0, 'dW')!;
    expect([difference.rows, difference.cols]).toEqual([2, 3]);
    expect(Array.from(difference.values)).toEqual(Array.from(after, (value, i) => value - before[i]!));
    expect(difference.values.some((value) => value !== 0)).toBe(true);
  });

  it('of one moment with itself, gone away from and back to, is zero', async () => {
    await run.step(10);
    pin('a');
    await run.step(20);
    await run.goTo(10);
    pin('b');
    for (const name of ['W', 'b', 'dW', 'db'] as const)
      expect(pins.difference(1, name)!.values.every((value) => value === 0)).toBe(true);
  });

  it('needs both, and a layer that there is', () => {
    expect(pins.difference(0, 'W')).toBeNull();
    pin('a');
    expect(pins.difference(0, 'W')).toBeNull();
    pin('b');
    expect(pins.difference(0, 'W')).not.toBeNull();
    expect(pins.difference(7, 'W')).toBeNull();
    pins.unpin('a');
    expect(pins.difference(0, 'W')).toBeNull();
  });
});

describe('a command to pin', () => {
  it('waits for those before it', async () => {
    void run.send({ do: 'step', count: 3 });
    expect(await run.send({ do: 'pin', as: 'a' })).toBeNull();
    expect(run.pins.a!.step).toBe(3);
  });

  it('of a moment whose session is gone by then is refused, and pins nothing', async () => {
    void run.send({ do: 'editNetwork', edit: { what: 'addLayer' } });
    expect(await run.send({ do: 'pin', as: 'b' })).toMatchObject({ wanted: { reason: 'presentSession' } });
    expect(run.pins.b).toBeNull();
  });

  it('before there is a moment is refused', async () => {
    const none = new Run({ startEngine: () => Promise.reject(new Error('no engine')) });
    expect(await none.send({ do: 'pin', as: 'a' })).not.toBeNull();
    expect(none.pins.a).toBeNull();
  });
});

describe('a pinned moment can be gone to', () => {
  const reachable = (): boolean => leadsTo(run.recipe!, run.farthest, pins.a!);

  it('from everywhere in its run', async () => {
    await run.step(10);
    pin('a');
    expect(reachable()).toBe(true);
    await run.goTo(3);
    expect(reachable()).toBe(true);
    await run.setPace(3);
    expect(reachable()).toBe(true);
  });

  it('not once training has taken another course before it', async () => {
    await run.step(10);
    pin('a');
    await run.goTo(3);
    await run.configure(() => ({ learningRate: 0.1 }));
    expect(reachable()).toBe(false);
  });

  it('not where a number is typed at its own step: going there leads to the typed one', async () => {
    await run.step(10);
    pin('a');
    await run.setParameters([{ parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: 2 }]);
    await run.step(5);
    expect(reachable()).toBe(false);
    await run.goTo(10);
    expect(run.moment!.layers[0]!.W.values[0]).toBe(2);
    pin('b');
    await run.step(5);
    expect(leadsTo(run.recipe!, run.farthest, pins.b!)).toBe(true);
  });

  it('still where the other course begins after it', async () => {
    await run.step(10);
    pin('a');
    await run.step(1);
    await run.configure(() => ({ learningRate: 0.1 }));
    await run.step(5);
    expect(reachable()).toBe(true);
  });

  it('not in a run with other starting weights, nor farther than anything went', async () => {
    await run.step(10);
    pin('a');
    await run.reset();
    expect(reachable()).toBe(false);
    await run.newWeights(5);
    await run.step(20);
    expect(reachable()).toBe(false);
  });
});
