import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, NetworkSpec } from '../../../web/src/engine/types';
import { refusalSentence } from '../../../web/src/messages/refusals';
import { parseWholeNumber } from '../../../web/src/state/parse-number';
import { presets } from '../../../web/src/catalog/presets';
import { Answer } from '../../../web/src/state/answer.svelte';
import { defaults } from '../../../web/src/state/defaults';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { noEngine, type Refusal } from '../../../web/src/state/refusal';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { HandDisplay, settled } from '../support/hand-display';
import { meantBefore } from '../support/refused';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
let clock: HandClock;
let display: HandDisplay;
let host: SameThreadEngine;
let run: Run;

beforeEach(() => {
  clock = new HandClock();
  display = new HandDisplay();
  host = new SameThreadEngine(engine, clock);
  run = new Run({ startEngine: host.start, nextFrame: display.nextFrame });
});

const bits = (): BigUint64Array[] => networkBits({ layers: run.drawn });

/** What the page can read. */
function shown() {
  const { phase, failure, refusal, opened, frame, curve, moment, stepsDone, running, stopped } = run;
  return { phase, failure, refusal, opened, frame, curve, moment, stepsDone, running, stopped };
}

/** Everything that a refused change must leave alone. */
const state = (): unknown => ({ choice: run.experiment.choice, example: run.selection.example, frame: run.frame });

/** Let the engine train and the page draw, so many times. */
async function watch(frames: number, milliseconds = 16): Promise<void> {
  for (let i = 0; i < frames; i++) {
    clock.advance(milliseconds);
    await display.draw();
  }
}

describe('start', () => {
  it('begins without an engine', () => {
    expect(shown()).toMatchObject({ phase: 'starting', failure: null, opened: null, frame: null, curve: null });
    expect(shown()).toMatchObject({ moment: null, running: false, stopped: null, refusal: null });
  });

  it('opens the experiment and shows its first frame, at rest', async () => {
    await run.start();
    expect(shown()).toMatchObject({ phase: 'ready', running: false, stopped: null, failure: null });
    expect(run.opened!.data).toMatchObject({ examples: 219, inputs: 3, outputs: 1 });
    expect(run.moment).toMatchObject({ step: 0, learningRate: defaults.learningRate, example: { index: 0 } });
    expect(run.moment!.layers.map(({ W }) => [W.rows, W.cols])).toEqual([
      [2, 3],
      [1, 2],
    ]);
    expect(Array.from(run.curve!.steps)).toEqual([0]);
    expect(display.tasksWaiting).toBe(0);
  });

  it('lets the commands that came before it is ready wait', async () => {
    void run.start();
    const stepped = run.step(2);
    expect(host.asked).toEqual([]);
    expect(await stepped).toBeNull();
    expect(run.stepsDone).toBe(2);
  });

  it('ends the engine that was there before', async () => {
    await run.start();
    await run.start();
    expect(host).toMatchObject({ started: 2, closed: 1 });
    expect(await run.step(1)).toBeNull();
  });

  it('keeps an example within the data', async () => {
    run.selection.example = 5000;
    await run.start();
    expect(run.selection.example).toBe(0);
  });
});

