import type { Page } from '@playwright/test';
import { button, expect, matrixOf, numberIn, openAtRest, shown, test } from './support';

const END = 11;
const BY_OPERATION = './#move=operation';
const fragment = (page: Page): string => new URL(page.url()).hash;
const narration = (page: Page) => page.locator('.narration');
const empty = (page: Page, name: string, layer: number) =>
  page.locator(`[data-matrix="${name}.${layer}"] tbody button`).getByText('·', { exact: true });

/** The weights of a layer as the drawing names them. */
async function drawn(page: Page, layer: number): Promise<number[]> {
  const edges = page.getByRole('group', { name: /^Drawing/ }).getByRole('button', {
    name: new RegExp(`^Weight \\d,\\d of layer ${layer + 1},`),
  });
  const labels = await edges.evaluateAll((all) => all.map((edge) => edge.getAttribute('aria-label')!));
  const named = labels.map((label) => [/Weight (\d,\d)/.exec(label)![1]!, numberIn(/\S+$/.exec(label)![0])] as const);
  return named.sort(([one], [other]) => one.localeCompare(other)).map(([, value]) => value);
}

/** Counter, cursor and weights say the same of where one stands. */
async function expectStory(page: Page, steps: number, beats: number): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-step', String(steps));
  await expect(shown(page, 'step')).toHaveText(String(steps));
  const cursor = page.getByRole('slider', { name: 'Place in the step' });
  await expect(cursor).toHaveValue(String(beats));
  for (const layer of [0, 1]) {
    const updated = beats >= END - 1 + layer;
    // Both are read anew until they agree: the sheet may be read a moment before the engine's answer.
    await expect(async () => {
      expect(await drawn(page, layer)).toEqual(await matrixOf(page, updated ? 'newW' : 'W', layer));
    }).toPass({ timeout: 20_000 });
    await expect(empty(page, 'newW', layer)).toHaveCount(updated ? 0 : [6, 2][layer]!);
  }
  await expect(shown(page, 'curveStep')).toHaveText(String(steps));
}

test('at load and after Reset step 1 has not begun, and the page says what to do', async ({ page }) => {
  await openAtRest(page);
  for (const again of [false, true]) {
    if (again) {
      await button(page, '10 steps').click();
      await expectStory(page, 10, END);
      await button(page, 'Reset').click();
    }
    await expectStory(page, 0, 0);
    await expect(narration(page)).toContainText('Step 1 has not begun');
    await expect(narration(page)).toContainText('Press “Next”');
    for (const name of ['z', 'a', 'delta', 'dW', 'db']) await expect(empty(page, name, 1)).not.toHaveCount(0);
  }
});

test('a press makes one step and shows it with its end; back and forward from there', async ({ page }) => {
  await openAtRest(page, BY_OPERATION);
  const begun = await matrixOf(page, 'W', 0);
  await button(page, '1 step').click();
  await expectStory(page, 1, END);
  expect(await matrixOf(page, 'W', 0)).toEqual(begun);
  const made = await matrixOf(page, 'newW', 0);
  await page.getByRole('button', { name: 'Back by one operation' }).click();
  await expectStory(page, 0, END - 1);
  await page.getByRole('button', { name: 'Forward by one operation' }).click();
  await expectStory(page, 1, END);
  await page.getByRole('button', { name: 'Forward by one operation' }).click();
  await expectStory(page, 1, 0);
  await expect(narration(page)).toContainText('Step 2 has not begun');
  expect(await matrixOf(page, 'W', 0)).toEqual(made);
  await page.getByRole('button', { name: 'Back by one operation' }).click();
  await expectStory(page, 1, END);
  await button(page, '1 step').click();
  await expectStory(page, 2, END);
  expect(await matrixOf(page, 'W', 0)).toEqual(made);
});

test('walked beat by beat, the step counts at its last beat', async ({ page }) => {
  await openAtRest(page, BY_OPERATION);
  for (let beats = 1; beats <= END; beats++) {
    await page.getByRole('button', { name: 'Forward by one operation' }).click();
    await expectStory(page, beats === END ? 1 : 0, beats);
  }
});

test('a typed number stands just before the update, which is then made with it', async ({ page }) => {
  await openAtRest(page, './#step=3');
  await expectStory(page, 3, END);
  const made = await matrixOf(page, 'newW', 0);
  const cell = page.locator('[data-matrix="W.0"] tbody button').nth(1);
  await cell.press('F2');
  const field = page.getByRole('group', { name: 'New value' }).getByRole('textbox');
  await expect.poll(async () => (await matrixOf(page, 'W', 0))[1]).toBe(made[1]); // the number that there is
  await field.fill('0.5');
  await field.press('Enter');
  await expectStory(page, 3, 9);
  const typed = made.map((value, place) => (place === 1 ? 0.5 : value));
  await expect.poll(() => matrixOf(page, 'W', 0)).toEqual(typed);
  await expect.poll(() => fragment(page)).toContain('then=3:w1.1.2:0.5&step=3');
  await button(page, '1 step').click();
  await expectStory(page, 4, END);
});

for (const [link, steps, beats] of [
  ['step=0', 0, 0],
  ['step=5', 5, END],
  ['step=5&beat=start', 5, 0],
  ['step=5&beat=update1', 5, END - 1],
  ['step=5&beat=end', 6, END],
  ['then=5:w1.1.2:0.5&step=5', 5, 9],
] as const) {
  test(`the link ${link} stands where it says`, async ({ page }) => {
    await openAtRest(page, `./#${link}`);
    await expectStory(page, steps, beats);
  });
}

test('the sentence of a beat speaks of what is selected', async ({ page }) => {
  await openAtRest(page, './#step=1&beat=gradient2&select=w2.1.2');
  await expect(narration(page)).toContainText('∂J/∂w₁₂ of layer 2');
  await page.locator('[data-matrix="b.1"] tbody button').first().click();
  await expect(narration(page)).toContainText('∂J/∂b₁ of layer 2');
});
