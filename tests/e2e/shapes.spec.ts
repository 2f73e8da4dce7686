import type { Page } from '@playwright/test';
import { button, expect, openAtRest, shown, test } from './support';

const presets = (page: Page) => page.getByRole('combobox', { name: 'Network and data' });
const notRunning = (page: Page) => page.getByText('The engine is not running.');
const notDone = (page: Page) => page.getByRole('alert').filter({ hasText: 'That was not done' });

async function openRows(page: Page): Promise<void> {
  await page.locator('.data-controls > summary').click();
  await page.getByText('Rows as a table').click();
}

/** The next frames of the display are drawn, and what they asked of the engine is answered. */
async function goesOn(page: Page): Promise<void> {
  await expect(notRunning(page)).toBeHidden();
  const before = await shown(page, 'step').innerText();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).not.toHaveText(before);
  await expect(notRunning(page)).toBeHidden();
}

const deep = './#data=circle&net=2-8-8-1&step=200&select=b3.1';

for (const [tab, more] of [
  ['Valley', ''],
  ['Valley', '&second=w2.1.1'],
  ['Gradients', ''],
  ['Weight', ''],
] as const) {
  test(`a question about a deep layer (${tab}${more}) is dropped when a network without it opens`, async ({ page }) => {
    await openAtRest(page, deep + more);
    await page.getByRole('region', { name: 'During training' }).getByRole('tab', { name: tab }).click();
    await page.getByRole('region', { name: 'During training' }).scrollIntoViewIfNeeded();
    await button(page, 'Train').click();
    await expect(shown(page, 'step')).not.toHaveText('200');
    await presets(page).selectOption({ label: 'One unit: AND, 2-1' });
    await expect(page).toHaveURL(/data=and-gate/);
    await button(page, 'Pause').click();
    await goesOn(page);
  });
}

test('so it is when the browser goes back at rest', async ({ page }) => {
  await openAtRest(page, './#data=and-gate&net=2-1&step=3');
  await page.evaluate((hash) => (location.hash = hash), deep.slice(2));
  await expect(shown(page, 'step')).toHaveText('200');
  await page.getByRole('region', { name: 'During training' }).getByRole('tab', { name: 'Weight' }).click();
  await page.getByRole('region', { name: 'During training' }).scrollIntoViewIfNeeded();
  await page.goBack();
  await expect(shown(page, 'step')).toHaveText('3');
  await goesOn(page);
});

test('a cell that is typed while a smaller data set still opens is refused in a sentence', async ({ page }) => {
  let arrive = (): void => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/wine/, async (route) => {
    await arrival;
    await route.continue();
  });
  await openAtRest(page);
  await openRows(page);
  await button(page, 'Next rows').evaluate((later: HTMLButtonElement) => {
    for (let i = 0; i < 21; i++) later.click();
  });
  const cell = page.getByRole('textbox', { name: /row 219$/ }).first();
  await page.getByLabel('Data set').selectOption({ label: 'Wine: three cultivars' });
  await cell.fill('40');
  await cell.press('Enter');
  arrive();
  await expect(notDone(page)).toBeVisible();
  await expect(page).toHaveURL(/#data=wine/);
  expect(page.url()).not.toContain('rows=');
  await goesOn(page);
  await expect(notDone(page)).toBeHidden();
});

for (const typed of ['', '7']) {
  test(`a cell with the focus ${typed && 'and a number in it '}may go with its row when the browser goes back`, async ({
    page,
  }) => {
    await openAtRest(page, './#data=and-gate&net=2-1&step=3');
    await page.evaluate(() => (location.hash = '#data=moons&net=2-3-1&step=5'));
    await expect(shown(page, 'step')).toHaveText('5');
    await openRows(page);
    const cell = page.getByRole('textbox', { name: /row 8$/ }).first();
    await cell.focus();
    if (typed) await page.keyboard.type(typed);
    await page.evaluate(() => history.back());
    await expect(shown(page, 'step')).toHaveText('3');
    await expect(cell).toBeHidden();
    await expect(page).toHaveURL(/#data=and-gate&net=2-1&step=3$/);
    if (typed) await expect(notDone(page)).toBeVisible();
    await goesOn(page);
  });
}

test('units of a layer, half typed, go with their field when the browser goes back', async ({ page }) => {
  await openAtRest(page, './#data=penguins&net=3-1&step=3');
  await page.evaluate(() => (location.hash = '#data=circle&net=2-4-4-1&step=5'));
  await expect(shown(page, 'step')).toHaveText('5');
  await page.locator('.editor > summary').click();
  const box = page.locator('.editor').getByRole('textbox', { name: 'Units' }).nth(1);
  await box.focus();
  await page.keyboard.type('3');
  await page.evaluate(() => history.back());
  await expect(shown(page, 'step')).toHaveText('3');
  await expect(page).toHaveURL(/#data=penguins&net=3-1&step=3$/);
  await goesOn(page);
});

const halfTyped = [
  { of: 'the noise of points', link: '#data=moons&net=2-4-1&step=5', fold: '.data-controls', name: 'Noise' },
  { of: 'an optimizer', link: '#data=moons&net=2-4-1&opt=momentum&step=5', fold: '.editor', name: 'Momentum' },
  { of: 'a penalty', link: '#data=moons&net=2-4-1&step=5', fold: '.editor', name: 'L2' },
];
for (const { of, link, fold, name } of halfTyped) {
  test(`a number of ${of}, half typed, goes with its field when the browser goes back`, async ({ page }) => {
    await openAtRest(page, './#data=digits&net=64-32-10&step=3&hide=data,network');
    await page.evaluate((hash) => (location.hash = hash), link);
    await expect(shown(page, 'step')).toHaveText('5');
    await page.locator(`${fold} > summary`).click();
    const box = page.locator(fold).getByRole('textbox', { name }).first();
    await box.fill('');
    await page.evaluate(() => history.back());
    await expect(shown(page, 'step')).toHaveText('3');
    await expect(box).toBeHidden();
    await goesOn(page);
  });
}