describe('open', () => {
  const sine = presets.find(({ choice }) => choice.dataset === 'sine')!.choice;
  const digits = presets.find(({ choice }) => choice.dataset === 'digits')!.choice;
  beforeEach(() => run.start());

  it('opens another experiment at step 0 in the running engine', async () => {
    await run.step(5);
    await run.chooseExample(200);
    run.selection.select({ kind: 'weight', layer: 0, row: 1, col: 2 });
    expect(await run.open(sine)).toBeNull();
    expect(run.experiment.choice).toEqual(sine);
    expect(run.moment).toMatchObject({ step: 0, example: { index: 0 } });
    expect(run.opened!.data).toMatchObject({ examples: 50, inputs: 1 });
    expect(Array.from(run.curve!.steps)).toEqual([0]);
    expect(run.selection).toMatchObject({ example: 0, selected: { kind: 'weight', layer: 0, row: 0, col: 0 } });
    expect(run.explanation).not.toBeNull();
    expect(run.cursor.position).toBe(0);
    expect(host.started).toBe(1);
  });

  it('plays on where it was playing, and stays at rest where it was not', async () => {
    await run.open(digits);
    expect(run.running).toBe(false);
    await run.play();
    await run.open(sine);
    expect(run.running).toBe(true);
    await watch(3);
    expect(run.stepsDone).toBeGreaterThan(0);
  });

  it.each([
    ['a network that the engine refuses', { ...sine, learningRate: -1 }, 'learningRate'],
    ['data that are not there', { ...sine, dataset: 'unicorns' }, 'dataset'],
  ])('refuses %s and leaves all as it was, playing or not', async (_, choice, field) => {
    await run.play();
    const before = { ...(state() as object), opened: run.opened };
    expect((await run.open(choice))!.path).toBe(field);
    expect({ ...(state() as object), opened: run.opened }).toEqual(before);
    expect(run.running).toBe(true);
    await watch(3);
    expect(run.moment!.layers).toHaveLength(2);
    expect(run.stepsDone).toBeGreaterThan(0);
  });
});

describe('play', () => {
  beforeEach(() => run.start());

  it('shows that it is running, and then what it has made, frame by frame', async () => {
    expect(await run.play()).toBeNull();
    expect(run.running).toBe(true);
    const steps: number[] = [];
    for (let i = 0; i < 4; i++) {
      await watch(1, 100);
      steps.push(run.stepsDone);
    }
    expect(steps).toEqual([3, 6, 9, 12].map((due) => due + 1));
    expect(run.curve!.steps.at(-1)).toBe(13);
  });

  it('asks for one frame in each frame of the display', async () => {
    await run.play();
    const before = host.count('frame');
    await watch(10);
    expect(host.count('frame') - before).toBe(10);
    expect(display.tasksWaiting).toBe(1);
  });

  it('never asks for a frame before the last one came', async () => {
    await run.play();
    host.hold();
    const before = host.count('frame');
    await watch(5);
    expect(host.count('frame') - before).toBe(1);
    host.release();
    await settled();
    await watch(5);
    expect(host.count('frame') - before).toBe(6);
    expect(host.mostUnanswered).toBe(1);
  });

  it('asks for one frame a frame even where commands bring frames too', async () => {
    await run.play();
    await run.setPace(20);
    await run.configure(() => ({ learningRate: 0.1 }));
    expect(display.tasksWaiting).toBe(1);
    const before = host.count('frame');
    await watch(1);
    expect(host.count('frame') - before).toBe(1);
    expect(display.tasksWaiting).toBe(1);
  });

  it('shows the last state at a pause, and asks no more', async () => {
    await run.play();
    clock.advance(990);
    expect(await run.pause()).toBeNull();
    expect(shown()).toMatchObject({ running: false, stepsDone: 30 });
    const asked = host.asked.length;
    await watch(3);
    expect(host.asked).toHaveLength(asked);
    expect(run.stepsDone).toBe(30);
  });

  it('is switched on and off by toggle, as often as it is called', async () => {
    void run.toggle();
    await run.toggle();
    expect(run.running).toBe(false);
    expect(host.asked.filter((name) => name === 'play' || name === 'pause')).toEqual(['play', 'pause']);
    await run.toggle();
    expect(run.running).toBe(true);
  });

  it('shows the last finite step where the training stops by itself', async () => {
    const line: NetworkSpec = { inputs: 3, layers: [{ units: 1, activation: 'identity' }], loss: 'halfSquaredError' };
    const experiment = new Experiment({ ...defaults, network: line, learningRate: 10, pace: 'full' });
    run = new Run({ startEngine: host.start, nextFrame: display.nextFrame, experiment });
    await run.start();
    clock.perLook = 1;
    await run.play();
    await watch(50, 100);
    expect(run.running).toBe(false);
    expect(run.stopped).toMatchObject({ layer: 0 });
    expect(run.moment!.layers.every(({ W }) => W.values.every(Number.isFinite))).toBe(true);
    expect(display.tasksWaiting).toBe(0);
  });
});

