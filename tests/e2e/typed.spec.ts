import type { Locator, Page } from '@playwright/test';
import { page as words } from '../../web/src/messages/en/page';
import { axeFindings } from './axe';
import { allMatrices, button, expect, matrixOf, numberIn, openAtRest, shown, stepOf, test } from './support';

const fragment = (page: Page): string => new URL(page.url()).hash;
const cell = (page: Page, matrix: string, place: number): Locator =>
  page.locator(`[data-matrix="${matrix}"] tbody button`).nth(place);
const field = (page: Page): Locator => page.getByRole('group', { name: 'New value' }).getByRole('textbox');

test('a weight typed as 1/3 changes z, a and the gradient; its link gives the same numbers', async ({
  page,
  context,
}) => {
  await openAtRest(page, './#data=worked-example&net=3-2-1&step=2&beat=gradient1');
  const before = await allMatrices(page);
  await cell(page, 'W.0', 1).dblclick();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('1/x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('W 1,2 of layer 1 is "1/x", which is not a number');
  expect(await allMatrices(page)).toEqual(before);
  await field(page).fill('1/3');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeHidden();
  await expect(cell(page, 'W.0', 1)).toHaveText('0.3333');
  await expect(cell(page, 'W.0', 1)).toBeFocused();
  const after = await allMatrices(page);
  expect(after['W.0']).toEqual(before['W.0']!.map((value, i) => (i === 1 ? 0.3333 : value)));
  for (const name of ['z.0', 'a.0', 'z.1', 'dW.0', 'dW.1']) expect(after[name]).not.toEqual(before[name]);
  await expect(shown(page, 'step')).toHaveText('2');
  await expect.poll(() => fragment(page)).toContain('then=2:w1.1.2:0.3333333333333333&step=2');

  const other = await context.newPage();
  await openAtRest(other, `./${fragment(page)}`);
  expect(await allMatrices(other)).toEqual(after);
  await button(other, '1 step').click();
  await button(page, '1 step').click();
  await expect(shown(other, 'step')).toHaveText('3');
  await expect(shown(page, 'step')).toHaveText('3');
  expect(await allMatrices(other)).toEqual(await allMatrices(page));
  await other.close();
});

test('a double click types where it began, whatever has come under the pointer meanwhile', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1');
  await cell(page, 'W.0', 1).click();
  await cell(page, 'W.0', 2).dispatchEvent('dblclick');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleName(/W 1,2/);
});

test('a field that is left as it was puts no old number back while it trains', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1');
  await button(page, 'Train').click();
  await cell(page, 'W.0', 0).focus();
  await page.keyboard.press('F2');
  const step = await stepOf(page);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(step);
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeHidden();
  await button(page, 'Pause').click();
  await expect.poll(() => fragment(page)).toMatch(/step=\d/);
  expect(fragment(page)).not.toContain('then=');
});

test('a worksheet is typed by keys alone: F2, Tab from cell to cell, Escape leaves', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1');
  await cell(page, 'W.0', 0).focus();
  await page.keyboard.press('F2');
  for (const text of ['0,5', '-1/4', '1e-1', '2']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(field(page)).toBeHidden();
  await expect(cell(page, 'W.0', 3)).toBeFocused();
  await expect.poll(() => matrixOf(page, 'W', 0)).toEqual([0.5, -0.25, 0.1, 2]);
  await page.keyboard.press('Enter'); // it is selected already
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(cell(page, 'W.0', 3)).toHaveAttribute('aria-pressed', 'true');
  await button(page, '10 steps').click();
  await button(page, 'Reset').click();
  await expect(shown(page, 'step')).toHaveText('0');
  expect(await matrixOf(page, 'W', 0)).toEqual([0.5, -0.25, 0.1, 2]);
});

test('a press elsewhere takes the number, and leaves what is none', async ({ page }) => {
  await openAtRest(page);
  const [first] = await matrixOf(page, 'W', 0);
  await cell(page, 'W.0', 0).press('F2');
  await field(page).fill('nonsense');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(field(page)).toBeHidden();
  expect((await matrixOf(page, 'W', 0))[0]).toBe(first);
  await cell(page, 'W.0', 0).press('F2');
  await field(page).fill('3');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(field(page)).toBeHidden();
  await expect.poll(async () => (await matrixOf(page, 'W', 0))[0]).toBe(3);
});

test('what is typed is given up by Escape from anywhere, and by Back', async ({ page }) => {
  await openAtRest(page);
  await cell(page, 'W.0', 1).click();
  await expect.poll(() => fragment(page)).toContain('select=w1.1.2');
  const first = await matrixOf(page, 'W', 0);
  await cell(page, 'W.0', 1).press('F2');
  await field(page).fill('3');
  await button(page, '1 step').focus();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await cell(page, 'W.0', 1).press('F2');
  await field(page).fill('3');
  await page.goBack();
  await expect(field(page)).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  await button(page, 'Reset').click();
  await expect(shown(page, 'step')).toHaveText('0');
  expect(await matrixOf(page, 'W', 0)).toEqual(first);
});

