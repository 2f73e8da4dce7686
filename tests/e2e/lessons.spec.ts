import type { Page } from '@playwright/test';
import { lessons } from '../../web/src/catalog/lessons';
import type { Lesson, Step } from '../../web/src/lessons/lesson';
import type { LessonWords } from '../../web/src/messages/lesson-words';
import type { Command } from '../../web/src/state/commands';
import { button, expect, openAtRest, test } from './support';

const stepsOf = async (id: string): Promise<Lesson> =>
  ((await import(`../../web/src/lessons/steps/${id}.ts`)) as { steps: Lesson }).steps;
const wordsOf = async (id: string): Promise<LessonWords> =>
  ((await import(`../../web/src/messages/en/lessons/${id}.ts`)) as { words: LessonWords }).words;

const lesson = (page: Page) => page.locator('.lesson');
const heading = (page: Page) => lesson(page).getByRole('heading');
const goOn = (page: Page) => lesson(page).locator('.ways button').nth(1);
const status = (page: Page) => lesson(page).getByRole('status');
const linkTo = (id: string, step: number, moment: string): string => `./#${moment}&lesson=${id}:${step}`;

// ---- what a step asks for, as a hand does it --------------------------------------------------------

const nameOf = (command: Extract<Command, { do: 'select' }>): RegExp => {
  const { part } = command;
  if (part?.kind === 'weight') return new RegExp(`^Weight ${part.row + 1},${part.col + 1} of layer ${part.layer + 1}`);
  if (part?.kind === 'bias') return new RegExp(`^Bias ${part.row + 1} of layer ${part.layer + 1}`);
  if (part?.kind === 'unit') return new RegExp(`^Unit ${part.row + 1} of layer ${part.layer + 1}`);
  throw new Error('no name');
};

async function type(page: Page, label: string, value: number | string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

const hands: { [Do in Command['do']]?: (page: Page, command: Extract<Command, { do: Do }>) => Promise<unknown> } = {
  move: (page, { direction }) => page.locator(direction === 1 ? '.bar .next' : '.bar .back').click(),
  select: async (page, command) => {
    const part = page.getByRole('group', { name: /^Drawing/ }).getByRole('button', { name: nameOf(command) });
    await part.focus();
    await part.press('Enter');
  },
  step: async (page, { count }) => {
    for (let i = 0; i < count; i += 10) await button(page, '10 steps').click();
  },
  newWeights: (page) => button(page, 'New weights').click(),
  setLearningRate: async (page, { rate }) => {
    await type(page, 'Learning rate η', rate);
  },
  setBatchSize: async (page, { size }) => {
    await type(page, 'Batch size m', size);
  },
  chooseExample: async (page, { row }) => {
    await type(page, 'Example', row + 1);
  },
  showGradientsOf: (page, { of }) =>
    page
      .getByRole('group', { name: 'Gradients' })
      .getByRole('button')
      .nth(of === 'example' ? 0 : 1)
      .click(),
};

/** Whatever else it takes is done by the page itself. */
async function doIt(page: Page, way: readonly Command[]): Promise<void> {
  if (!way.every(({ do: name }) => name in hands)) return lesson(page).getByRole('button', { name: 'Show me' }).click();
  for (const command of way) await hands[command.do]!(page, command as never);
}

// ---- what there is to see -----------------------------------------------------------------------------

/** Which of these numbers the page shows. */
const present = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (names) =>
      names.filter((name) =>
        [...document.querySelectorAll(`[data-quantity="${name}"]`)].some(
          (element) => !element.closest('.lesson') && element.checkVisibility(),
        ),
      ),
    names,
  );

/** Numbers of the step's words that are not known, or that the page doesn't show alike. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const others = (name: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(`[data-quantity="${name}"]`)].filter(
        (element) => !element.closest('.lesson') && element.checkVisibility(),
      );
    const valueOf = (element: Element): number =>
      Number(element.textContent.replaceAll('\u2212', '-').replace(/[\s\u2007\u2008%]/g, ''));
    const said = [...document.querySelectorAll<HTMLElement>('.lesson [data-quantity]')];
    const isAlike = (one: number, other: number): boolean => Math.abs(one - other) <= 0.006 * Math.abs(one) + 1e-12; // a drawing has three digits where room is scarce
    return [
      ...said.flatMap((element) => {
        const name = element.dataset.quantity!;
        const wrong = others(name).find((other) => !isAlike(valueOf(element), valueOf(other)));
        return wrong ? [`${name}: ${element.textContent}, and ${wrong.textContent} on the page`] : [];
      }),
      ...[...document.querySelectorAll('.lesson b')]
        .filter(({ textContent }) => /^[·\s]*$/.test(textContent))
        .map(() => 'a number is not known'),
    ];
  });

async function walk(page: Page, step: Step, says: LessonWords[string]): Promise<void> {
  await expect(heading(page)).toContainText(says.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  const lit = await present(page, step.light ?? []);
  if (step.task) {
    await expect(status(page)).toHaveText('');
    await doIt(page, step.task.way);
    await expect(status(page)).toContainText('Done.');
  }
  await expect.poll(() => faults(page)).toEqual([]);
  // What is to be computed first is lit then.
  expect([...lit, ...(await present(page, step.light ?? []))]).toEqual(expect.arrayContaining([...(step.light ?? [])]));
}

for (const { id } of lessons)
  test(`every step of ${id} shows what it says, and is done by what it asks for`, async ({ page }) => {
    test.setTimeout(240_000);
    const [steps, words] = [await stepsOf(id), await wordsOf(id)];
    await openAtRest(page, linkTo(id, 1, steps[0]!.moment));
    for (const [i, step] of steps.entries())
      await test.step(step.name, async () => {
        await walk(page, step, words[step.name]!);
        await expect.poll(() => new URL(page.url()).hash).toContain(`lesson=${id}:${i + 1}`);
        if (i + 1 < steps.length) await goOn(page).click();
      });
    await goOn(page).click();
    if (id === lessons.at(-1)!.id) await expect(lesson(page)).toHaveCount(0);
    else await expect(lesson(page).locator('[aria-current="step"]')).toHaveText('1');
  });
