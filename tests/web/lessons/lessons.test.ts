import katex from 'katex';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { lessons } from '../../../web/src/catalog/lessons';
import { isMet } from '../../../web/src/lessons/is-met';
import type { Condition, Step } from '../../../web/src/lessons/lesson';
import { loadLesson } from '../../../web/src/lessons/load';
import { numberOf } from '../../../web/src/lessons/numbers';
import { piecesOf } from '../../../web/src/lessons/pieces';
import { lessons as words } from '../../../web/src/messages/en/lessons';
import type { StepWords } from '../../../web/src/messages/lesson-words';
import { sayTex } from '../../../web/src/plot/say-tex';
import { typeset } from '../../../web/src/plot/typeset';
import type { Command } from '../../../web/src/state/commands';
import { blankText, type Blank } from '../../../web/src/state/blank';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { blankFrom } from '../../../web/src/state/named-blank';
import { defaultPage } from '../../../web/src/state/page-options.svelte';
import type { Recipe } from '../../../web/src/state/recipe';
import { Run } from '../../../web/src/state/run.svelte';
import { HandClock } from '../support/hand-clock';
import { HandDisplay } from '../support/hand-display';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
const loaded = await Promise.all(lessons.map(({ id }) => loadLesson(id)));
let run: Run;

beforeEach(async () => {
  run = new Run({
    startEngine: new SameThreadEngine(engine, new HandClock()).start,
    nextFrame: new HandDisplay().nextFrame,
  });
  await run.start();
});

const texts = ({ title, says, formula, task, seen }: StepWords): string[] =>
  [title, says, formula, task, seen].filter((text) => text !== undefined);
const named = (text = ''): string[] =>
  piecesOf(text).flatMap(({ kind, text: name }) => (kind === 'number' ? [name] : []));
const momentOf = (recipe: Recipe): string => formatLink({ ...recipe, lesson: null, page: defaultPage });

async function give(command: Command): Promise<void> {
  expect(await run.send(command), JSON.stringify(command)).toBeNull();
}

async function open(id: string, number: number, { moment }: Step): Promise<void> {
  await give({ do: 'openLesson', lesson: { id, step: number }, moment: parseLink(moment) });
}

/** The numbers that a step wants to have answered. */
const answeredIn = (condition: Condition): Blank[] =>
  'answered' in condition ? condition.answered.map((text) => blankFrom(text)!) : [];

/** Answer with a number: that of the engine where none is given. */
async function answer(blank: Blank, number?: number): Promise<void> {
  const { index } = run.moment!.example;
  const value = number ?? (await run.questions.slips(blank, index, run.notation.digits))!.value;
  await give({ do: 'tell', blank, value });
}

/** What asks for nothing that a step may want. */
const others: readonly Command[] = [
  { do: 'setDigits', digits: 6 },
  { do: 'write', notation: { rate: 'alpha' } },
  { do: 'look', at: { curve: 'log' } },
  { do: 'setLook', look: { theme: 'dark' } },
];

it('the list has words for each lesson, and for no other', () => {
  expect(Object.keys(words.list)).toEqual(lessons.map(({ id }) => id));
});

it('six lessons and more ask for a number', () => {
  const asking = loaded.filter(({ steps }) => steps.some(({ task }) => task && answeredIn(task.done).length > 0));
  expect(asking.length).toBeGreaterThanOrEqual(6);
});

it('to end the asking, or to be asked for something else, is no answer', async () => {
  const { id, steps } = loaded.find(({ id }) => id === 'the-3-2-1-network')!;
  const { done } = steps.at(-1)!.task!;
  await open(id, steps.length, steps.at(-1)!);
  await give({ do: 'askFor', blanks: [] });
  expect(isMet(done, run)).toBe(false);
  await give({ do: 'askFor', blanks: [blankFrom('z1.1')!] });
  await answer(blankFrom('z1.1')!);
  expect(isMet(done, run)).toBe(false);
});

