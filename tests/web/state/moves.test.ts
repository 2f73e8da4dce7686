import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine, NetworkSpec } from '../../../web/src/engine/types';
import { moveSizes } from '../../../web/src/state/beats';
import { defaults } from '../../../web/src/state/defaults';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { HandDisplay, settled } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
const END = 11;
let run: Run;
let host: SameThreadEngine;
let display: HandDisplay;
let clock: HandClock;

async function open(batchSize: number | 'full' = 'full'): Promise<void> {
  clock = new HandClock();
  display = new HandDisplay();
  host = new SameThreadEngine(engine, clock);
  const experiment = new Experiment({ ...defaults, batchSize });
  run = new Run({ startEngine: host.start, nextFrame: display.nextFrame, experiment });
  await run.start();
}

beforeEach(() => open());

/** Updates made, and beats of the step that is shown. */
const place = (): [number, number] => [run.stepsDone, run.cursor.position];
/** All numbers of the moment, to the last bit. */
const bits = (): string =>
  JSON.stringify([run.cursor.position, run.frame, run.drawn], (_, value: unknown) =>
    value instanceof Float64Array ? Array.from(new BigUint64Array(value.slice().buffer), String) : value,
  );

describe('within a step', () => {
  it('moves backwards and forwards without the engine', async () => {
    await run.move(1, 'phase');
    expect(place()).toEqual([0, 4]);
    await run.move(1, 'layer');
    expect(place()).toEqual([0, 5]);
    await run.move(-1, 'operation');
    expect(place()).toEqual([0, 4]);
    expect(host.asked).toEqual(['open', 'frame']);
  });

  it('goes to any beat', async () => {
    expect(await run.goToBeat(4)).toBeNull();
    expect(place()).toEqual([0, 4]);
  });

  it('makes the update at its last beat, and takes it back before', async () => {
    await run.goToBeat(END - 1);
    expect(place()).toEqual([0, END - 1]);
    await run.move(1, 'operation');
    expect(place()).toEqual([1, END]);
    await run.move(-1, 'phase');
    expect(place()).toEqual([0, 9]);
    await run.goToBeat(END);
    expect(place()).toEqual([1, END]);
  });

  it('pauses first, and stands in the step that was reached', async () => {
    await run.play();
    clock.advance(100);
    await display.draw();
    const { stepsDone } = run;
    expect(stepsDone).toBeGreaterThan(0);
    await run.goToBeat(3);
    expect(run.running).toBe(false);
    expect(place()).toEqual([stepsDone - 1, 3]);
    await run.move(1, 'step');
    expect(place()).toEqual([stepsDone, END]);
  });
});

describe('over the end of a step', () => {
  it('begins the next one, where nothing of it is known', async () => {
    await run.step(1);
    await run.move(1, 'operation');
    expect(place()).toEqual([1, 0]);
    await run.move(1, 'operation');
    expect(place()).toEqual([1, 1]);
  });

  it('comes back to the end of the one before', async () => {
    await run.step(3);
    await run.goToBeat(0);
    expect(place()).toEqual([2, 0]);
    await run.move(-1, 'operation');
    expect(place()).toEqual([2, END]);
  });

  it('goes by whole steps from end to end, and back to the beginning of the first', async () => {
    await run.move(1, 'step');
    await run.move(1, 'step');
    expect(place()).toEqual([2, END]);
    await run.move(-1, 'step');
    expect(place()).toEqual([1, END]);
    await run.move(-1, 'step');
    expect(place()).toEqual([0, 0]);
  });

  it('finishes the step that it stands in before the next one', async () => {
    await run.goToBeat(4);
    await run.move(1, 'step');
    expect(place()).toEqual([1, END]);
  });

  it('gives up the step that it stands in before the one before it', async () => {
    await run.step(2);
    await run.move(1, 'layer');
    await run.move(1, 'layer');
    expect(place()).toEqual([2, 2]);
    await run.move(-1, 'step');
    expect(place()).toEqual([2, END]);
    await run.goToBeat(4);
    await run.goTo(0);
    await run.goToBeat(4);
    await run.move(-1, 'step');
    expect(place()).toEqual([0, 0]);
  });

  it('goes by epochs, back to the beginning of the present one first', async () => {
    await open(50); // 164 training rows: 4 updates an epoch
    await run.move(1, 'epoch');
    expect(run.frame!.progress).toMatchObject({ step: 4, epoch: 1 });
    await run.step(2);
    await run.move(-1, 'epoch');
    expect(run.frame!.progress).toMatchObject({ step: 4, epoch: 1 });
    await run.move(-1, 'epoch');
    expect(run.frame!.progress).toMatchObject({ step: 0, epoch: 0 });
    expect(place()).toEqual([0, 0]);
  });

  it('leads nowhere before the first step', async () => {
    await run.goToBeat(0);
    for (const size of moveSizes) {
      expect(run.canMove(-1, size)).toBe(false);
      await run.move(-1, size);
      expect(place()).toEqual([0, 0]);
    }
  });

  it('that is followed by typed numbers leads from within the one to within the other', async () => {
    const parameter = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
    await run.step(3);
    await run.setParameters([{ parameter, value: 0.5 }]);
    expect(place()).toEqual([3, 9]);
    await run.goToBeat(0);
    expect(run.drawn[0]!.W.values[0]).toBe(0.5);
    await run.move(-1, 'operation');
    expect(place()).toEqual([2, END - 1]);
    expect(run.drawn[0]!.W.values[0]).not.toBe(0.5);
    await run.move(1, 'operation');
    expect(place()).toEqual([3, 9]);
    expect(run.drawn[0]!.W.values[0]).toBe(0.5);
    await run.move(-1, 'step');
    expect(place()).toEqual([2, END]);
  });
});

