import type { Page } from '@playwright/test';
import { lessons } from '../../web/src/catalog/lessons';
import type { Condition, Lesson, Step } from '../../web/src/lessons/lesson';
import type { LessonWords } from '../../web/src/messages/lesson-words';
import { nameOnPage } from '../../web/src/state/blank';
import type { Command } from '../../web/src/state/commands';
import { blankFrom } from '../../web/src/state/named-blank';
import { agree } from './alike';
import { axeFindings, CONTRAST } from './axe';
import { button, expect, onThePhoneToo, openAtRest, shown, test } from './support';

const stepsOf = async (id: string): Promise<Lesson> =>
  ((await import(`../../web/src/lessons/steps/${id}.ts`)) as { steps: Lesson }).steps;
const wordsOf = async (id: string): Promise<LessonWords> =>
  ((await import(`../../web/src/messages/en/lessons/${id}.ts`)) as { words: LessonWords }).words;

const lesson = (page: Page) => page.locator('.lesson');
const heading = (page: Page) => lesson(page).getByRole('heading');
const goOn = (page: Page) => lesson(page).locator('.ways button').nth(1);
const status = (page: Page) => lesson(page).locator('.task').getByRole('status');
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
  freeze: (page, { on }) => page.getByRole('checkbox', { name: 'Frozen', exact: true }).setChecked(on),
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

// ---- what a step wants to have answered --------------------------------------------------------------

const answeredIn = (condition: Condition): readonly string[] => ('answered' in condition ? condition.answered : []);

/** The engine's numbers of these blanks, from a page that shows them. */
async function numbersOf(page: Page, moment: string, blanks: readonly string[]): Promise<string[]> {
  const other = await page.context().newPage();
  await openAtRest(other, `./#${moment.replace(/&blank=[^&]*/, '')}`);
  const numbers: string[] = [];
  for (const blank of blanks) {
    const number = other.locator(`[data-quantity="${nameOnPage(blankFrom(blank)!)}"][data-full]`).first();
    numbers.push((await number.getAttribute('data-full'))!);
  }
  await other.close();
  return numbers;
}

const answerField = (page: Page) => lesson(page).getByRole('textbox', { name: /^Your number for/ });

/** First wrong, then with the numbers of the engine. */
async function answer(page: Page, { moment, task }: Step): Promise<void> {
  for (const number of await numbersOf(page, moment, answeredIn(task!.done))) {
    await answerField(page).fill('1e9');
    await answerField(page).press('Enter');
    await expect(lesson(page).getByText(/^Not yet/)).toBeVisible();
    await expect(status(page)).toHaveText('');
    await answerField(page).fill(number);
    await answerField(page).press('Enter');
    await expect(lesson(page).getByText(/^Right/)).toBeVisible();
    const next = lesson(page).getByRole('button', { name: 'Next', exact: true });
    if (await next.isVisible()) await next.click();
  }
}

