import type { Browser, Page } from '@playwright/test';
import { allMatrices, button, expect, openAtRest, shown, stepOf, test, unfold } from './support';

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
  await expect(page.getByRole('alert')).toContainText('The work kept in this browser was not opened. net is');
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

const question = (page: Page, words: string) => page.getByRole('heading', { name: words });

/** Bring rows of two numbers and a class from a file: so many that no address has room for them. */
async function chooseFile(page: Page, inputs: [string, string], seed: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) => {
    const [x, y] = [Math.sin(i * seed), Math.cos(i * i + seed)];
    return `${x.toFixed(6)},${y.toFixed(6)},${x * y > 0 ? 'cat' : 'dog'}`;
  });
  const csv = `${inputs.join(',')},kind\n${rows.join('\n')}\n`;
  const file = page.locator('.data-controls input[type="file"]');
  if ((await file.count()) === 0 || !(await file.isVisible())) {
    await unfold(page, 'data-controls');
    await page.getByText('Your own rows').click();
  }
  await file.setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await button(page, 'Use these rows').click();
  await expect(page.getByText(`of ${count}`, { exact: true })).toBeVisible();
}

async function bringRows(page: Page, inputs: [string, string], seed: number): Promise<void> {
  await chooseFile(page, inputs, seed, 10_000);
  await expect(shown(page, 'step')).toHaveText('0'); // those of before are gone
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await expect(page.getByText(/The rest of it is kept in this browser/)).toBeVisible();
  await expect(page).toHaveURL(/#data=own&.*&rows=kept:[0-9a-f]{32}&.*step=10/);
}

const preset = (page: Page, name: string) =>
  page.getByRole('combobox', { name: 'Network and data' }).selectOption(name);

test('rows too many for an address are found by Back, Forward, a reload and another tab', async ({ page, context }) => {
  await openAtRest(page);
  await bringRows(page, ['east', 'north'], 1);
  const first = { url: page.url(), numbers: await allMatrices(page) };
  await bringRows(page, ['east', 'north'], 2);
  const second = { url: page.url(), numbers: await allMatrices(page) };
  expect(second.url).not.toBe(first.url);
  await preset(page, 'XOR, 2-2-1');
  await expect(page).toHaveURL(/data=xor-gate/);

  const other = await context.newPage();
  await openAtRest(other);
  await bringRows(other, ['up', 'down'], 3);
  const third = { url: other.url(), numbers: await allMatrices(other) };

  const isAt = async (where: Page, { url, numbers }: typeof first): Promise<void> => {
    await expect(where).toHaveURL(url);
    await expect(shown(where, 'step')).toHaveText('10');
    await expect.poll(() => allMatrices(where)).toEqual(numbers);
  };
  const goTo = async (where: Page, moment: typeof first, by: 'goBack' | 'goForward'): Promise<void> => {
    for (let entries = 0; where.url() !== moment.url && entries < 5; entries++) await where[by]();
    await isAt(where, moment);
  };
  await goTo(page, second, 'goBack');
  await goTo(page, first, 'goBack');
  await page.reload();
  await isAt(page, first);
  await goTo(page, second, 'goForward');
  await button(page, 'Start afresh').click();
  await expect(question(page, 'Is this penguin an Adelie or a Chinstrap?')).toBeVisible();
  await goTo(page, second, 'goBack');
  await other.reload();
  await isAt(other, third);
  await openAtRest(other, first.url);
  await isAt(other, first);
});

async function inAnotherBrowser(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole('alert')).toContainText('In this link, “rows” is kept only in the browser that made it');
  await expect(shown(page, 'step')).toHaveText('0');
  await context.close();
}

test('a link to rows that another browser keeps says so, and the page is there', async ({ page, browser }) => {
  await openAtRest(page);
  await bringRows(page, ['east', 'north'], 1);
  await inAnotherBrowser(browser, page.url());
  await button(page, 'Share').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('A link has no room for 10,000 rows');
});

test('where the browser keeps nothing, Back finds the rows and the page says what a reload loses', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openAtRest(page);
  await chooseFile(page, ['east', 'north'], 1, 5000);
  await expect(
    page.getByText('this browser keeps nothing: Back and Forward find it, but a reload loses it.'),
  ).toBeVisible();
  await preset(page, 'XOR, 2-2-1');
  await expect(page.getByText('this browser keeps nothing')).toBeHidden();
  await page.goBack();
  await expect(page.getByText('of 5000', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('“rows” is kept only in the browser');
});

const WEIGHT = '.drawing [data-quantity^="w_new1."]';

/** What the page shows when it is left: of the frame that was drawn last, as the loss beside its curve need not be. */
const noteWhenLeft = (page: Page): Promise<unknown> =>
  page.addInitScript((weight) => {
    addEventListener('pagehide', () => {
      const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
      sessionStorage.setItem('seen', JSON.stringify([text('[data-value="step"]'), text(weight)]));
    });
  }, WEIGHT);
const seenLast = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('seen') ?? 'null') as unknown);

test('a reload while it plays opens what was shown last, to the bit', async ({ page }) => {
  await noteWhenLeft(page);
  await openAtRest(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('full speed');
  await button(page, 'Train').click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(20_000);
  for (let times = 0; times < 3; times++) {
    const old = Number(/step=(\d+)/.exec(page.url())?.[1] ?? 0);
    await page.reload();
    await expect(button(page, 'Train')).toBeVisible();
    const [step, weight] = (await seenLast(page)) as [string, string];
    await expect(shown(page, 'step')).toHaveText(step);
    await expect(page.locator(WEIGHT).first()).toHaveText(weight);
    expect(await stepOf(page)).toBeGreaterThanOrEqual(old);
    await expect(page).toHaveURL(new RegExp(`step=${step.replaceAll(',', '')}`));
    await button(page, 'Train').click();
    await expect.poll(() => stepOf(page)).toBeGreaterThan(Number(step.replaceAll(',', '')) + 5000);
  }
});
