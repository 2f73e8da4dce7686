import type { Locator, Page } from '@playwright/test';
import { button, expect, ofEverySize, openAtRest, test } from './support';

const editor = (page: Page): Locator => page.getByRole('group', { name: 'Network', exact: true });
const layer = (page: Page, name: RegExp): Locator => editor(page).getByRole('group', { name });
const slope = (page: Page, name: RegExp): Locator => layer(page, name).getByLabel('Slope below 0', { exact: true });
const fragment = (page: Page): string => new URL(page.url()).hash;

/** One hidden unit with z = -2, drawn out of the worked weights: a = -2 times the slope. */
const LINK =
  '#data=own&net=1-1-1&act=leakyRelu,identity&loss=halfSquaredError&init=explicit:1,0,1,0' +
  '&columns=x&values=y&rows=-2,1&heldout=0&standardize=0&targets=0&order=inOrder&beat=a1&select=u1.1&open=network';

async function openUnit(page: Page): Promise<void> {
  await openAtRest(page, `./${LINK}`);
  await expect(editor(page)).toBeVisible();
}

/** A change of the network begins at step 0 again: make the forward pass, and select the unit. */
async function lookAtUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next/ }).click();
  const unit = page.getByRole('group', { name: /^Drawing/ }).getByRole('button', { name: /^Unit 1 of layer 1/ });
  await unit.focus();
  await page.keyboard.press('Enter');
  await expect(unit).toHaveAttribute('aria-pressed', 'true');
}

test(
  'the slope of leaky ReLU is set in the editor: numbers, formulas and link follow',
  ofEverySize,
  async ({ page }) => {
    await openUnit(page);
    const formula = page.locator('.derivation summary [data-tex]');
    const a = page.getByRole('row', { name: /^a 1 of layer 1 equals g of z/ });
    await expect(slope(page, /^Layer 1/)).toHaveValue('0.01');
    await expect(formula).toHaveAttribute('data-tex', /\\alpha = 0\.01$/);
    await expect(a).toContainText('−0.02');
    await expect(page.getByRole('group', { name: /^Drawing/ })).toContainText('−0.02');
    await slope(page, /^Layer 1/).fill('0.25');
    await page.keyboard.press('Enter');
    await expect.poll(() => fragment(page)).toContain('act=leakyRelu:alpha:0.25,identity');
    await lookAtUnit(page);
    await expect(formula).toHaveAttribute('data-tex', /\\alpha = 0\.25$/);
    await expect(a).toContainText('−0.5');
    await expect(page.getByRole('group', { name: /^Drawing/ })).toContainText('−0.5');
    await page.reload();
    await expect(slope(page, /^Layer 1/)).toHaveValue('0.25');
    await expect(a).toContainText('−0.5');
    await button(page, 'More: Slope below 0').click();
    await expect.poll(() => fragment(page)).toContain('act=leakyRelu:alpha:0.3,identity');
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', await page.evaluate(() => innerWidth));
  },
);

test('a slope that the engine does not take stays in the field, with the reason', async ({ page }) => {
  await openUnit(page);
  await slope(page, /^Layer 1/).fill('1');
  await page.keyboard.press('Enter');
  const reason = 'Slope below 0 is 1; it must be a number above 0 and below 1.';
  await expect(layer(page, /^Layer 1/).getByRole('alert')).toHaveText(reason);
  await expect(slope(page, /^Layer 1/)).toHaveValue('1');
  expect(fragment(page)).toContain('act=leakyRelu,identity');
});

test('only kinds that have such a number show its field, of the output too', async ({ page }) => {
  await openUnit(page);
  await layer(page, /^Layer 1/)
    .getByLabel('Activation')
    .selectOption('ELU');
  const depth = layer(page, /^Layer 1/).getByLabel('Depth below 0', { exact: true });
  await expect(depth).toHaveValue('1');
  await layer(page, /^Layer 1/)
    .getByLabel('Activation')
    .selectOption('Tanh');
  await expect(depth).toBeHidden();
  await layer(page, /^Output/)
    .getByLabel('Activation')
    .selectOption('Leaky ReLU');
  await slope(page, /^Output/).fill('0.5');
  await page.keyboard.press('Enter');
  await expect.poll(() => fragment(page)).toContain('act=tanh,leakyRelu:alpha:0.5');
});

test('what is said of ELU before hinge follows its depth', async ({ page }) => {
  await openAtRest(page, './#data=circle&net=2-3-1&act=tanh,elu:alpha:0.5&loss=hinge&open=network');
  const said = editor(page).getByText(/^ELU with hinge loss:/);
  await expect(said).toContainText('a target of -1 always costs at least 0.5');
  const depth = layer(page, /^Output/).getByLabel('Depth below 0', { exact: true });
  await depth.fill('2');
  await page.keyboard.press('Enter');
  await expect(said).toBeHidden();
});

test('a link with an alpha that is not taken is refused in a sentence', async ({ page }) => {
  await openAtRest(page, './#data=circle&net=2-3-1&act=leakyRelu:alpha:7,sigmoid');
  await expect(page.getByRole('alert').first()).toContainText(
    'network.layers[0].alpha is 7; it must be a number above 0 and below 1.',
  );
});
