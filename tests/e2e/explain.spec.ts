import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { button, expect, FIRST_STEP, openAtRest, shown, test, unfold } from './support';

const panel = (page: Page): Locator => page.locator('#explanation');

/** Every digit of a number of the explanation, as it is shown on hover. */
async function exact(page: Page, name: string): Promise<number> {
  const title = await panel(page).locator(`[data-number="${name}"]`).first().getAttribute('data-full');
  return numberOf(title!);
}

function numberOf(title: string): number {
  const value = Number(title.replaceAll('\u2212', '-'));
  if (Number.isNaN(value)) throw new Error(`"${title}" is no number`);
  return value;
}

const cell = (page: Page, matrix: string, place: number): Locator =>
  page.locator(`[data-matrix="${matrix}"] tbody button`).nth(place);

/** Choose a part by the keyboard: a click would also let go of one that is chosen already. */
async function select(page: Page, name: RegExp): Promise<void> {
  const part = page.getByRole('group', { name: /^Drawing/ }).getByRole('button', { name });
  if ((await part.getAttribute('aria-pressed')) === 'true') return;
  await part.focus();
  await page.keyboard.press('Enter');
  await expect(part).toHaveAttribute('aria-pressed', 'true');
}

const parameters = [
  ...[0, 1].flatMap((row) => [0, 1, 2].map((col) => ({ W: 'W.0', dW: 'dW.0', place: 3 * row + col }))),
  ...[0, 1].map((row) => ({ W: 'b.0', dW: 'db.0', place: row })),
  ...[0, 1].map((col) => ({ W: 'W.1', dW: 'dW.1', place: col })),
  { W: 'b.1', dW: 'db.1', place: 0 },
];

test("Adam's update can be followed by hand, number by number", async ({ page }) => {
  await openAtRest(page, './#opt=adam&step=4&select=w1.1.2');
  const [g, rate, old, made] = await Promise.all(['gradient', 'rate', 'old', 'new'].map((name) => exact(page, name)));
  const [m, mAfter, s, sAfter] = await Promise.all(
    ['mean before', 'mean after', 'square before', 'square after'].map((name) => exact(page, name)),
  );
  expect(mAfter).toBeCloseTo(0.9 * m! + 0.1 * g!, 15);
  expect(sAfter).toBeCloseTo(0.999 * s! + 0.001 * g! ** 2, 17);
  const [power1, power2] = [await exact(page, 'beta1 power'), await exact(page, 'beta2 power')];
  expect(power1).toBeCloseTo(0.9 ** 4, 14);
  expect(power2).toBeCloseTo(0.999 ** 4, 14);
  const speed = mAfter! / (Math.sqrt(sAfter!) / Math.sqrt(1 - power2) + 1e-8);
  expect(made).toBeCloseTo(old! - (rate! / (1 - power1)) * speed, 13);
  expect(Math.abs(m!)).toBeGreaterThan(1e-6);
});

test('AdamW makes weights smaller, and says so of no bias', async ({ page }) => {
  await openAtRest(page, './#opt=adamW&step=3&select=b1.2');
  const steps = panel(page).locator('.formula > span');
  const ofBias = await steps.count();
  const power1 = await exact(page, 'beta1 power');
  const power2 = await exact(page, 'beta2 power');
  const speed =
    (await exact(page, 'mean after')) / (Math.sqrt(await exact(page, 'square after')) / Math.sqrt(1 - power2) + 1e-8);
  const byHand = (await exact(page, 'old')) - ((await exact(page, 'rate')) / (1 - power1)) * speed;
  expect(await exact(page, 'new')).toBeCloseTo(byHand, 13);
  await cell(page, 'W.0', 0).click();
  await expect(steps).toHaveCount(ofBias + 1);
});