describe('steps', () => {
  beforeEach(() => run.start());

  it.each([1, 10])('makes %i at once, and shows them', async (count) => {
    expect(await run.step(count)).toBeNull();
    expect(run.stepsDone).toBe(count);
    expect(run.curve!.steps).toHaveLength(count + 1);
  });

  it('pauses the training', async () => {
    await run.play();
    clock.advance(0);
    await run.step(1);
    expect(shown()).toMatchObject({ running: false, stepsDone: 2 });
    clock.advance(1000);
    await run.step(1);
    expect(run.stepsDone).toBe(3);
  });

  it('finishes the epoch', async () => {
    await run.configure(() => ({ batchSize: 50 }));
    await run.step(1);
    expect(await run.trainEpoch()).toBeNull();
    expect(run.frame!.progress).toMatchObject({ step: 4, epoch: 1, batch: 0, batchesPerEpoch: 4 });
    expect(run.moment).toMatchObject({ step: 3, epoch: 0, batch: 3 });
  });

  it('keeps the order of the commands', async () => {
    const all = [run.step(1), run.reset(), run.step(10), run.configure(() => ({ learningRate: 0.1 })), run.step(1)];
    expect(await Promise.all(all)).toEqual([null, null, null, null, null]);
    expect(run.stepsDone).toBe(11);
    expect(host.asked.slice(2).filter((name) => name !== 'frame')).toEqual([
      'step',
      'reset',
      'step',
      'configure',
      'step',
    ]);
  });

  it('gives the same numbers as one step after another', async () => {
    await run.step(10);
    const ten = bits();
    await run.reset();
    for (let i = 0; i < 10; i++) await run.step(1);
    expect(bits()).toEqual(ten);
  });
});

describe('reset', () => {
  beforeEach(() => run.start());

  it('brings the same starting weights back, to the bit, and a curve that begins anew', async () => {
    const start = bits();
    await run.step(20);
    expect(bits()).not.toEqual(start);
    expect(await run.reset()).toBeNull();
    expect(bits()).toEqual(start);
    expect(Array.from(run.curve!.steps)).toEqual([0]);
    expect(run.experiment.seed).toBe(defaults.seed);
  });

  it('plays on where it was playing', async () => {
    await run.play();
    clock.advance(500);
    await run.reset();
    expect(shown()).toMatchObject({ running: true, stepsDone: 0 });
    await watch(1, 100);
    expect(run.stepsDone).toBe(3);
  });
});

describe('new weights', () => {
  beforeEach(() => run.start());

  it('are those of the next seed, which is then the experiment’s', async () => {
    const start = bits();
    await Promise.all([run.newWeights(), run.newWeights()]);
    expect(run.experiment.seed).toBe(defaults.seed + 2);
    expect(bits()).not.toEqual(start);
    await run.newWeights(defaults.seed);
    expect(bits()).toEqual(start);
  });

  it('come back at a reset', async () => {
    await run.newWeights(77);
    const start = bits();
    await run.step(3);
    await run.reset();
    expect(bits()).toEqual(start);
    expect(run.experiment.seed).toBe(77);
  });

  it('go on at 0 after the largest seed', async () => {
    await run.newWeights(4294967295);
    expect(await run.newWeights()).toBeNull();
    expect(run.experiment.seed).toBe(0);
  });
});

