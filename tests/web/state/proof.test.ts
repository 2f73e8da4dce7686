import { beforeEach, describe, expect, it } from 'vitest';
import { packed } from '../../../web/src/engine/carried';
import type { Checkpoint, Engine } from '../../../web/src/engine/types';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { parseLink } from '../../../web/src/state/link/link';
import type { Recipe } from '../../../web/src/state/recipe';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { HandDisplay, settled } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
let clock: HandClock;
let display: HandDisplay;
let host: SameThreadEngine;
let run: Run;

const STEP = 400;
const LINK = `data=xor-gate&net=2-2-1&opt=adam&then=100:rate:0.1&step=${STEP}`;

beforeEach(async () => {
  clock = new HandClock();
  clock.perLook = 3; // so that a slice makes few steps
  display = new HandDisplay();
  host = new SameThreadEngine(engine, clock);
  run = new Run({ startEngine: host.start, nextFrame: display.nextFrame });
  await run.start();
});

/** The recipe of a link that carries its moment, or another one. */
function carrying(change: (checkpoint: Checkpoint) => Checkpoint = (all) => all): Recipe {
  const recipe = parseLink(LINK);
  const { settings, data } = new Experiment(recipe.choice, run.experiment.dataset).opening;
  const inputs = [[0, 0], [0, 1], [1, 0], [1, 1]]; // prettier-ignore
  const rows = { ...data, inputs, targets: [[0], [1], [1], [0]] };
  const session = new engine.Session(settings, rows, recipe.changes);
  session.step(STEP - 1);
  const at = packed(change(session.checkpoint()))!;
  session.delete();
  return { ...recipe, at };
}
const wrong = (all: Checkpoint): Checkpoint => ({ ...all, parameters: all.parameters.with(4, 0.75) });

const bits = (): BigUint64Array[] => networkBits({ layers: run.drawn });

/** Of the same link without its moment, after so many steps more. */
async function plainBits(step = STEP): Promise<BigUint64Array[]> {
  const other = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await other.start();
  await other.send({ do: 'openRecipe', recipe: { ...parseLink(LINK), step } });
  return networkBits({ layers: other.drawn });
}

/** Let the engine train and the page draw. */
async function watch(frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) {
    clock.advance(500);
    await display.draw();
    await settled();
  }
}

const open = (recipe: Recipe) => run.send({ do: 'openRecipe', recipe });

describe('the moment of a link', () => {
  it('is shown without training to it, and is then proved', async () => {
    expect(await open(carrying())).toBeNull();
    expect(host.count('step')).toBe(0);
    expect(run.stepsDone).toBe(STEP);
    expect(bits()).toEqual(await plainBits());
    expect(run.proof.told).toMatchObject({ step: STEP - 1, done: 0, state: 'running' });
    await watch(1);
    await watch(1);
    expect(run.proof.told).toMatchObject({ state: 'running' });
    expect(run.proof.told!.done).toBeGreaterThan(0);
    await watch(20);
    expect(run.proof.told).toMatchObject({ state: 'proved', done: STEP - 1 });
    expect(run.curve!.steps).toHaveLength(STEP + 1);
    expect(display.tasksWaiting).toBe(0);
  });

  it('is the link’s again: its recipe is the one that was opened', async () => {
    const recipe = carrying();
    await open(recipe);
    const { at: _at, ...shown } = run.recipe!;
    const { at, ...opened } = recipe;
    expect(at).not.toBeNull();
    expect(shown).toEqual(opened);
  });

  it('lets one walk, train on and change something in the meantime', async () => {
    await open(carrying());
    await watch(2);
    await run.step(3);
    await run.send({ do: 'move', direction: -1, size: 'step' });
    expect(run.stepsDone).toBe(STEP + 2);
    expect(bits()).toEqual(await plainBits(STEP + 2));
    await run.configure(() => ({ learningRate: 0.5 }));
    await watch(20);
    expect(run.proof.told).toMatchObject({ state: 'proved' });
    expect(run.stepsDone).toBe(STEP + 2);
    expect(run.experiment.learningRate).toBe(0.5);
    expect(run.recipe!.changes.map(({ step }) => step)).toEqual([100, STEP + 2]);
  });

  it('lets going back wait until it is proved', async () => {
    await open(carrying());
    const going = run.goTo(150);
    await new Promise((done) => setTimeout(done, 50));
    expect(run.proof.awaited).toBe(true);
    expect(run.stepsDone).toBe(STEP);
    clock.advance(10_000);
    expect(await going).toBeNull();
    expect(run.proof.awaited).toBe(false);
    expect(run.stepsDone).toBe(150);
    expect(bits()).toEqual(await plainBits(150));
  });

  it('stays where the training is stopped while one waits for it, until it goes on', async () => {
    await open(carrying());
    const going = run.goTo(150);
    await new Promise((done) => setTimeout(done, 50));
    run.prove(false);
    expect(await going).toBeNull();
    expect(run.stepsDone).toBe(STEP);
    await watch(20);
    expect(run.proof.told).toMatchObject({ state: 'stopped' });
    run.prove(true);
    await watch(20);
    expect(run.proof.told).toMatchObject({ state: 'proved' });
  });

  it('is proved no longer where another run begins', async () => {
    for (const leave of [() => run.reset(), () => run.newWeights(), () => open(parseLink(''))]) {
      await open(carrying());
      await watch(2);
      await leave();
      expect(run.proof.told).toBeNull();
      await watch(5);
      expect(run.proof.told).toBeNull();
    }
  });

  it('is trained to where something is pinned on the way, or where it can not be used, which is said', async () => {
    await open({ ...carrying(), pins: { a: 30, b: null } });
    expect(run.proof.told).toBeNull();
    expect(run.pins.a?.step).toBe(30);
    expect(bits()).toEqual(await plainBits());
    await open({ ...carrying(), at: 'AAAA' });
    expect(run.proof.refused).toMatchObject({ path: 'at' });
    expect(bits()).toEqual(await plainBits());
    await open(carrying());
    expect(run.proof.refused).toBeNull();
  });
});

describe('another moment than that to which the settings lead', () => {
  it('gives way to the true one', async () => {
    await open(carrying(wrong));
    expect(bits()).not.toEqual(await plainBits());
    await watch(20);
    expect(run.proof.told).toMatchObject({ state: 'refuted', difference: { step: STEP - 1 } });
    expect(run.stepsDone).toBe(STEP);
    expect(bits()).toEqual(await plainBits());
    expect(run.curve!.steps).toHaveLength(STEP + 1);
  });

  it('gives way to it at the step at which one is then', async () => {
    await open(carrying(wrong));
    await run.step(30);
    await watch(20);
    expect(run.stepsDone).toBe(STEP + 30);
    expect(bits()).toEqual(await plainBits(STEP + 30));
  });

  it('gives way to it where one goes back', async () => {
    await open(carrying(wrong));
    const going = run.goTo(150);
    clock.advance(10_000);
    await new Promise((done) => setTimeout(done, 50));
    clock.advance(10_000);
    await going;
    expect(bits()).toEqual(await plainBits(150));
    await watch(5);
    expect(run.stepsDone).toBe(150);
    expect(run.proof.told).toMatchObject({ state: 'refuted' });
  });
});