it('goes back to the rate and the batch size of that step, and on to those set later', async () => {
  await run.step(2);
  await run.configure(() => ({ learningRate: 0.7 }));
  await run.configure(() => ({ batchSize: 50 }));
  await run.step(2);
  await run.goTo(1);
  expect(run.experiment).toMatchObject({ learningRate: 0.3, batchSize: 'full' });
  expect(run.moment!.rate).toBe(0.3);
  await run.step(2);
  expect(run.experiment).toMatchObject({ learningRate: 0.7, batchSize: 50 });
  expect(run.moment!.rate).toBe(0.7);
});

it('shows the end of the new step, never of the old one, from the middle of a step', async () => {
  await run.goToBeat(3);
  host.hold();
  const stepped = run.step(1);
  await settled();
  expect(place()).toEqual([0, 3]);
  host.release();
  await stepped;
  expect(place()).toEqual([1, END]);
});

it('gives no comparison of a parameter that another network has not', async () => {
  const parameter = { layer: 1, kind: 'W', row: 5, col: 5 } as const;
  expect(await run.questions.compareAtBest(parameter)).toBeNull();
  expect(run).toMatchObject({ phase: 'ready', refusal: null });
});

it('stays at the last finite step', async () => {
  const line: NetworkSpec = { inputs: 3, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' };
  const experiment = new Experiment({ ...defaults, network: line, learningRate: 1e200 });
  run = new Run({ startEngine: host.start, nextFrame: display.nextFrame, experiment });
  await run.start();
  await run.step(5);
  expect(run.stopped).not.toBeNull();
  const before = place();
  expect(run.canMove(1, 'operation')).toBe(false);
  await run.move(1, 'operation');
  expect(place()).toEqual(before);
  expect(run.canMove(-1, 'operation')).toBe(true);
});

/** W of each layer after 0, 1, ... updates. */
function weightsOf(steps: number): Float64Array[][] {
  const { settings, data } = run.experiment.opening;
  const session = new engine.Session(settings, data);
  return Array.from({ length: steps + 1 }, (_, step) => {
    if (step > 0) session.step(1);
    return session.moment(0).layers.map(({ W }) => W.values);
  });
}

// The same place is the same state, whichever way one came.
it('shows the same bits again after 200 random moves, forwards and backwards', { timeout: 60_000 }, async () => {
  await open(50);
  await run.step(7);
  const seen = new Map<string, string>();
  const remember = (): void => {
    const key = place().join('.');
    // What hangs on the way and not on the place: whether the curve is new to the page.
    const state = bits().replace(/"curve":(null|\{.*?\}),/, '');
    expect(seen.get(key) ?? state, key).toBe(state);
    seen.set(key, state);
  };
  /** What a session that only ever went forwards has at each step. */
  const weights = weightsOf(60);
  let random = 20261124;
  const draw = (below: number): number => (random = (random * 48271) % 2147483647) % below;
  for (let move = 0; move < 200; move++) {
    await run.move(draw(2) === 0 ? 1 : -1, moveSizes[draw(moveSizes.length)]);
    remember();
    const { position, beats } = run.cursor;
    expect(run.stepsDone).toBe(run.moment!.step + (position === beats.length ? 1 : 0));
    for (const [layer, { W }] of run.drawn.entries()) {
      const updated = run.cursor.knows('update', layer);
      expect(W.values).toEqual(weights[run.moment!.step + (updated ? 1 : 0)]![layer]);
    }
  }
  expect(seen.size).toBeGreaterThan(30);
  expect(seen.size).toBeLessThan(190); // places were seen again
});

it('explains the selected parameter at the moment that is shown', async () => {
  await run.step(2);
  run.selection.select({ kind: 'bias', layer: 1, row: 0 });
  expect(run.explanation).toBeNull(); // still of the weight
  await run.step(1);
  const { explanation, moment } = run;
  expect(explanation!.parameter).toEqual({ layer: 1, kind: 'b', row: 0, col: 0 });
  expect(explanation!.examples.gradients).toHaveLength(164);
  expect(explanation!.check.analytic).toBe(moment!.layers[1]!.db.values[0]);
  const { delta } = moment!.example.layers[1]!;
  expect(explanation!.paths).toMatchObject({ count: '1', gradient: delta.values[0] });
  run.selection.select(null);
  expect(run.explanation).toBeNull();
});

it('asks for the frame when another part is selected at rest', async () => {
  run.selection.select({ kind: 'weight', layer: 1, row: 0, col: 1 });
  await run.goToBeat(4);
  expect(run.explanation!.parameter).toEqual({ layer: 1, kind: 'W', row: 0, col: 1 });
});

it('compares one gradient at a chosen distance', async () => {
  const parameter = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
  const coarse = await run.questions.compare(parameter, 0.1);
  const best = await run.questions.compareAtBest(parameter);
  expect(coarse).toMatchObject({ ...parameter, epsilon: 0.1 });
  expect(best!.error).toBeLessThan(1e-9);
  expect(coarse!.error).toBeGreaterThan(best!.error);
  expect(await run.questions.compare(parameter, 2)).toBeNull(); // refused
});