describe('a change of the settings', () => {
  beforeEach(async () => {
    await run.start();
    await run.step(5);
  });

  it('of the learning rate keeps the network, to the bit, and the step', async () => {
    const before = bits();
    const { moment } = run;
    expect(await run.configure(() => ({ learningRate: 0.6 }))).toBeNull();
    expect(bits()).toEqual(before);
    expect(run.moment).toEqual(moment); // of the step made: with the rate that it was made with
    expect(run.experiment.learningRate).toBe(0.6);
    await run.move(1, 'operation');
    expect(bits()).toEqual(before);
    expect(run).toMatchObject({ stepsDone: 5, moment: { step: 5, learningRate: 0.6 } });
  });

  it('of the batch size keeps the network and the step', async () => {
    const before = bits();
    expect(await run.configure(() => ({ batchSize: 16 }))).toBeNull();
    expect(bits()).toEqual(before);
    expect(run.stepsDone).toBe(5);
    expect(run.moment).toMatchObject({ step: 4, batchExamples: { length: 164 } });
    await run.move(1, 'operation');
    expect(run.moment).toMatchObject({ step: 5, batchExamples: { length: 16 } });
    expect(run.experiment.batchSize).toBe(16);
    expect(await run.configure(() => ({ batchSize: 'full' }))).toBeNull();
    expect(run.experiment.batchSize).toBe('full');
  });

  it('of anything about the training keeps the network and the step, and is what the experiment then is', async () => {
    const before = bits();
    const changes = {
      optimizer: { kind: 'adam', beta1: 0.8 },
      schedule: { kind: 'cosine', length: 10 },
      penalty: { l2: 0.5 },
      clipping: { kind: 'norm' },
      batchOrder: 'inOrder',
    } as const;
    expect(await run.configure(() => changes)).toBeNull();
    expect(bits()).toEqual(before);
    expect(run.stepsDone).toBe(5);
    expect(run.frame!.used.optimizer.kind).toBe('gradientDescent'); // in the step made
    await run.move(1, 'operation');
    expect(run.frame!.used.optimizer.kind).toBe('adam');
    expect(run.moment!.rate).toBeCloseTo(run.moment!.learningRate / 2, 15);
    expect(run.experiment.choice).toMatchObject(changes);
    expect(run.recipe!.choice.optimizer).toBeUndefined();
    await run.reset();
    expect(run.recipe!.choice).toMatchObject(changes);
    expect(run.recipe!.changes).toEqual([]);
  });

  it('that lies ahead after going back is told, and made again or left out', async () => {
    const entry = { parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: 2 } as const;
    await run.setParameters([entry]);
    await run.step(5);
    expect(run.ahead).toEqual([]);
    await run.goTo(3);
    expect(run.ahead).toEqual([{ step: 5, entries: [entry] }]);
    const there = bits();
    expect(await run.leaveOutAhead()).toBeNull();
    expect(run.ahead).toEqual([]);
    expect(bits()).toEqual(there);
    expect(run.stepsDone).toBe(3);
    await run.step(2);
    expect(run.drawn[0]!.W.values[0]).not.toBe(2);
  });

  it('of the optimizer comes and goes as one goes back and forward', async () => {
    const initializer = { kind: 'normal', deviation: 2 } as const;
    await run.open({ ...run.experiment.choice, initializer });
    await run.step(5);
    await run.configure(() => ({ optimizer: { kind: 'momentum' } }));
    await run.step(5);
    await run.goTo(4);
    expect(run.experiment.options).toEqual({ initializer });
    await run.goTo(10);
    expect(run.experiment.options).toEqual({ initializer, optimizer: { kind: 'momentum' } });
  });

  it('of the pace holds for the next play and for the present one', async () => {
    await run.setPace(10);
    expect(run.experiment.pace).toBe(10);
    await run.play();
    await watch(1, 950);
    expect(run.stepsDone).toBe(15);
    await run.setPace(100);
    await watch(1, 1000);
    expect(run.stepsDone).toBeGreaterThanOrEqual(115);
  });

  it('of the example shows another row and changes nothing else', async () => {
    const before = bits();
    expect(await run.chooseExample(200)).toBeNull();
    expect(run.selection.example).toBe(200);
    expect(run.moment!.example).toMatchObject({ index: 200, y: new Float64Array([1]) });
    expect(bits()).toEqual(before);
    expect(run.curve!.steps).toHaveLength(6);
    await run.step(1);
    expect(run.moment!.example.index).toBe(200);
  });
});

