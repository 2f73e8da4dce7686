import type { Locator, Page } from '@playwright/test';
import { loadEngine } from '../../wasm/node.mjs';
import { axeFindings } from './axe';
import { expect, numberIn, FIRST_STEP, openAtRest, opening, test } from './support';

const cells = (page: Page, name: string): Locator => page.locator(`[data-matrix="${name}"] tbody button`);

/** Open a network, and wait until it is the one that is drawn. */
async function openPreset(page: Page, preset: string): Promise<void> {
  await page.getByLabel('Network and data').selectOption(preset);
  const sizes = /[\d-]+$/.exec(preset)![0];
  await expect(page.getByRole('group', { name: new RegExp(`^Drawing of the ${sizes} network`) })).toBeVisible();
}

const fullIn = async (cell: Locator): Promise<number> => numberIn((await cell.getAttribute('data-full'))!);

/** The session that the page opens with. */
async function session() {
  const engine = await loadEngine();
  const { settings, data } = opening();
  return new engine.Session(settings, data);
}

test('what the step has not come to is empty, in cells of the same size', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  const slider = page.getByRole('slider', { name: 'Place in the step' });
  const dW = cells(page, 'dW.0').first();
  const before = (await dW.boundingBox())!;
  await slider.fill('3');
  await expect(dW).toHaveText('·');
  await expect(dW).toHaveAccessibleName(/not computed yet/);
  const after = (await dW.boundingBox())!;
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  await expect(cells(page, 'W.0').first()).not.toHaveText('·');
  await expect(cells(page, 'a.0').first()).not.toHaveText('·');
  await expect(cells(page, 'z.1').first()).not.toHaveText('·');
  for (const name of ['a.1', 'delta.1', 'dW.1', 'db.0', 'newW.0', 'newb.1'])
    await expect(cells(page, name).first()).toHaveText('·');
  await slider.fill('11');
  await expect(page.locator('[data-matrix]').getByText('·', { exact: true })).toHaveCount(0);
});

test('gradients of L of the example, or of J of the batch', async ({ page }) => {
  const own = await session();
  const { layers, example } = own.moment(0);
  own.delete();
  await openAtRest(page, FIRST_STEP);
  expect(await fullIn(cells(page, 'dW.0').nth(4))).toBe(layers[0]!.dW.values[4]);
  await page.getByRole('region', { name: 'Matrices' }).getByRole('button', { name: 'L of example 1' }).click();
  expect(await fullIn(cells(page, 'dW.0').nth(4))).toBe(example.layers[0]!.dW.values[4]);
  expect(await fullIn(cells(page, 'newW.0').nth(4))).toBe(layers[0]!.newW.values[4]);
});

test('a unit opens its row times column, and the factors are marked', async ({ page }) => {
  const own = await session();
  const terms = own.unitTerms(0, 1, 0);
  const { example } = own.moment(0);
  own.delete();
  await openAtRest(page, FIRST_STEP);
  await cells(page, 'z.0').nth(1).click();
  const product = page.locator('[data-product]');
  const titles = async (of: Locator): Promise<number[]> =>
    (await of.evaluateAll((all) => all.map((one) => one.getAttribute('data-full')!))).map(numberIn);
  await expect(product.locator('tr.result td')).toHaveCount(3);
  expect(await titles(product.locator('tr.result td'))).toEqual(Array.from(terms.products));
  expect(await titles(product.locator('.value'))).toEqual([terms.sum, 0, example.layers[0]!.z.values[1]]);
  await expect(cells(page, 'W.0').nth(3)).toHaveClass(/factor/);
  await expect(cells(page, 'W.0').nth(0)).not.toHaveClass(/factor/);
  await expect(cells(page, 'x.0').nth(2)).toHaveClass(/factor/);

  await product.getByRole('button', { name: 'backward: δ' }).click();
  expect(await titles(product.locator('tr.result td'))).toEqual(Array.from(terms.backTerms));
  expect(await titles(product.locator('.value'))).toEqual([
    terms.lossSlopes[0],
    terms.slopes[0],
    example.layers[0]!.delta.values[1],
  ]);
  await expect(cells(page, 'W.1').nth(1)).toHaveClass(/factor/);
  await expect(cells(page, 'delta.1').first()).toHaveClass(/factor/);
});

