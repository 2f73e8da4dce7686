import type { Locator, Page } from '@playwright/test';
import { cases } from '../../web/src/catalog/lab/cases';
import { lab as words } from '../../web/src/messages/en/lab';
import { axeFindings } from './axe';
import { oneFileAddress } from './one-file.mjs';
import { button, expect, matrixOf, onThePhoneToo, openAtRest, shown, test } from './support';

type Bug = keyof typeof words.bugs;

const band = (page: Page): Locator => page.locator('section.lab');
const said = (page: Page): Locator => band(page).locator('.said');
const choice = (page: Page, bug: Bug): Locator => band(page).getByRole('radio', { name: words.bugs[bug].name });
const hash = (page: Page): string => new URL(page.url()).hash;
const weights = async (page: Page): Promise<number[]> => [
  ...(await matrixOf(page, 'W', 0)),
  ...(await matrixOf(page, 'W', 1)),
];

/** Whether what is said has two numbers that differ: the right one, and that of the engine. */
async function expectTwoNumbers(page: Page): Promise<void> {
  const [, right, here] = /should be (\S+); this engine says (\S+)\./.exec(await said(page).innerText()) ?? [];
  expect(right).toBeTruthy();
  expect(here).not.toBe(right);
}

for (const [i, { bug }] of cases.entries())
  test(`bug ${i + 1} of the lab is ${bug}: naming it is right, and told why`, async ({ page }) => {
    await openAtRest(page, `./#lab=${i + 1}`);
    await choice(page, bug).check();
    await button(page, words.nameIt).click();
    await expect(said(page)).toContainText(words.right);
    await expect(said(page)).toContainText(words.bugs[bug].why);
    await expectTwoNumbers(page);
    await expect(band(page)).toContainText('1 of 12 found');
    await expect(button(page, words.another)).toBeFocused();
  });

test('a wrong name is told what would be seen, and the right one is found by key', async ({ page }) => {
  await openAtRest(page, './#lab=3');
  await button(page, words.nameIt).click();
  await expect(said(page)).toHaveText(words.choose);
  await choice(page, 'slopeMissing').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(words.notIt);
  await expect(said(page)).toContainText(/With that bug, ∂J\/∂w₁₁ of layer 1 in step 1 would be \S+ \(right is \S+\)/);
  await expect(said(page)).toContainText(words.hereRight);
  for (const _ of ['meanMissing', 'updatedWeights', 'biasOften']) await page.keyboard.press('ArrowDown');
  await expect(choice(page, 'biasOften')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(words.right);
  await expect(choice(page, 'biasOften')).toBeDisabled();
});

test('a wrong name is told that the engine is wrong there too, where it is', async ({ page }) => {
  await openAtRest(page, './#lab=1');
  await choice(page, 'meanMissing').check();
  await button(page, words.nameIt).click();
  await expect(said(page)).toContainText(/Here it is \S+: wrong, but not in that way\./);
  await expect(band(page)).toContainText('0 of 12 found');
});

test('hints lead to it, and it can be shown', async ({ page }) => {
  await openAtRest(page, './#lab=4');
  await button(page, words.hint).click();
  await expect(band(page)).toContainText(words.firstHint);
  await button(page, words.hint).click();
  await expect(band(page)).toContainText(words.bugs.transposed.hint);
  await expect(button(page, words.hint)).toHaveCount(0);
  await button(page, words.show).click();
  await expect(said(page)).toContainText(words.shown(words.bugs.transposed.name));
  await expectTwoNumbers(page);
});

test('the gradient check of the page finds a bug of the gradient, in the layers that it reaches', async ({ page }) => {
  await openAtRest(page, './#lab=4&select=u1.1');
  await button(page, words.toCheck).click();
  await button(page, 'Check all 25').click();
  const verdicts = page.locator('#explanation [data-verdict]');
  await expect(page.locator('#explanation').getByText('25 of 25')).toBeVisible();
  await expect(verdicts).toHaveCount(3);
  const found = await verdicts.evaluateAll((all) => all.map((each) => each.dataset.verdict));
  expect(found).toEqual(['wrong', 'right', 'right']);
});

test('it opens from the lessons, goes on to the next bug, and leaving brings back what was there', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&step=7&select=b2.1');
  const [before, then] = [hash(page), await weights(page)];
  await page.locator('details.lessons > summary').click();
  await page.getByRole('button', { name: /^Find the bug/ }).click();
  await expect(band(page)).toContainText('bug 1 of 12');
  await expect(page.getByRole('heading', { name: words.heading })).toBeFocused();
  await button(page, words.another).click();
  await expect(band(page)).toContainText('bug 2 of 12');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('11');
  expect(hash(page)).toContain('lab=2');
  await button(page, words.leave).click();
  await expect(band(page)).toHaveCount(0);
  await expect.poll(() => hash(page).replace(/&open=lessons/, '')).toBe(before);
  expect(await weights(page)).toEqual(then);
});

