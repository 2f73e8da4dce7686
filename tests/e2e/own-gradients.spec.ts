import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { axeFindings } from './axe';
import { button, expect, matrixOf, onThePhoneToo, openAtRest, test } from './support';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Check your own gradients' });
const field = (page: Page, name: string): Locator => dialog(page).getByLabel(new RegExp(`^${name} \\(`));
const verdict = (page: Page): Locator => dialog(page).locator('[data-agreement]');
const check = (page: Page): Promise<void> => dialog(page).getByRole('button', { name: 'Check', exact: true }).click();

async function open(page: Page): Promise<void> {
  await button(page, 'Check yours').click();
  await expect(field(page, 'dW1')).toBeVisible();
}

const MATRICES = ['dW.0', 'db.0', 'dW.1', 'db.1'];

/** Eight digits of the sheet leave five that are right after a multiplication. */
const MOMENT = './#step=3&digits=8';

/** The gradients of the sheet times a factor, as a program would print them. */
async function pasteAll(page: Page, factor = 1): Promise<void> {
  const texts: string[] = [];
  for (const [i, name] of MATRICES.entries()) {
    const numbers = await matrixOf(page, name.split('.')[0]!, Number(name.split('.')[1]));
    const cols = i === 0 ? 3 : i === 2 ? 2 : 1;
    const rows = Array.from({ length: numbers.length / cols }, (_, row) =>
      numbers.slice(row * cols, (row + 1) * cols).map((number) => (number * factor).toPrecision(5)),
    );
    texts.push(`d${i % 2 ? 'b' : 'W'}${i < 2 ? 1 : 2} = [${rows.map((row) => `[${row.join(' ')}]`).join('\n ')}]`);
  }
  await dialog(page).getByLabel('All at once').fill(texts.join('\n'));
  await dialog(page).getByLabel('All at once').blur();
}

test('the page’s own gradients agree, and a forgotten mean is named', onThePhoneToo, async ({ page }) => {
  await openAtRest(page, MOMENT);
  await open(page);
  await pasteAll(page);
  await expect(verdict(page)).toHaveAttribute('data-agreement', 'digits');
  await expect(verdict(page)).toContainText('Right: every number agrees');
  await pasteAll(page, 164);
  await expect(verdict(page)).toHaveAttribute('data-agreement', 'none');
  await expect(verdict(page).getByText('1/m is missing')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('what can’t be read is said at its field, and nothing is lost', async ({ page }) => {
  await openAtRest(page, MOMENT);
  await open(page);
  await check(page);
  await expect(dialog(page).getByText('Paste at least one matrix first.')).toBeVisible();
  await field(page, 'dW1').fill('[[1 2]\n [3 4]]');
  await field(page, 'db1').fill('<b>x</b>');
  await check(page);
  await expect(dialog(page).getByText('dW1 is 2 × 2; it must be 2 × 3.')).toBeVisible();
  await expect(dialog(page).getByRole('alert').filter({ hasText: '"<b>x</b>"' })).toBeVisible();
  await expect(verdict(page)).toHaveCount(0);
  await expect(field(page, 'db1')).toHaveValue('<b>x</b>');
  await dialog(page).getByLabel('All at once').fill('[[1, 2, 3]]\n[1]');
  await check(page);
  await expect(dialog(page).getByText(/^This text has 2 matrices/)).toBeVisible();
});

test('a verdict is of the moment it was asked for; what was pasted stays', async ({ page }) => {
  await openAtRest(page, MOMENT);
  await open(page);
  await pasteAll(page);
  await expect(verdict(page)).toHaveAttribute('data-agreement', 'digits');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Check yours')).toBeFocused();
  await button(page, '10 steps').click();
  await expect(page.locator('html')).toHaveAttribute('data-step', '13');
  await open(page);
  await expect(verdict(page)).toHaveCount(0);
  await expect(field(page, 'dW1')).not.toHaveValue('');
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-agreement', 'none');
});

test('the step is taken along as a file that names all that a program needs', async ({ page }) => {
  await openAtRest(page, MOMENT);
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown[]>;
  expect(file).toMatchObject({ format: 'backprop-playground gradients', version: 1, learningRate: 0.3 });
  expect(file.inputs).toHaveLength(164);
  expect(file.parameters).toHaveLength(2);
});
