import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/src/engine/types';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
let host: SameThreadEngine;
let run: Run;

beforeEach(async () => {
  host = new SameThreadEngine(engine, new HandClock());
  run = new Run({ startEngine: host.start, nextFrame: () => {} });
  await run.start();
});

const bits = (): BigUint64Array[] => networkBits({ layers: run.drawn });
const endOf = (curve: { steps: Float64Array } | null): number | undefined => curve?.steps.at(-1);

describe('going to a step of the curve', () => {
  it('brings it back bit for bit, and the later one too', async () => {
    await run.step(30);
    const early = bits();
    await run.step(70);
    const late = bits();
    await run.goTo(30);
    expect(bits()).toEqual(early);
    expect(run.farthest).toBe(100);
    await run.goTo(100);
    expect(bits()).toEqual(late);
  });

  it('stays between the beginning and the end of what was trained', async () => {
    await run.step(10);
    await run.goTo(-5);
    expect(run.stepsDone).toBe(0);
    await run.goTo(1e9);
    expect(run.stepsDone).toBe(10);
    await run.goTo(3.4);
    expect(run.stepsDone).toBe(3);
  });

  it('pauses, and takes only the last of many calls', async () => {
    await run.step(50);
    await run.play();
    host.asked.length = 0;
    const all = [40, 30, 20, 12].map((step) => run.goTo(step));
    expect(await Promise.all(all)).toEqual([null, null, null, null]);
    expect(run.stepsDone).toBe(12);
    expect(run.running).toBe(false);
    expect(host.asked.filter((name) => name === 'rewind')).toHaveLength(1);
  });
});

it('works again after the engine has died and was started again', async () => {
  await run.step(20);
  host.die('out of memory');
  expect(await run.goTo(5)).not.toBeNull();
  await run.restart();
  expect(run.stepsDone).toBe(20);
  expect(await run.goTo(5)).toBeNull();
  expect(run.stepsDone).toBe(5);
});

it('makes the step that is asked for while it is being started again, after the moment shown', async () => {
  await run.step(20);
  host.die('out of memory');
  await run.goTo(5);
  const restarted = run.restart();
  const asked = [run.step(1)];
  while (run.phase !== 'ready') await new Promise((soon) => setTimeout(soon));
  asked.push(run.step(1));
  await restarted;
  expect(await Promise.all(asked)).toEqual([null, null]);
  expect(run.stepsDone).toBe(22);
});

it('never leaves the page without a curve, which would take everything else away too', async () => {
  await run.step(20);
  const beginning = run.reset();
  for (let i = 0; i < 20; i++) {
    expect(run.curve).not.toBeNull();
    await Promise.resolve();
  }
  await beginning;
  expect(run.left).toBeNull();
});

describe('the course that was left', () => {
  it('stays while another one is made, until a new beginning', async () => {
    await run.step(60);
    const before = run.curve!;
    await run.goTo(20);
    expect(run.left).toEqual(before);
    await run.configure(() => ({ learningRate: 2 }));
    await run.step(10);
    expect(endOf(run.curve)).toBe(30);
    expect(run.left).toEqual(before);
    await run.step(50);
    expect(run.left).toEqual(before);
    await run.reset();
    expect(run.left).toBeNull();
    expect(run.farthest).toBe(0);
  });

  it('is not given up by a walk back within a step', async () => {
    await run.step(60);
    const before = run.curve!;
    await run.goTo(20);
    await run.move(-1, 'operation');
    await run.move(1, 'operation');
    expect(run.left).toEqual(before);
    expect(run.farthest).toBe(60);
  });

  it('is no part of another experiment', async () => {
    await run.step(60);
    await run.goTo(20);
    await run.open(run.experiment.choice);
    expect(run.left).toBeNull();
    await run.step(5);
    expect(run.farthest).toBe(5);
  });
});
