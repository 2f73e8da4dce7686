import { beforeEach, describe, expect, it } from 'vitest';
import { caseOf } from '../../../../web/src/catalog/lab/cases';
import { EngineUnavailable } from '../../../../web/src/engine/errors';
import type { StartEngine } from '../../../../web/src/engine/types';
import { beginningOfCase } from '../../../../web/src/state/lab/beginning';
import { formatLink, parseLink } from '../../../../web/src/state/link/link';
import { LinkProblem } from '../../../../web/src/state/link/values';
import { Run } from '../../../../web/src/state/run.svelte';
import { HandDisplay } from '../../support/hand-display';
import { LabEngines } from '../../support/lab-engines';

let engines: LabEngines;
let run: Run;
/** Whether an engine with a bug can be had. */
let there = true;

const unavailable: StartEngine = () => Promise.reject(new EngineUnavailable('notLoaded', 'It did not load.'));

beforeEach(async () => {
  there = true;
  engines = new LabEngines();
  run = new Run({
    startEngine: engines.startWith('none'),
    startLab: (bug) => (there ? engines.startWith(bug) : unavailable),
    nextFrame: new HandDisplay().nextFrame,
  });
  await run.start();
});

const openCase = (number: number) => run.send({ do: 'openLab', number, moment: beginningOfCase(number) });
const weights = (): unknown => run.moment!.layers.map(({ newW, newb }) => [...newW.values, ...newb.values]);

describe('a case of the lab', () => {
  it('is opened in an engine with its bug, and the one before is closed', async () => {
    expect(await openCase(1)).toBeNull();
    expect(engines.started).toEqual(['none', caseOf(1).bug]);
    expect(engines.engines.map(({ closed }) => closed)).toEqual([1, 0]);
    expect(run.lab.number).toBe(1);
    expect(run.recipe!.lab).toBe(1);
  });

  it('trains otherwise than the true engine', async () => {
    await openCase(1);
    const wrong = weights();
    await run.send({ do: 'openRecipe', recipe: { ...run.recipe!, lab: null } });
    expect(weights()).not.toEqual(wrong);
  });

  it('stays open with other data and another network', async () => {
    await openCase(1);
    await run.send({ do: 'editNetwork', edit: { what: 'addLayer' } });
    await run.send({ do: 'newWeights' });
    expect(run.lab.number).toBe(1);
    expect(engines.started).toHaveLength(2);
  });

  it('is another engine for another case', async () => {
    await openCase(1);
    await openCase(3);
    expect(engines.started).toEqual(['none', caseOf(1).bug, caseOf(3).bug]);
    expect(engines.engines.map(({ closed }) => closed)).toEqual([1, 1, 0]);
  });

  it('comes back at its moment where its engine has died', async () => {
    await openCase(1);
    await run.send({ do: 'step', count: 4 });
    const before = weights();
    engines.engines.at(-1)!.die('test');
    await run.restart();
    expect(engines.started.at(-1)).toBe(caseOf(1).bug);
    expect(run.lab.number).toBe(1);
    expect(weights()).toEqual(before);
  });

  it('is refused where its engine can’t be had: all is as it was, and goes on', async () => {
    await run.send({ do: 'step', count: 3 });
    const before = run.recipe;
    there = false;
    expect(await openCase(1)).toMatchObject({ wanted: { reason: 'otherEngine', detail: 'It did not load.' } });
    expect(run.recipe).toEqual(before);
    expect(run.phase).toBe('ready');
    expect(await run.send({ do: 'step', count: 1 })).toBeNull();
    expect(run.stepsDone).toBe(4);
  });

  it('is refused where its experiment is, and its engine is closed', async () => {
    const before = run.recipe;
    const moment = { ...beginningOfCase(1), example: 1000 };
    expect(await run.send({ do: 'openLab', number: 1, moment })).toMatchObject({ path: 'example' });
    expect(engines.engines.map(({ closed }) => closed)).toEqual([0, 1]);
    expect(run.recipe).toEqual(before);
    expect(run.lab.isOpen).toBe(false);
  });
});

describe('leaving the lab', () => {
  it('brings back what was there before, by the true engine, through several cases', async () => {
    await run.send({ do: 'step', count: 5 });
    await run.send({ do: 'select', part: { kind: 'bias', layer: 1, row: 0 } });
    const [before, then] = [run.recipe, weights()];
    await openCase(1);
    await openCase(2);
    await run.send({ do: 'step', count: 3 });
    expect(await run.send({ do: 'closeLab' })).toBeNull();
    expect(run.recipe).toEqual(before);
    expect(weights()).toEqual(then);
    expect(engines.started.at(-1)).toBe('none');
    expect(run.lab.before).toBeNull();
  });

  it('shows the same moment by the true engine where the page was opened in it', async () => {
    await run.send({ do: 'openRecipe', recipe: parseLink('lab=1') });
    await run.send({ do: 'step', count: 4 });
    const { choice, step } = run.recipe!;
    const wrong = weights();
    await run.send({ do: 'closeLab' });
    expect(run.recipe).toMatchObject({ choice, step, lab: null });
    expect(weights()).not.toEqual(wrong);
  });

  it('is also to open a lesson', async () => {
    await openCase(1);
    const moment = parseLink('data=worked-example&net=3-2-1');
    await run.send({ do: 'openLesson', lesson: { id: 'why-go-back', step: 1 }, moment });
    expect(engines.started.at(-1)).toBe('none');
    await run.send({ do: 'closeLesson' });
    expect(run.lab.number).toBe(1);
  });

  it('comes back to what was there before the lesson and the lab, in whichever order', async () => {
    await run.send({ do: 'openRecipe', recipe: parseLink('data=circle&net=2-5-1&step=3') });
    const moment = parseLink('data=worked-example&net=3-2-1');
    const lesson = () => run.send({ do: 'openLesson', lesson: { id: 'why-go-back', step: 1 }, moment });
    const isBack = () =>
      expect([run.experiment.dataset.id, run.stepsDone, run.lab.isOpen, run.lesson.place]).toEqual([
        'circle',
        3,
        false,
        null,
      ]);
    await lesson();
    await openCase(1);
    await run.send({ do: 'closeLab' });
    expect(run.lesson.place).toEqual({ id: 'why-go-back', step: 1 });
    await run.send({ do: 'closeLesson' });
    isBack();
    await openCase(1);
    await lesson();
    await run.send({ do: 'closeLesson' });
    expect(run.lab.number).toBe(1);
    await run.send({ do: 'closeLab' });
    isBack();
  });
});

describe('a link of the lab', () => {
  it('that has no data opens the experiment of its case', () => {
    expect(parseLink('lab=4')).toEqual(beginningOfCase(4));
  });

  it('leads to its moment, by the engine with its bug', async () => {
    await openCase(4);
    await run.send({ do: 'step', count: 2 });
    const link = formatLink(run.recipe!);
    expect(link).toMatch(/&lab=4$|&lab=4&/);
    const then = weights();
    await run.send({ do: 'openRecipe', recipe: parseLink('') });
    await run.send({ do: 'openRecipe', recipe: parseLink(link) });
    expect(run.lab.number).toBe(4);
    expect(weights()).toEqual(then);
    expect(formatLink(run.recipe!)).toBe(link);
  });

  it.each(['0', '13', '1.5', 'sign', ''])('refuses lab=%s', (text) => {
    expect(() => parseLink(`lab=${text}`)).toThrow(LinkProblem);
  });
});
