import type { Page } from '@playwright/test';
import { allMatrices, button, expect, openAtRest, shown, stepOf, test, unfold } from './support';

const fragment = (page: Page): string => new URL(page.url()).hash;
const panel = (page: Page) => page.locator('#explanation');

test('the address describes the moment, and opening it anywhere gives the same numbers', async ({ page, context }) => {
  await openAtRest(page);
  await page.getByRole('combobox', { name: 'Network and data' }).selectOption('XOR, 2-2-1');
  await button(page, '10 steps').click();
  await unfold(page, 'training');
  await page
    .getByRole('spinbutton', { name: /^Learning rate/ })
    .or(page.getByRole('textbox', { name: /^Learning rate/ }))
    .fill('0.5');
  await page.keyboard.press('Enter');
  await button(page, '10 steps').click();
  await page.locator('[data-matrix="W.0"] tbody button').nth(1).click();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect
    .poll(() => fragment(page))
    .toBe('#data=xor-gate&net=2-2-1&then=10:rate:0.5&step=19&beat=gradient1&select=w1.1.2&open=training');
  const numbers = await allMatrices(page);

  const other = await context.newPage();
  await openAtRest(other, `./${fragment(page)}`);
  await expect(shown(other, 'step')).toHaveText('19');
  await expect(panel(other).getByRole('heading', { level: 2 })).toContainText('Weight 1,2 of layer 1');
  expect(await allMatrices(other)).toEqual(numbers);
  expect(fragment(other)).toBe(fragment(page));
  await other.close();
});

test('back and forward go through what was chosen', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&step=3');
  await expect(shown(page, 'step')).toHaveText('3');
  await page.locator('[data-matrix="W.1"] tbody button').first().click();
  await expect.poll(() => fragment(page)).toContain('select=w2.1.1');
  await page.getByRole('combobox', { name: 'Network and data' }).selectOption('Sine wave, 1-8-1');
  await expect.poll(() => fragment(page)).toContain('data=sine');
  await page.goBack();
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Weight 1,1 of layer 2');
  await expect(shown(page, 'step')).toHaveText('3');
  await page.goBack();
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Weight 1,1 of layer 1');
  await page.goForward();
  await page.goForward();
  await expect.poll(() => fragment(page)).toContain('data=sine');
});

test('a reload loses nothing', async ({ page }) => {
  await openAtRest(page);
  await button(page, '10 steps').click();
  await expect.poll(() => fragment(page)).toBe('#data=penguins&net=3-2-1&step=10');
  const numbers = await allMatrices(page);
  await page.reload();
  await expect(shown(page, 'step')).toHaveText('10');
  await expect.poll(() => allMatrices(page)).toEqual(numbers);
});

test('a fragment edited by hand is opened; a damaged one is refused in one sentence', async ({ page }) => {
  await openAtRest(page);
  await page.evaluate(() => (location.hash = 'data=penguins&net=3-4-1&step=7'));
  await expect(shown(page, 'step')).toHaveText('7');
  const before = await allMatrices(page);
  for (const [bad, reason] of [
    ['data=penguins&step=abc', 'step is “abc”'],
    ['rate=%3Cimg src=x onerror=alert(1)%3E', 'rate is “<img'],
    ['net=3-1000000000-1', 'net is “3-1000000000-1”'],
    ['data=penguins&net=2-2-1', 'inputs'],
    ['learningRate=0.1', '“learningRate”'],
  ] as const) {
    await page.evaluate((hash) => (location.hash = hash), bad);
    await expect(page.getByRole('alert')).toContainText(reason);
    expect(await stepOf(page)).toBe(7);
    expect(await allMatrices(page)).toEqual(before);
    await button(page, 'OK').click();
  }
});

test('a long way can be stopped on the way', async ({ page }) => {
  await page.goto('./#data=digits&net=64-32-10&step=400000');
  await expect(button(page, 'Stop here')).toBeVisible();
  // The opening's network is no stand-in for it.
  await expect(button(page, 'Train')).toHaveCount(0);
  await button(page, 'Stop here').click();
  await expect(button(page, 'Stop here')).toBeHidden();
  await expect(button(page, 'Train')).toBeVisible();
  expect(await stepOf(page)).toBeGreaterThan(0);
  expect(await stepOf(page)).toBeLessThan(400000);
  await button(page, '1 step').click();
});