describe.each(loaded)('$id', ({ id, steps, words }) => {
  it('has words for each step, and for no other', () => {
    expect(steps).toHaveLength(lessons.find((lesson) => lesson.id === id)!.steps);
    expect(Object.keys(words)).toEqual(steps.map(({ name }) => name));
    for (const { name, task } of steps) {
      expect(words[name]!.task !== undefined, name).toBe(task !== undefined);
      expect(words[name]!.seen !== undefined, name).toBe(task !== undefined);
      expect(words[name]!.says.split(/\s+/).length, name).toBeLessThan(80);
    }
  });

  it('has formulas that are set and said', () => {
    const formulas = Object.values(words)
      .flatMap(texts)
      .flatMap(piecesOf)
      .filter(({ kind }) => kind === 'tex');
    for (const { text: tex } of formulas) {
      expect(typeset(tex), tex).not.toBe('');
      expect(sayTex(tex), tex).toMatch(/^[\w ,.-]*$/);
      expect(katex.renderToString(tex, { throwOnError: true })).toContain('math');
    }
  });

  it.each(steps.map((step, i) => [step.name, i + 1, step] as const))(
    '%s opens its moment, and is done by its way and by nothing else',
    async (name, number, step) => {
      await open(id, number, step);
      expect(momentOf(run.recipe!)).toBe(momentOf(parseLink(step.moment)));
      expect(run.recipe!.lesson).toEqual({ id, step: number });
      const { says, formula, task, seen } = words[name]!;
      for (const number of [says, formula, task].flatMap(named))
        expect(numberOf(number, run), number).toEqual(expect.any(Number));
      if (!step.task) return;
      expect(isMet(step.task.done, run), 'at first').toBe(false);
      for (const command of others) {
        await give(command);
        expect(isMet(step.task.done, run), JSON.stringify(command)).toBe(false);
      }
      await open(id, number, step);
      for (const command of step.task.way) {
        expect(isMet(step.task.done, run), `before ${JSON.stringify(command)}`).toBe(false);
        await give(command);
      }
      const asked = answeredIn(step.task.done);
      expect(run.quiz.blanks.map(blankText), 'asked for').toEqual(asked.map(blankText));
      for (const blank of asked) {
        await answer(blank, 1e9);
        expect(isMet(step.task.done, run), `before ${blankText(blank)}`).toBe(false);
        await answer(blank);
      }
      expect(isMet(step.task.done, run), 'at last').toBe(true);
      for (const number of named(seen)) expect(numberOf(number, run), number).toEqual(expect.any(Number));
    },
  );
});

it('what was there before a lesson comes back when it is closed, also after several steps', async () => {
  await give({ do: 'openRecipe', recipe: parseLink('data=xor-gate&net=2-2-1&step=7&select=u1.2') });
  await give({ do: 'setLook', look: { theme: 'dark' } });
  const before = formatLink(run.recipe!);
  const { id, steps } = loaded[0]!;
  await open(id, 1, steps[0]!);
  await open(id, 2, steps[1]!);
  await give({ do: 'step', count: 3 });
  await give({ do: 'closeLesson' });
  expect(formatLink(run.recipe!)).toBe(before);
});

it('a lesson that a link opened leaves its moment when it is closed', async () => {
  const { id, steps } = loaded[0]!;
  await give({ do: 'openRecipe', recipe: { ...parseLink(steps[0]!.moment), lesson: { id, step: 1 } } });
  await give({ do: 'step', count: 2 });
  const there = momentOf(run.recipe!);
  await give({ do: 'closeLesson' });
  expect(run.recipe!.lesson).toBeNull();
  expect(formatLink(run.recipe!)).toBe(there);
});

it('what a step asks for stays done until it is opened again, or another one', async () => {
  const { id, steps } = loaded[0]!;
  await open(id, 1, steps[0]!);
  run.lesson.met = true;
  await give({ do: 'step', count: 2 });
  expect(run.lesson.met).toBe(true);
  await open(id, 1, steps[0]!);
  expect(run.lesson.met).toBe(false);
  run.lesson.met = true;
  await give({ do: 'openRecipe', recipe: { ...parseLink(steps[1]!.moment), lesson: { id, step: 2 } } });
  expect(run.lesson.met).toBe(false);
});