/** Do what a step asks for, as a hand does it. */
async function fulfil(page: Page, step: Step): Promise<void> {
  if (answeredIn(step.task!.done).length > 0) await answer(page, step);
  else await doIt(page, step.task!.way);
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
async function faults(page: Page): Promise<string[]> {
  const { unknown, pairs } = await page.evaluate(() => {
    const said = [...document.querySelectorAll<HTMLElement>('.lesson b')];
    const others = ({ dataset }: HTMLElement): string[] =>
      [...document.querySelectorAll(`[data-quantity="${dataset.quantity}"]`)]
        .filter((element) => !element.closest('.lesson') && element.checkVisibility())
        .map(({ textContent }) => textContent);
    return {
      unknown: said.filter(({ textContent }) => /^[·\s]*$/.test(textContent)).length,
      pairs: said.flatMap((one) => others(one).map((other) => ({ one: one.textContent, other }))),
    };
  });
  return [
    ...(unknown > 0 ? ['a number is not known'] : []),
    ...pairs.filter(({ one, other }) => !agree(one, other)).map(({ one, other }) => `${one}, and ${other} on the page`),
  ];
}

async function walk(page: Page, step: Step, says: LessonWords[string]): Promise<void> {
  await expect(heading(page)).toContainText(says.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  const lit = await present(page, step.light ?? []);
  if (step.task) {
    await expect(status(page)).toHaveText('');
    await fulfil(page, step);
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

// ---- the way to a lesson, through it and out of it ------------------------------------------------------

const NINTH = 'the-3-2-1-network';

test(
  'from the first view lesson 9 is two presses away, and Close brings back what was there',
  onThePhoneToo,
  async ({ page }) => {
    await openAtRest(page);
    await button(page, '1 step').click();
    await expect(shown(page, 'step')).toHaveText('1');
    await page.locator('details.lessons > summary').click();
    await page.getByRole('button', { name: /^9\. The 3-2-1 network/ }).click();
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toContainText('Step 1 of 10');
    await lesson(page).getByRole('button', { name: 'Continue' }).click();
    await expect(heading(page)).toContainText('Step 2 of 10');
    await lesson(page).getByRole('button', { name: 'Close the lesson' }).click();
    await expect(lesson(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Is this penguin an Adelie or a Chinstrap?' })).toBeVisible();
    await expect(shown(page, 'step')).toHaveText('1');
  },
);

test('a link may name a step alone: it opens its moment', async ({ page }) => {
  await openAtRest(page, `./#lesson=${NINTH}:7`);
  await expect(heading(page)).toContainText('Step 7 of 10');
  await expect(page.locator('#explanation .paths')).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain('data=worked-example');
  expect(new URL(page.url()).hash).toContain('beat=update1');
});

test('the browser’s Back goes step by step, and out of the lesson', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1');
  await page.locator('details.lessons > summary').click();
  await button(page, 'Start with lesson 1').click();
  await expect(heading(page)).toContainText('Step 1 of');
  await goOn(page).click();
  await expect(heading(page)).toContainText('Step 2 of');
  await page.goBack();
  await expect(heading(page)).toContainText('Step 1 of');
  await page.goBack();
  await expect(lesson(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Is one input 1 and the other 0?' })).toBeVisible();
});

test('one may stray from a step and come back to it; what was done stays done, also after a reload', async ({
  page,
}) => {
  const [first, second] = await stepsOf(NINTH);
  await openAtRest(page, linkTo(NINTH, 1, first!.moment));
  await expect(button(page, 'Back to the step')).toHaveCount(0);
  await doIt(page, first!.task!.way);
  await expect(status(page)).toContainText('Done.');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await expect(status(page)).toContainText('Done.');
  await button(page, 'Back to the step').click();
  await expect(shown(page, 'step')).toHaveText('0');
  await expect(status(page)).toHaveText('');
  await expect(lesson(page).getByRole('button', { name: /^Step 1: .*, done$/ })).toHaveCount(1);
  await page.goto('./#data=iris');
  await expect(lesson(page)).toHaveCount(0);
  await page.goto(linkTo(NINTH, 2, second!.moment));
  await expect(heading(page)).toContainText('Step 2 of 10');
  await page.reload();
  await expect(heading(page)).toContainText('Step 2 of 10');
  await expect(lesson(page).getByRole('button', { name: /^Step 1: .*, done$/ })).toHaveCount(1);
});

test('a lesson is walked by keyboard alone', async ({ page }) => {
  const [steps, words] = [await stepsOf('two-units-in-a-chain'), await wordsOf('two-units-in-a-chain')];
  await openAtRest(page, linkTo('two-units-in-a-chain', 1, steps[0]!.moment));
  for (const [i, { name }] of steps.entries()) {
    await expect(heading(page)).toContainText(words[name]!.title);
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toHaveAccessibleDescription(/\w/);
    await tabTo(page, 'Show me');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('Done.');
    await expect(goOn(page)).toBeFocused();
    if (i + 1 === steps.length) break;
    await page.keyboard.press('Enter');
  }
});

/** Press Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 15; press++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement!.textContent.trim())) === name) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('a number that one is asked for is not given away by the words of a lesson', async ({ page }) => {
  const { moment } = (await stepsOf(NINTH))[6]!;
  await openAtRest(page, `${linkTo(NINTH, 7, moment)}&blank=delta1.1`);
  await lesson(page).getByRole('button', { name: 'Show me' }).click();
  await expect(status(page)).toContainText('All four before it are ? together');
  await expect(lesson(page).locator('[data-quantity="delta1.1"]')).not.toHaveAttribute('data-full');
});

test('axe finds nothing in a lesson, in the list of them, and in their dark colours', async ({ page }) => {
  await openAtRest(page, `./#lesson=${NINTH}:3`);
  await expect(heading(page)).toBeFocused();
  await page.locator('details.lessons > summary').click();
  await lesson(page).getByRole('button', { name: 'Show me' }).click();
  await expect(status(page)).toContainText('Done.');
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page, { rules: CONTRAST })).toEqual([]);
});

test('on paper a step has its words and no buttons', async ({ page }) => {
  await openAtRest(page, `./#lesson=${NINTH}:3`);
  await expect(heading(page)).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(lesson(page).getByText('every z and every a is kept')).toBeVisible();
  await expect(lesson(page).getByRole('button')).toHaveCount(0);
  expect((await page.locator('#explanation').boundingBox())!.height).toBeGreaterThan(300);
});

test(
  'on a phone lesson 9 is walked with its task in sight, and covers nothing of the drawing',
  onThePhoneToo,
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const [steps, words] = [await stepsOf(NINTH), await wordsOf(NINTH)];
    await openAtRest(page, linkTo(NINTH, 1, steps[0]!.moment));
    for (const [i, step] of steps.entries()) {
      await expect(heading(page)).toContainText(words[step.name]!.title);
      await expect(heading(page)).toBeInViewport();
      await page.getByRole('group', { name: /^Drawing/ }).scrollIntoViewIfNeeded();
      await expect(goOn(page)).toBeInViewport({ ratio: 1 });
      await fulfil(page, step);
      await expect(status(page)).toContainText('Done.');
      await expect(status(page)).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      if (i + 1 < steps.length) await goOn(page).click();
    }
  },
);

test('on a phone one is led to what a step is about by a press', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtRest(page, './#lesson=down-the-valley:1');
  await expect(page.locator('.history-panel')).not.toBeInViewport();
  await lesson(page).getByRole('button', { name: 'See it' }).click();
  await expect(page.locator('.history-panel')).toBeInViewport();
});

test('in a window of 1440x900 a step leaves the drawing and the matrices in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const step of [1, 5, 7, 10]) {
    await openAtRest(page, `./#lesson=${NINTH}:${step}`);
    await expect(page.locator('[aria-busy]')).toHaveCount(0);
    await expect(page.locator('.drawing')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.weights')).toBeInViewport({ ratio: 0.9 });
  }
});

test('in a small frame network, words and Continue are in view, and the words can be folded', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 400 });
  await openAtRest(page, `./#lesson=${NINTH}:5`);
  const says = lesson(page).locator('.says');
  await expect(says).toBeInViewport({ ratio: 1 });
  await expect(goOn(page)).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.bar .next')).toBeInViewport({ ratio: 1 });
  const top = (await lesson(page).boundingBox())!.y;
  for (const unit of await page.getByRole('button', { name: /^Unit \d of layer/ }).all()) {
    const box = (await unit.boundingBox())!;
    expect(box.y).toBeGreaterThan(50);
    expect(box.y + box.height).toBeLessThan(top);
  }
  expect(await axeFindings(page, { within: ['.lesson'] })).toEqual([]);
  const fold = button(page, 'Words of the lesson');
  await fold.click();
  await expect(says).toBeHidden();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(says).toBeVisible();
});

test('where the browser keeps nothing a lesson goes on all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  const [first] = await stepsOf(NINTH);
  await openAtRest(page, linkTo(NINTH, 1, first!.moment));
  await doIt(page, first!.task!.way);
  await expect(lesson(page).getByRole('button', { name: /^Step 1: .*, done$/ })).toHaveCount(1);
  await goOn(page).click();
  await expect(heading(page)).toContainText('Step 2 of 10');
});
