import type { Page } from '@playwright/test';
import { allMatrices, button, expect, openAtRest, shown, test } from './support';

const kept = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('backprop-playground.work'));

test('work in a closed tab is open again in a new one; starting afresh is one click', async ({ page, context }) => {
  await openAtRest(page);
  await page.getByRole('combobox', { name: 'Network and data' }).selectOption('XOR, 2-2-1');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  const numbers = await allMatrices(page);
  await page.close({ runBeforeUnload: false });

  const next = await context.newPage();
  await openAtRest(next);
  await expect(next.getByText('Your last work is open again.')).toBeVisible();
  await expect(shown(next, 'step')).toHaveText('10');
  expect(await allMatrices(next)).toEqual(numbers);
  await next.getByRole('status').getByRole('button', { name: 'Start afresh' }).click();
  await expect(next.getByRole('heading', { name: 'Is this penguin an Adelie or a Chinstrap?' })).toBeVisible();
  await expect(next.getByText('Your last work is open again.')).toBeHidden();

  const third = await context.newPage();
  await third.goto('./');
  await expect(shown(third, 'step')).toHaveText('0'); // as at the first visit
  expect(await kept(third)).toMatch(/^data=penguins&net=3-2-1/);
});

test('a visit in which nothing is done leaves nothing behind', async ({ page }) => {
  await page.goto('./');
  await expect(shown(page, 'step')).toHaveText('0');
  expect(await kept(page)).toBeNull();
});

test('a bad value in the store is dropped with one sentence', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('backprop-playground.work', 'net=<script>'));
  await openAtRest(page);
  await expect(page.getByRole('alert')).toContainText('The work that this browser had kept was not opened. net is');
  expect(await kept(page)).toBeNull();
  await button(page, 'OK').click();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
});

test('where the store is blocked or full, the page does without', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.getItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await openAtRest(page);
  await button(page, '1 step').click();
  await expect.poll(() => page.url()).toMatch(/step=1$/);
});

test('in a frame nothing is kept or opened again', async ({ page }) => {
  await openAtRest(page);
  await button(page, '1 step').click();
  await expect.poll(() => kept(page)).toMatch(/step=1$/);
  const course =
    '<!doctype html><title>course</title><link rel="icon" href="data:,"><iframe src="./" width="1200" height="800"></iframe>';
  await page.route('**/course.html', (route) => route.fulfill({ contentType: 'text/html', body: course }));
  await page.goto('./course.html');
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('[data-value="step"]')).toHaveText('0');
  await inside.getByRole('button', { name: '10 steps', exact: true }).click();
  await expect(inside.locator('[data-value="step"]')).toHaveText('10');
  await expect.poll(() => page.frames()[1]!.url()).toMatch(/step=10$/);
  expect(await kept(page)).toMatch(/step=1$/);
});
