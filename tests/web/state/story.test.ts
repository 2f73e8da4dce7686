import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/src/engine/types';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
const END = 11;
const BEFORE_UPDATE = 9;
let run: Run;
let clock: HandClock;
let display: HandDisplay;

async function begin(): Promise<Run> {
  const started = new Run({ startEngine: new SameThreadEngine(engine, clock).start, nextFrame: display.nextFrame });
  await started.start();
  return started;
}

beforeEach(async () => {
  clock = new HandClock();
  display = new HandDisplay();
  run = await begin();
});

const typed = [{ parameter: { layer: 0, kind: 'W', row: 0, col: 1 }, value: 0.5 }] as const;

/** Updates made, beats done, and the step (from 0) whose pass is shown. */
const story = (of = run): [number, number, number] => [of.stepsDone, of.cursor.position, of.moment!.step];

/** W and b of a session that made so many updates of the page's first experiment. */
function trained(steps: number): BigUint64Array[] {
  const { settings, data } = new Experiment().opening;
  const session = new engine.Session(settings, data);
  if (steps > 0) session.step(steps);
  const bits = networkBits(session.moment(0));
  session.delete();
  return bits;
}

const drawn = (of = run): BigUint64Array[] => networkBits({ layers: of.drawn });

describe('counter, cursor and weights tell one story', () => {
  it('at first: step 1 has not begun', () => {
    expect(story()).toEqual([0, 0, 0]);
    expect(drawn()).toEqual(trained(0));
  });

  it('of each press of "1 step": it ends one step, with its update in full and its new weights drawn', async () => {
    for (const step of [1, 2, 3]) {
      await run.step(1);
      expect(story()).toEqual([step, END, step - 1]);
      expect(drawn()).toEqual(trained(step));
      expect(run.frame!.scores.training.loss).toBe(run.curve!.training.at(-1));
      expect(run.curve!.steps.at(-1)).toBe(step);
    }
  });

  it('beat by beat: each layer has its new weights from its update on, and the last one makes the step', async () => {
    await run.step(4);
    await run.move(1, 'operation');
    expect(story()).toEqual([4, 0, 4]);
    const [before, after] = [trained(4), trained(5)];
    for (let beat = 1; beat <= END; beat++) {
      expect(drawn()).toEqual(beat - 1 < BEFORE_UPDATE + 1 ? before : [...after.slice(0, 2), ...before.slice(2)]);
      await run.move(1, 'operation');
      expect(story()).toEqual([beat === END ? 5 : 4, beat, 4]);
    }
    expect(drawn()).toEqual(after);
  });

  it.each<[string, () => Promise<unknown>, number]>([
    ['10 steps', () => run.step(10), 17],
    ['an epoch', () => run.trainEpoch(), 8],
    ['rewind', () => run.goTo(3), 3],
    ['goTo', () => run.goTo(5), 5],
    ['another example', () => run.chooseExample(4), 7],
    ['another rate', () => run.configure(() => ({ learningRate: 0.9 })), 7],
    ['another optimizer', () => run.configure(() => ({ optimizer: { kind: 'adam' } })), 7],
  ])('after %s: at the end of the step that is reached', async (_, act, step) => {
    await run.step(7);
    await act();
    expect(story()).toEqual([step, END, step - 1]);
    expect(drawn()).toEqual(trained(step));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['Reset', () => run.reset()],
    ['going back to it', () => run.goTo(0)],
    ['the same experiment opened again', () => run.open(run.experiment.choice)],
  ])('at step 0, after %s: step 1 has not begun', async (_, act) => {
    await run.step(7);
    await act();
    expect(story()).toEqual([0, 0, 0]);
    expect(drawn()).toEqual(trained(0));
  });

  it('while it plays, and at the pause', async () => {
    await run.play();
    expect(story()).toEqual([0, 0, 0]);
    for (let frame = 0; frame < 5; frame++) {
      clock.advance(100);
      await display.draw();
      const [steps, ...rest] = story();
      expect(rest).toEqual([END, steps - 1]);
      expect(drawn()).toEqual(trained(steps));
    }
    const { stepsDone } = run;
    await run.pause();
    expect(story()).toEqual([stepsDone, END, stepsDone - 1]);
  });

  it.each([0, 6])('after a number was typed at step %i: just before the update, which is then made', async (step) => {
    if (step > 0) await run.step(step);
    await run.setParameters(typed);
    expect(story()).toEqual([step, BEFORE_UPDATE, step]);
    expect(run.drawn[0]!.W.values[1]).toBe(0.5);
    const wanted = run.moment!.layers.map(({ newW, newb }) => ({ W: newW, b: newb }));
    await run.step(1);
    expect(story()).toEqual([step + 1, END, step]);
    expect(drawn()).toEqual(networkBits({ layers: wanted }));
  });

  it('where training has stopped: the step that can not be made is shown, and counts as not made', async () => {
    await run.openRecipe(parseLink('data=penguins&net=3-2-1&rate=1e308&l2=1e10&step=50'));
    const [steps] = story();
    expect(story()).toEqual([steps, run.cursor.beats.length, steps]);
    expect(run.drawn.every(({ W }) => W.values.every(Number.isFinite))).toBe(true);
    await run.configure(() => ({ learningRate: 0.01 }));
    expect(run.stopped).toBeNull();
    expect(run.cursor.beat!.kind).toBe('gradient');
  });
});

describe('a link', () => {
  it.each<[string, [number, number, number]]>([
    ['', [0, 0, 0]],
    ['step=0', [0, 0, 0]],
    ['beat=a1', [0, 2, 0]],
    ['beat=end', [1, END, 0]],
    ['step=8', [8, END, 7]],
    ['step=8&beat=start', [8, 0, 8]],
    ['step=8&beat=update1', [8, END - 1, 8]],
    ['step=8&beat=end', [9, END, 8]],
    ['then=8:w1.1.2:0.5&step=8', [8, BEFORE_UPDATE, 8]],
    ['then=0:w1.1.2:0.5', [0, BEFORE_UPDATE, 0]],
    ['then=0:w1.1.2:0.5&beat=start', [0, 0, 0]],
    ['then=8:w1.1.2:0.5&step=9', [9, END, 8]],
    ['then=8:rate:0.5&step=8', [8, END, 7]],
  ])('%s stands where it says, and is written so that it does again', async (link, wanted) => {
    await run.openRecipe(parseLink(link));
    expect(story()).toEqual(wanted);
    const other = await begin();
    await other.openRecipe(parseLink(formatLink(run.recipe!)));
    expect(story(other)).toEqual(wanted);
    expect(drawn(other)).toEqual(drawn());
    expect(other.recipe).toEqual(run.recipe);
  });

  it('of the start after a number was typed there says so', async () => {
    await run.setParameters(typed);
    await run.step(3);
    await run.reset();
    expect(story()).toEqual([0, 0, 0]);
    expect(formatLink(run.recipe!)).toContain('beat=start');
  });
});