test('the same link without lab= leads to other numbers: the engine of the lab is wrong', async ({ page }) => {
  await openAtRest(page, './#lab=1');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('11');
  await expect.poll(() => hash(page)).toContain('step=11');
  const [link, wrong] = [hash(page), await weights(page)];
  await page.reload();
  await expect(band(page)).toBeVisible();
  expect(await weights(page)).toEqual(wrong);
  await page.evaluate((fragment) => void (location.hash = fragment), link.replace('&lab=1', ''));
  await expect(band(page)).toHaveCount(0);
  expect(await weights(page)).not.toEqual(wrong);
});

test('nothing on the page says in the lab what a right engine would', async ({ page }) => {
  await openAtRest(page, './#lab=5&select=w1.1.1');
  await expect(page.locator('#explanation')).toContainText(words.hidden);
  for (const gone of ['.narration', '[data-product]', '.paths']) await expect(page.locator(gone)).toHaveCount(0);
  await expect(button(page, 'Quiz me')).toHaveCount(0);
  await page.locator('[data-matrix="delta.0"] tbody button').first().click();
  await expect(page.locator('#explanation')).toContainText(words.hiddenPart);
  await expect(page.locator('[data-product]')).toHaveCount(0);
});

test('a link that hides the lessons can’t hide that the engine is wrong', async ({ page }) => {
  await openAtRest(page, './#lab=2&hide=lessons');
  await expect(band(page)).toHaveCount(0);
  await expect(page.getByRole('note')).toContainText(words.unasked);
  await page.evaluate(() => void (location.hash = 'step=1&hide=lessons'));
  await expect(page.getByRole('note')).toHaveCount(0);
});

test('the page as one file has the lab too, without a network', async ({ page, context }) => {
  await context.setOffline(true);
  await openAtRest(page, `${oneFileAddress}#lab=7`);
  await choice(page, 'updatedWeights').check();
  await button(page, words.nameIt).click();
  await expect(said(page)).toContainText(words.right);
  await expectTwoNumbers(page);
});

test.describe('where the engine of the lab does not come', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });
  test('the page says so, and goes on as it was', async ({ page }) => {
    await page.route('**/backprop_lab-*.wasm', (route) => route.fulfill({ status: 404 }));
    await openAtRest(page, './#step=3');
    await page.locator('details.lessons > summary').click();
    await page.getByRole('button', { name: /^Find the bug/ }).click();
    await expect(page.getByRole('alert')).toContainText('the engine that it needs could not be started');
    await expect(band(page)).toHaveCount(0);
    await button(page, '1 step').click();
    await expect(shown(page, 'step')).toHaveText('4');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the band can be read and used by all, ${colorScheme}`, onThePhoneToo, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAtRest(page, './#lab=6');
    await button(page, words.hint).click();
    await button(page, words.show).click();
    await expect(said(page)).toContainText(words.bugs.leftOverCarried.seen);
    expect(await axeFindings(page, { within: ['section.lab'] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