test('a weight shows the delta and the input that made its gradient', async ({ page }) => {
  await openAtRest(page, FIRST_STEP);
  await cells(page, 'dW.1').nth(1).click();
  await expect(cells(page, 'W.1').nth(1)).toHaveClass(/lit/);
  await expect(cells(page, 'newW.1').nth(1)).toHaveClass(/lit/);
  await expect(cells(page, 'delta.1').first()).toHaveClass(/factor/);
  await expect(cells(page, 'a.0').nth(1)).toHaveClass(/factor/);
  await expect(cells(page, 'a.0').nth(0)).not.toHaveClass(/factor/);
  const values = page.locator('[data-product] .value');
  const [delta, input, gradient] = await values.evaluateAll((all) => all.map((one) => one.getAttribute('data-full')!));
  expect(numberIn(delta!) * numberIn(input!)).toBe(numberIn(gradient!));
});

test.describe('copies', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test('every digit, by pointer and by keys', async ({ page }) => {
    const own = await session();
    const W = Array.from(own.moment(0).layers[0]!.W.values);
    own.delete();
    await openAtRest(page);
    const copy = page.getByRole('button', { name: 'Copy W of layer 1' });
    await copy.click();
    await page.getByRole('button', { name: 'NumPy' }).click();
    await expect(page.getByText('Copied for NumPy.')).toBeVisible();
    expect(await clipboard(page)).toBe(
      `np.array([[${W.slice(0, 3).join(', ')}],\n          [${W.slice(3).join(', ')}]])`,
    );
    await expect(copy).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied for MATLAB.')).toBeVisible();
    expect(await clipboard(page)).toBe(`[${W.slice(0, 3).join(' ')}; ${W.slice(3).join(' ')}]`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'NumPy' })).toBeHidden();
    await expect(cells(page, 'W.0').first()).toHaveAttribute('aria-pressed', 'true');
  });
});

test('digits can be had from 2 to 8', async ({ page }) => {
  await openAtRest(page);
  await openPreset(page, 'Worked by hand, 3-2-1');
  await expect(page.getByText(/^y = 1 in the training set/)).toBeVisible();
  await page.getByRole('button', { name: '1 step', exact: true }).click();
  const cell = cells(page, 'a.1').first();
  await expect(cell).toHaveText('0.4583');
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'More digits' }).click();
  await expect(cell).toHaveText('0.45832687');
  await expect(page.getByRole('button', { name: 'More digits' })).toBeDisabled();
  for (let i = 0; i < 6; i++) await page.getByRole('button', { name: 'Fewer digits' }).click();
  await expect(cell).toHaveText('0.46');
});

test('in rows every matrix is transposed', async ({ page }) => {
  await openAtRest(page);
  const columns = await cells(page, 'W.0').allInnerTexts();
  await page.getByText('Notation', { exact: true }).click();
  await page.locator('input[name="notation-layout"][value="row"]').check();
  await expect(page.locator('[data-matrix="W.0"] tbody tr')).toHaveCount(3);
  await expect(page.locator('[data-matrix="z.0"] tbody tr')).toHaveCount(1);
  const rows = (await cells(page, 'W.0').allInnerTexts()).map(numberIn);
  expect(rows).toEqual([0, 3, 1, 4, 2, 5].map((i) => numberIn(columns[i]!)));
});

test('a large matrix is a map that pointer and keys read', async ({ page }) => {
  await openAtRest(page);
  await openPreset(page, 'Digits, 64-32-10');
  const map = page.locator('[data-matrix="W.1"]');
  await map.focus();
  await expect(map.locator('[data-lens]')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const readout = page.getByText(/^W 2,3 of layer 2: /);
  await expect(readout).toBeAttached();
  const read = numberIn((await readout.innerText()).split(': ')[1]!);
  expect(numberIn(await map.locator('[data-lens]').innerText())).toBe(read);
  expect(read).not.toBe(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Weight 2,3 of layer 2' })).toBeVisible();
  await map.blur();
  await expect(map.locator('[data-lens]')).toHaveCount(0);
  await map.hover({ position: { x: 5, y: 5 } });
  await expect(map.getByText('W 1,1 of layer 2')).toBeVisible();
});

test('copying a large matrix gives all of it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtRest(page);
  await openPreset(page, 'Digits, 64-32-10');
  await page.getByRole('button', { name: 'Copy W of layer 1' }).click();
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  await expect(page.getByText('Copied for Spreadsheet.')).toBeVisible();
  const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((row) => row.split('\t'));
  expect(rows).toHaveLength(32);
  expect(rows.every((row) => row.length === 64 && row.every((cell) => Number.isFinite(Number(cell))))).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the sheet, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAtRest(page);
    await openPreset(page, 'Digits, 64-32-10');
    await page.locator('[data-matrix="z.1"] tbody button').first().click();
    await expect(page.locator('[data-product]')).toBeVisible();
    expect(await axeFindings(page, { within: ['section.sheet'] })).toEqual([]);
  });
}
