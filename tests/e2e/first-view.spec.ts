import type { Page } from '@playwright/test';
import { button, expect, ofEverySize, openAtRest, shown, stepOf, test } from './support';

test('the first view rests, and learns with one click', ofEverySize, async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Is this penguin an Adelie or a Chinstrap?' })).toBeVisible();
  await expect(shown(page, 'step')).toHaveText('0');
  await button(page, 'Train').click();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(5);
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  expect(Number(await shown(page, 'trainingLoss').innerText())).toBeLessThan(0.65);
});

test('one click is one step', async ({ page }) => {
  await openAtRest(page);
  await expect(shown(page, 'step')).toHaveText('0');
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
});

test('says how many rows are used and left out, and whose data they are', async ({ page }) => {
  await openAtRest(page);
  await expect(page.getByText('219 rows: 164 in the training set, 55 held out. 1 row is left out')).toBeVisible();
  await expect(page.getByRole('link', { name: /Palmer Station LTER/ })).toBeVisible();
});

test('draws every weight, bias, unit and input', ofEverySize, async ({ page }) => {
  await openAtRest(page);
  const drawing = page.getByRole('group', { name: /^Drawing of the 3-2-1 network/ });
  await expect(drawing.getByRole('button', { name: /^Weight / })).toHaveCount(8);
  await expect(drawing.getByRole('button', { name: /^Bias / })).toHaveCount(3);
  await expect(drawing.getByRole('button', { name: /^Unit / })).toHaveCount(3);
  await expect(drawing.getByRole('button', { name: /mm, x / })).toHaveCount(3);
});

test('on a phone the drawing is in the first view, and what is set up follows it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtRest(page);
  const output = page.getByRole('button', { name: /^Unit 1 of layer 2/ });
  const { y, height } = (await output.locator('.outline').boundingBox())!;
  expect(y + height).toBeLessThan((await page.locator('.readout').boundingBox())!.y);
  await expect(page.getByLabel('Learning rate η', { exact: true })).toBeHidden();
  const training = page.locator('details.training');
  await expect(training.locator('summary')).toContainText('η 0.3, batch full, seed 1');
  const drawing = (await page.getByRole('group', { name: /^Drawing/ }).boundingBox())!;
  expect((await training.boundingBox())!.y).toBeGreaterThan(drawing.y + drawing.height);
  await training.locator('summary').click();
  await page.getByLabel('Learning rate η', { exact: true }).fill('0.5');
  await page.keyboard.press('Enter');
  await expect(training.locator('summary')).toContainText('η 0.5');
  // Train and the steps stay where they can be reached.
  await expect(button(page, '1 step')).toBeInViewport({ ratio: 1 });
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
});

/** Hold files back. @returns what lets them come */
async function hold(page: Page, files: RegExp): Promise<() => void> {
  let deliver = (): void => undefined;
  const held = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return deliver;
}

for (const { width, height, touch = false, link = '' } of [
  { width: 390, height: 844 },
  { width: 390, height: 844, touch: true },
  { width: 390, height: 844, link: '#lesson=the-3-2-1-network:3' },
  { width: 820, height: 1180 },
  { width: 820, height: 1180, touch: true },
  { width: 1280, height: 720 },
]) {
  const where = `at ${width}x${height}${touch ? ', by touch' : ''}${link && ', in a lesson'}`;
  test.describe(where, () => {
    test.use({ viewport: { width, height }, hasTouch: touch, isMobile: touch });

    test('the drawing stays where it is while the rest of the page comes', async ({ page }) => {
      const deliver = await Promise.all([/\.wasm$/, /assets\/panels-.*js$/, /assets\/tools-.*js$/].map((files) => hold(page, files))); // prettier-ignore
      const top = async (selector: string) => Math.round((await page.locator(selector).boundingBox())!.y);
      await page.goto(`./${link}`);
      await expect(page.getByText('Starting the engine')).toBeVisible();
      const main = await top('main');
      deliver[0]!();
      await expect(page.locator('.drawing')).toBeVisible();
      if (link) await expect(page.locator('.lesson').getByRole('button').first()).toBeVisible();
      const drawing = await top('.drawing');
      deliver[1]!();
      await expect(page.getByLabel('Example', { exact: true })).toBeVisible();
      expect(await top('.drawing')).toBe(drawing);
      deliver[2]!();
      await expect(button(page, 'Share')).toBeVisible();
      await expect(page.locator('.editor')).toBeVisible(); // the last of what sets up
      expect([await top('main'), await top('.drawing')]).toEqual([main, drawing]);
    });
  });
}

test('what is done before links can be written is in the link then', async ({ page }) => {
  let deliver = (): void => undefined;
  const held = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(/assets\/links-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  expect(new URL(page.url()).hash).toBe('');
  deliver();
  await expect.poll(() => new URL(page.url()).hash).toContain('step=1');
});

test('on a phone what has the focus is not under what stays at the top and the bottom', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }); // prettier-ignore
  const page = await context.newPage();
  await openAtRest(page);
  await page.getByRole('button', { name: 'Where it comes from' }).tap();
  const title = page.locator('#explanation h2');
  const bar = page.locator('.bar');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  const { y, height } = (await bar.boundingBox())!;
  expect((await title.boundingBox())!.y).toBeGreaterThanOrEqual(y + height - 1);
  const network = page.locator('details.editor > summary, .set-up summary').last();
  await page.evaluate(() => scrollTo(0, 0));
  await network.focus();
  const box = (await network.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual((await page.locator('.readout').boundingBox())!.y);
  await context.close();
});