test('each of the 11 parameters has one and the same gradient in all views', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'check');
  await unfold(page, 'training');
  await page.getByLabel('Batch size m', { exact: true }).fill('1');
  await page.getByLabel('Batch size m', { exact: true }).press('Enter');
  await button(page, '1 step').click();
  const one = panel(page).locator('[data-number^="example."]');
  await expect(one).toHaveCount(1);
  await one.click();
  await expect(panel(page).locator('li button[aria-pressed="true"]')).toHaveCount(1);
  for (const { W, dW, place } of parameters) {
    const chosen = cell(page, W, place);
    if ((await chosen.getAttribute('aria-pressed')) !== 'true') await chosen.click();
    await expect(chosen).toHaveAttribute('aria-pressed', 'true');
    await expect(panel(page).locator('[data-number="old"]')).toHaveAttribute(
      'data-full',
      (await chosen.getAttribute('data-full'))!,
    );
    const gradient = numberOf((await cell(page, dW, place).getAttribute('data-full'))!);
    const [old, rate, made] = [await exact(page, 'old'), await exact(page, 'rate'), await exact(page, 'new')];
    const listed = numberOf((await one.getAttribute('data-full'))!);
    for (const value of [
      await exact(page, 'product'),
      await exact(page, 'pass'),
      await exact(page, 'mean'),
      await exact(page, 'gradient'),
      await exact(page, 'analytic'),
      listed,
    ]) {
      expect(Math.abs(value - gradient)).toBeLessThanOrEqual(1e-12 * Math.abs(gradient));
    }
    expect(Math.abs(old - rate * gradient - made)).toBeLessThanOrEqual(1e-15);
    expect(Math.abs((await exact(page, 'numeric')) - gradient)).toBeLessThan(1e-7);
    await expect(panel(page).locator('.verdict')).toHaveText('✓ They agree.');
  }
});

test('the first view shows where w11 comes from, its factors in the words of mathematics', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Weight 1,1 of layer 1');
  await expect(panel(page).locator('.factor')).toHaveCount(5);
  await expect(panel(page).locator('.path .typeset .fraction').first()).toBeVisible();
  await expect(panel(page).locator('[data-count]')).toHaveAttribute('data-count', '1');
  const delta = await exact(page, 'delta');
  const { title } = await cell(page, 'delta.1', 0).evaluate((element: HTMLElement) => ({
    title: element.dataset.full!,
  }));
  expect(delta).toBe(numberOf(title));
});

test('a factor lights up its part everywhere, and a click goes to it', async ({ page }) => {
  await openAtRest(page);
  const weight = panel(page).locator('.factor').nth(2);
  await weight.hover();
  await expect(cell(page, 'W.1', 0)).toHaveClass(/lit/);
  await weight.click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Weight 1,1 of layer 2');
});

test('what the cursor does not know yet is an empty place', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'check');
  const slider = page.getByRole('slider', { name: 'Place in the step' });
  await slider.focus();
  await page.keyboard.press('Home');
  const unknown = panel(page).locator('.unknown');
  for (const name of ['product', 'delta', 'mean', 'gradient', 'new', 'analytic']) {
    await expect(panel(page).locator(`[data-number="${name}"]`).first()).toHaveText('not computed yet');
  }
  await expect(panel(page).locator('[data-number="old"]')).not.toHaveText('not computed yet');
  await page.keyboard.press('End');
  await expect(unknown).toHaveCount(0);
});

test('the gradients of the batch can be sorted, and a click shows that example', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await panel(page).getByText('All 164 examples').click();
  const rows = panel(page).locator('.mean li button');
  await expect(rows).toHaveCount(164);
  await panel(page).getByLabel('Sort by').selectOption('gradient');
  const titles = await panel(page)
    .locator('[data-number^="example."]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.full!));
  const gradients = titles.map(numberOf);
  expect(gradients).toEqual([...gradients].sort((one, other) => one - other));
  const sum = gradients.reduce((total, value) => total + value, 0);
  expect(sum / 164).toBeCloseTo(await exact(page, 'mean'), 14);
  const name = await rows.first().locator('span').first().innerText();
  await rows.first().click();
  await expect(page.getByLabel('Example', { exact: true })).toHaveValue(name.replace('example ', ''));
});