describe('a refused value', () => {
  beforeEach(async () => {
    await run.start();
    await run.step(3);
  });

  const refused: [string, string, () => Promise<Refusal | null>][] = [
    ['a learning rate below 0', 'learningRate', () => run.configure(() => ({ learningRate: -1 }))],
    ['a learning rate that is no number', 'learningRate', () => run.configure(() => ({ learningRate: NaN }))],
    ['a batch of no example', 'batchSize', () => run.configure(() => ({ batchSize: 0 }))],
    ['a batch of half an example', 'batchSize', () => run.configure(() => ({ batchSize: 1.5 }))],
    ['a beta of 1', 'optimizer.beta1', () => run.configure(() => ({ optimizer: { kind: 'adam', beta1: 1 } }))],
    [
      'a length of no update',
      'schedule.length',
      () => run.configure(() => ({ schedule: { kind: 'cosine', length: 0 } })),
    ],
    ['a penalty below 0', 'penalty.l1', () => run.configure(() => ({ penalty: { l1: -1 } }))],
    ['a limit of 0', 'clipping.limit', () => run.configure(() => ({ clipping: { kind: 'norm', limit: 0 } }))],
    ['a seed below 0', 'seed', () => run.newWeights(-1)],
    ['a seed that is too large', 'seed', () => run.newWeights(4294967296)],
    ['a seed that is not whole', 'seed', () => run.newWeights(0.5)],
    ['a pace of 0', 'pace', () => run.setPace(0)],
    ['an example that is not there', 'example', () => run.chooseExample(219)],
    ['an example before the first', 'example', () => run.chooseExample(-1)],
    ['a number of steps below 1', 'count', () => run.step(-1)],
  ];

  it('of a typed weight leaves everything as it was', async () => {
    const before = state();
    const parameter = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
    expect(await run.setParameters([{ parameter, value: Infinity }])).toMatchObject({
      path: 'entries[0].value',
      given: { value: Infinity },
    });
    expect(state()).toEqual(before);
  });

  it.each(refused)('(%s) leaves everything as it was and names the field', async (_, field, change) => {
    const before = state();
    const refusal = await change();
    expect(refusal).toMatchObject({ path: field });
    expect(refusalSentence(refusal!)).toContain(field);
    expect(run.refusal).toBeNull(); // it is the control's that asked
    expect(state()).toEqual(before);
    expect(shown()).toMatchObject({ phase: 'ready', failure: null });
  });

  it('leaves the training running', async () => {
    await run.play();
    expect(await run.configure(() => ({ learningRate: -1 }))).toMatchObject({ path: 'learningRate' });
    expect(run.running).toBe(true);
    await watch(1, 100);
    expect(run.stepsDone).toBe(7);
  });

  it('stays with the control that asked until another command is answered', async () => {
    const [rate, batch] = [new Answer(run), new Answer(run)];
    await rate.to(run.configure(() => ({ learningRate: -1 })));
    expect(rate.problem).toContain('learningRate');
    await batch.to(run.configure(() => ({ batchSize: 0 })));
    expect([rate.problem, batch.problem]).toEqual([null, expect.stringContaining('batchSize')]);
    await run.configure(() => ({ learningRate: 0.2 }));
    expect(batch.problem).toBeNull();
  });

  it('of a text that never became a command stays with its control too', async () => {
    const answer = new Answer(run, () => 'The seed');
    answer.refuse(parseWholeNumber('x').problem);
    expect(answer.problem).toBe('The seed is "x", which is not a whole number; enter digits only, such as 1000.');
    await run.chooseExample(1);
    expect(answer.problem).toBeNull();
  });

  it('that belongs to no control is told until it is dismissed', async () => {
    const answer = new Answer(run);
    const opening = run.open({ ...defaults, seed: 2 });
    await answer.to(run.goTo(1));
    await opening;
    expect(run.refusal).toMatchObject(meantBefore);
    expect(answer.problem).toBeNull();
    run.dismissRefusal();
    expect(run.refusal).toBeNull();
  });
});