test('a second press on a chosen weight types; what is no number is said within the window', async ({ page }) => {
  await openAtRest(page);
  await cell(page, 'W.0', 1).click();
  await cell(page, 'W.0', 1).click({ delay: 20 });
  await expect(field(page)).toBeVisible();
  await field(page).evaluate((input) => input.scrollIntoView({ block: 'end' }));
  await field(page).fill('abc');
  await field(page).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'abc' })).toBeInViewport({ ratio: 1 });
});

test('a typed number that lies ahead after going back is told, and can be left out; Back brings the moment before', async ({
  page,
}) => {
  await openAtRest(page);
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  await expect.poll(() => fragment(page)).toContain('step=1');
  await cell(page, 'W.0', 0).press('F2');
  await field(page).fill('2');
  await field(page).press('Enter');
  await expect.poll(() => fragment(page)).toContain('then=1:w1.1.1:2');
  await page.goBack();
  await expect.poll(async () => (await matrixOf(page, 'W', 0))[0]).not.toBe(2);
  expect(fragment(page)).not.toContain('then');
  await page.goForward();
  await expect.poll(async () => (await matrixOf(page, 'W', 0))[0]).toBe(2);
  await page.locator('.plot').press('Home');
  await page.locator('.plot').press('Enter');
  await expect(shown(page, 'step')).toHaveText('0');
  await expect(page.locator('section.curve p').getByText('At step 1 of this run numbers were typed')).toBeVisible();
  await button(page, 'Leave it out').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTitle(words.curve.goTo)).toBeVisible();
  await expect(page.locator('.plot')).toBeFocused();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  expect((await matrixOf(page, 'W', 0))[0]).not.toBe(2);
});

test('a value is typed at the explanation, and a matrix is pasted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtRest(page, './#data=and-gate&net=2-1');
  await button(page, 'Type a value').click();
  await field(page).fill('-0.75');
  await button(page, 'Use this value').click();
  await expect(cell(page, 'W.0', 0)).toHaveText('−0.7500');
  await page.evaluate(() => navigator.clipboard.writeText('1,5\t-2,5'));
  await cell(page, 'W.0', 0).press('F2');
  await field(page).press('Control+v');
  await expect(field(page)).toBeHidden();
  await expect.poll(() => matrixOf(page, 'W', 0)).toEqual([1.5, -2.5]);
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\t3'));
  await cell(page, 'W.0', 0).press('F2');
  await field(page).press('Control+v');
  await expect(page.getByRole('alert')).toContainText('This matrix is 1×3; it must be 1×2.');
});

test('another optimizer in mid-run keeps the network; the time machine comes back to before it', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&step=10');
  const before = await allMatrices(page);
  await page.locator('summary', { hasText: 'Network' }).click();
  await page.getByLabel('Optimizer').selectOption('Adam');
  await expect(page.getByLabel('Optimizer')).toHaveValue('adam');
  expect(await allMatrices(page)).toEqual(before);
  await expect(page.locator('#explanation')).not.toContainText('Adam'); // it has made no step yet
  await page.getByRole('button', { name: /^Next/ }).click();
  await expect(page.locator('#explanation')).toContainText('Adam: g is the gradient');
  await page.locator('summary', { hasText: 'More about' }).click();
  const beta = page.getByRole('textbox', { name: 'β₁' });
  await beta.fill('1');
  await beta.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('β₁ is 1; it must be a number from 0 up to but not including 1.');
  await beta.fill('4/5');
  await beta.press('Enter');
  await page.getByRole('combobox', { name: 'Rate over time' }).selectOption('In steps');
  await expect(shown(page, 'rateNow')).toHaveText('1.000');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('20');
  await expect.poll(() => fragment(page)).toContain('then=10:opt:adam,10:opt:adam:beta1:0.8,10:schedule:step&step=20');
  const later = await allMatrices(page);

  const curve = page.getByRole('img', { name: /^Loss over the steps/ });
  await curve.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(shown(page, 'step')).toHaveText('8');
  await expect(page.getByLabel('Optimizer')).toHaveValue('gradientDescent');
  await button(page, '10 steps').click();
  await button(page, '1 step').click();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('20');
  await expect(page.getByLabel('Optimizer')).toHaveValue('adam');
  expect(await allMatrices(page)).toEqual(later);
  expect(numberIn(await shown(page, 'rateNow').innerText())).toBe(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where everything is unfolded, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAtRest(page, './#data=xor-gate&net=2-2-1&opt=adam&schedule=cosine&clip=norm');
    await page.locator('summary', { hasText: 'Network' }).click();
    await page.locator('summary', { hasText: 'More about' }).click();
    await cell(page, 'W.0', 0).press('F2');
    await field(page).fill('x');
    await field(page).press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await axeFindings(page, { within: ['.editor', 'section.sheet'] })).toEqual([]);
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a weight is chosen, and typed at its pencil', async ({ page }) => {
    await openAtRest(page, './#data=and-gate&net=2-1&select=loss');
    await cell(page, 'W.0', 1).tap();
    await page.locator('[data-matrix="W.0"] .pencil').tap();
    await field(page).fill('0,25');
    await page.getByRole('button', { name: 'Use this value' }).tap();
    await expect(cell(page, 'W.0', 1)).toHaveText('0.2500');
    await expect(cell(page, 'W.0', 1)).toHaveAttribute('aria-pressed', 'true');
  });
});