test('a unit shows its terms, and both ways of the sigmoid’s derivative', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await select(page, /^Unit 1 of layer 1/);
  await expect(panel(page)).toHaveAttribute('data-part', 'unit');
  expect(await exact(page, 'z')).toBe(numberOf((await cell(page, 'z.0', 0).getAttribute('data-full'))!));
  expect(await exact(page, 'delta')).toBe(numberOf((await cell(page, 'delta.0', 0).getAttribute('data-full'))!));
  await expect(panel(page).getByText('One way: the quotient rule')).toBeVisible();
  await expect(panel(page).getByText('Another way: as 1/u')).toBeVisible();
  await select(page, /^Unit 1 of layer 2/);
  await expect(panel(page).getByText('How they cancel')).toBeVisible();
});

test('the loss shows L and J, and where each minus is', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await panel(page).locator('.factor').first().click();
  await expect(panel(page)).toHaveAttribute('data-part', 'loss');
  await expect(panel(page).getByText('There is one minus')).toBeVisible();
  expect(await exact(page, 'J')).toBeCloseTo(0.6281, 4);
});

test('the notation changes every formula: the rate’s letter, rows, a[L], digits', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await panel(page).getByText('Notation', { exact: true }).click();
  const texts = (): Promise<string[]> =>
    panel(page)
      .locator('.explained .typeset')
      .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.tex!));
  await expect.poll(texts).toContainEqual('\\eta');
  await page.getByRole('radio', { name: 'lambda' }).check();
  await expect.poll(texts).toContainEqual('\\lambda');
  await page.getByRole('radio', { name: /^rows/ }).check();
  await select(page, /^Weight 2,1 of layer 1, from bill depth/);
  await expect.poll(texts).toContainEqual(expect.stringContaining('w_{21}^{[1]}'));
  await unfold(page, 'training');
  await expect(page.getByLabel('Learning rate λ', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'a of layer L' }).check();
  await expect.poll(async () => (await texts()).join()).not.toContain('\\hat y');
  await page.getByRole('radio', { name: 'numbers' }).check();
  await expect.poll(async () => (await texts()).join()).toMatch(/\(1-0\.\d{4}\)/);
  await page.keyboard.press('Escape');
  for (let digits = 4; digits < 8; digits++) await button(page, 'More digits').click();
  await expect(panel(page).locator('[data-number="product"]')).toHaveText(/^−?0\.0*[1-9]\d{7}$/);
  await expect(page.getByRole('radio', { name: 'lambda' })).toBeHidden();
  await expect(panel(page)).toHaveAttribute('data-part', 'weight');
});

test('many paths are unfolded, and axe finds nothing in them', async ({ page }) => {
  await openAtRest(page, './#data=digits&net=64-32-10&step=3');
  const paths = panel(page).locator('.paths .path');
  const few = await paths.count();
  expect(await axeFindings(page, { within: ['#explanation'] })).toEqual([]);
  await panel(page)
    .getByRole('button', { name: /^Show \d+ more$/ })
    .click();
  expect(await paths.count()).toBeGreaterThan(few);
});

test('the proof has its curve over epsilon, and every parameter can be checked', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await expect(page.locator('details.check > summary')).toContainText('✓ They agree.');
  await unfold(page, 'check');
  const slider = panel(page).getByRole('slider', { name: /^Epsilon/ });
  await expect(panel(page).locator('.line[d^="M"]')).toBeAttached();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(panel(page).getByText('ε = 1.0e−12')).toBeVisible();
  expect(await exact(page, 'error')).toBeGreaterThan(1e-6);
  await page.keyboard.press('Home');
  await expect(panel(page).getByText('ε = 0.10')).toBeVisible();
  await button(page, 'Check all 11').click();
  await expect(panel(page).getByText('11 of 11')).toBeVisible();
  await expect(panel(page).locator('[data-verdict="right"]')).toHaveCount(2);
  await panel(page).locator('.worst').last().click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('of layer 2');
  await expect(panel(page).getByText('11 of 11')).toBeVisible(); // another choice leaves the verdicts
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('2');
  await expect(panel(page).getByText('11 of 11')).toHaveCount(0);
});
