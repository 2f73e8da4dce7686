import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { axeFindings, CONTRAST } from './axe';
import { button, expect, numberIn, onThePhoneToo, openAtRest, stepOf, test } from './support';

const history = (page: Page): Locator => page.getByRole('region', { name: 'During training' });
const rows = (page: Page): Locator => history(page).locator('tbody tr[data-run]');
const cell = (row: Locator, name: string): Locator => row.locator(`[data-value="${name}"]`);

const runs = 'data=circle&rate=0.3&heldout=0.25&step=120&tabs=compare&compare=rate:0.03,3';

/** All have come to the step that is shown. */
async function compared(page: Page, step: number): Promise<void> {
  await history(page).scrollIntoViewIfNeeded();
  await expect(history(page).locator(`[data-compared="${step}"]`)).toBeVisible();
}

test('runs of three rates stand side by side, each with the figures of its settings alone', async ({ page }) => {
  await openAtRest(page, './#data=circle&rate=0.3&heldout=0.25&step=120&tabs=compare');
  await history(page).scrollIntoViewIfNeeded();
  await button(page, '0.1 ×, 1 ×, 10 × the rate').click();
  await expect(page).toHaveURL(/compare=rate:0\.03,3/);
  await compared(page, 120);
  await expect(rows(page).locator('th')).toHaveText([/^\s*0\.3/, /^\s*0\.03/, /^\s*3/]);
  const figures = await Promise.all([0, 1, 2].map((place) => cell(rows(page).nth(place), 'J.training').innerText()));
  expect(new Set(figures).size).toBe(3);
  await expect(page.locator('[data-value="trainingLoss"]')).toHaveText(figures[0]!);
  for (const [place, rate] of ['0.3', '0.03', '3'].entries()) {
    await openAtRest(page, `./?${place}#data=circle&rate=${rate}&heldout=0.25&step=120`);
    await expect(page.locator('[data-value="trainingLoss"]')).toHaveText(figures[place]!);
  }
});

test('the runs follow training and the time machine; a link, a reload and Back bring them back', async ({ page }) => {
  await openAtRest(page, `./#${runs}`);
  await compared(page, 120);
  const before = await rows(page).allInnerTexts();
  await button(page, '10 steps').click();
  await compared(page, 130);
  for (const row of await rows(page).all()) await expect(cell(row, 'runStep')).toHaveText('130');
  expect(await rows(page).allInnerTexts()).not.toEqual(before);
  await expect.poll(() => stepOf(page)).toBe(130);
  await page.getByRole('img', { name: /^Loss over the steps/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await compared(page, 0);
  const [first, ...others] = await Promise.all(
    (await rows(page).all()).map((row) => cell(row, 'J.training').innerText()),
  );
  expect(others).toEqual([first, first]); // from the same start
  await page.reload();
  await compared(page, 0);
  await expect(rows(page)).toHaveCount(3);
  await history(page).getByLabel('Differs').selectOption('optimizer');
  await expect(page).toHaveURL(/compare=opt:momentum,adam/);
  await compared(page, 0);
  await expect(rows(page).locator('th')).toHaveText([/Gradient descent/, /Momentum/, /Adam/]);
  await history(page).getByLabel('Differs').selectOption('nothing');
  await expect(page).not.toHaveURL(/compare=/);
  await expect(rows(page)).toHaveCount(0);
});

test('a run that diverges says at which step it was finite last', async ({ page }) => {
  await openAtRest(page, './#data=line&rate=0.1&step=3000&tabs=compare&compare=rate:0.01,30');
  await compared(page, 3000);
  const wild = rows(page).nth(2);
  await expect(cell(wild, 'runStopped')).toHaveText(/^step [\d,]+, the last finite one$/);
  expect(numberIn(await cell(wild, 'runStep').innerText())).toBeLessThan(3000);
  await expect(cell(rows(page).nth(1), 'runStopped')).toHaveText('');
});

test('the others can be stopped on their way, and go on', async ({ page }) => {
  await openAtRest(page, './#data=circle&net=2-64-64-1&step=20000&tabs=compare');
  await history(page).scrollIntoViewIfNeeded();
  await button(page, '0.1 ×, 1 ×, 10 × the rate').click();
  await button(page, 'Stop').click();
  await expect(history(page).getByText('Some of the others have not come to step 20,000.')).toBeVisible();
  const stepOfOther = async (): Promise<number> =>
    Number((await cell(rows(page).nth(1), 'runStep').innerText()).replace(',', ''));
  expect(await stepOfOther()).toBeLessThan(20_000);
  await button(page, 'Go on').click();
  await compared(page, 20_000);
  expect(await stepOfOther()).toBe(20_000);
});

test('the table is saved as the language writes numbers', async ({ page }) => {
  await page.goto(`./#${runs}&lang=de`);
  const panel = page.getByRole('region', { name: 'Während des Trainings' });
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('[data-compared="120"]')).toBeVisible();
  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Als CSV speichern' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('laeufe.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^Lernrate;Schritt;"?J, Training"?;/);
  expect(lines.slice(1).map((line) => line.split(';').slice(0, 2))).toEqual([['0,3', '120'], ['0,03', '120'], ['3', '120']]); // prettier-ignore
  for (const line of lines.slice(1)) expect(line.split(';')[2]).toMatch(/^0,\d{8,}$/);
});

test('settings that the engine refuses are told in their row', async ({ page }) => {
  await openAtRest(page, './#data=line&step=5&tabs=compare&compare=loss:binaryCrossEntropy,huber');
  await compared(page, 5);
  await expect(rows(page).nth(1).locator('.refused')).toBeVisible();
  await expect(cell(rows(page).nth(2), 'runStep')).toHaveText('5');
});

test('axe finds nothing in the panel, in the light or in the dark', onThePhoneToo, async ({ page }) => {
  const within = ['section.history'];
  await openAtRest(page, `./#${runs}`);
  await compared(page, 120);
  expect(await axeFindings(page, { within })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page, { within, rules: CONTRAST })).toEqual([]);
});