describe('a failure', () => {
  it('to start is told, and no command is taken', async () => {
    const problem = new Error('no WebAssembly here');
    run = new Run({ startEngine: () => Promise.reject(problem), nextFrame: display.nextFrame });
    await run.start();
    expect(shown()).toMatchObject({ phase: 'failed', failure: problem, frame: null });
    expect(await run.step(1)).not.toBeNull();
    expect(run.refusal).toBeNull();
  });

  it('to open the experiment closes the engine', async () => {
    const experiment = new Experiment({ ...defaults, learningRate: -1 });
    run = new Run({ startEngine: host.start, nextFrame: display.nextFrame, experiment });
    await run.start();
    expect(run.phase).toBe('failed');
    expect(run.failure!.message).toContain('learningRate');
    expect(host.closed).toBe(1);
  });

  it('of the engine is told at once; what was shown last stays', async () => {
    await run.start();
    await run.play();
    await watch(1, 100);
    const { frame } = run;
    host.die('out of memory');
    expect(shown()).toMatchObject({ phase: 'failed', running: false, failure: { message: 'out of memory' } });
    expect(run.frame).toBe(frame);
    await watch(2);
    expect(run.frame).toBe(frame);
  });

  it('ends the commands that wait for an answer, without a refusal', async () => {
    await run.start();
    host.hold();
    const waiting = [run.step(1), run.configure(() => ({ learningRate: 0.1 }))];
    await settled();
    host.die('out of memory');
    expect(await Promise.all(waiting)).toEqual([noEngine, noEngine]);
    expect(run.refusal).toBeNull();
    expect(run.experiment.learningRate).toBe(defaults.learningRate);
  });

  it('inside the engine ends it', async () => {
    await run.start();
    const broken = Object.assign(new Error('a bug'), { name: 'EngineError', code: 'internal', path: '' });
    host.failNext(broken);
    expect(await run.step(1)).not.toBeNull();
    expect(shown()).toMatchObject({ phase: 'failed', failure: broken, refusal: null });
    expect(host.closed).toBe(1);
  });

  it('is over after a restart, with the settings as they were chosen', async () => {
    await run.start();
    await run.configure(() => ({ learningRate: 0.05 }));
    await run.newWeights(9);
    const start = bits();
    await run.play();
    host.die('out of memory');
    const restarted = run.restart();
    await settled();
    await restarted;
    expect(shown()).toMatchObject({ phase: 'ready', failure: null, running: false });
    expect(run.moment).toMatchObject({ step: 0, learningRate: 0.05 });
    expect(bits()).toEqual(start);
    await display.draw();
    await run.play();
    await watch(1, 100);
    expect(run.stepsDone).toBe(4);
  });
});

describe('dispose', () => {
  it('ends the engine and takes no more commands', async () => {
    await run.start();
    await run.play();
    run.dispose();
    expect(host.closed).toBe(1);
    const asked = host.asked.length;
    await watch(3);
    expect(await run.step(1)).not.toBeNull();
    expect(host.asked).toHaveLength(asked);
  });

  it('ends an engine that comes too late', async () => {
    const started = run.start();
    await Promise.resolve();
    run.dispose();
    await started;
    expect(host).toMatchObject({ started: 1, closed: 1, asked: [] });
    expect(run.phase).toBe('starting');
  });

  it('is no failure', async () => {
    await run.start();
    host.hold();
    const waiting = run.step(1);
    await settled();
    run.dispose();
    expect(await waiting).toBe(noEngine);
    expect(run.failure).toBeNull();
  });
});

it('follows the display where no other scheduler is given', async () => {
  const requestAnimationFrame = vi.fn();
  vi.stubGlobal('requestAnimationFrame', requestAnimationFrame);
  run = new Run({ startEngine: host.start });
  await run.start();
  await run.play();
  expect(requestAnimationFrame).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
