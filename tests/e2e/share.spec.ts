import type { Locator, Page } from '@playwright/test';
import { insight } from '../../web/src/messages/en/insight';
import { page as words } from '../../web/src/messages/en/page';
import { axeFindings } from './axe';
import { allMatrices, button, expect, openAtRest, shown, test } from './support';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Share this moment' });
const linkIn = async (dialog: Locator): Promise<string> => dialog.getByRole('textbox', { name: 'Link' }).inputValue();
const dataControls = (page: Page): Locator => page.locator('details.data-controls');
const explanation = (page: Page) => page.locator('#explanation').getByRole('heading', { level: 2 });

/** Choose a state of a part in the dialog. */
const set = (dialog: Locator, part: string, state: string) =>
  dialog.getByRole('radio', { name: `${part}: ${state}`, exact: true }).check();

test('a teacher sets up a moment and hides controls; a phone shows just that', async ({ page, browser, baseURL }) => {
  await openAtRest(page);
  await page.getByRole('combobox', { name: 'Network and data' }).selectOption('XOR, 2-2-1');
  for (const step of [10, 20, 30, 40, 50]) {
    await button(page, '10 steps').click();
    await expect(shown(page, 'step')).toHaveText(String(step));
  }
  await page.locator('[data-matrix="W.0"] tbody button').nth(1).click();
  await button(page, 'Share').click();
  const dialog = dialogOf(page);
  await dialog.getByText('For a class').click();
  await set(dialog, 'Data controls', 'hidden');
  await set(dialog, 'Training settings', 'locked');
  const link = await linkIn(dialog);
  expect(link).toBe(`${baseURL}#data=xor-gate&net=2-2-1&step=50&select=w1.1.2&hide=data&lock=settings`);
  await button(page, 'Close').click();
  const numbers = await allMatrices(page);

  const phone = await browser.newPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await openAtRest(phone, link);
  await expect(shown(phone, 'step')).toHaveText('50');
  await expect(explanation(phone)).toContainText('Weight 1,2 of layer 1');
  expect(await allMatrices(phone)).toEqual(numbers);
  await expect(dataControls(phone)).toHaveCount(0);
  const settings = phone.getByRole('group', { name: 'Training settings: locked by the link' });
  await settings.locator('summary').click();
  await expect(settings.getByRole('textbox', { name: /^Seed/ })).toBeDisabled();
  await expect(settings.getByRole('textbox', { name: /^Seed/ })).toHaveValue('1');
  await expect(phone.getByText('hides: data controls; locks: training settings')).toBeVisible();

  // It stays so in training, with another selection, and after a reload.
  await button(phone, '10 steps').click();
  await phone.locator('[data-matrix="W.1"] tbody button').first().click();
  await expect
    .poll(() => phone.url())
    .toMatch(/#data=xor-gate&net=2-2-1&step=60&select=w2\.1\.1&open=training&hide=data&lock=settings$/);
  await phone.reload();
  await expect(shown(phone, 'step')).toHaveText('60');
  await expect(dataControls(phone)).toHaveCount(0);
  await button(phone, 'Start afresh').click();
  await expect(dataControls(phone)).toBeVisible();
  await phone.goBack();
  await expect(shown(phone, 'step')).toHaveText('60');
  await phone.close();
});

test('what is locked shows its values and takes no others', async ({ page }) => {
  await openAtRest(
    page,
    './#data=xor-gate&net=2-2-1&step=5&lock=curve,beats,transport,sheet,network,example&size=large&theme=dark',
  );
  await expect(button(page, 'Train')).toBeDisabled();
  const example = await page.getByLabel('Example', { exact: true }).inputValue();
  const plot = page.getByRole('img', { name: /^Loss/ }).or(page.locator('.plot'));
  const box = (await plot.first().boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.plot').press('Home');
  await page.locator('.plot').press('Enter');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.locator('details.editor > summary').click();
  await expect(page.getByRole('combobox', { name: 'Loss', exact: true })).toBeDisabled();
  expect(await axeFindings(page)).toEqual([]);
  // Nor is there another way to what is locked.
  await expect(button(page, 'Deselect (Escape)')).toBeVisible();
  await expect(button(page, 'Type a value')).toHaveCount(0);
  const picture = page.getByRole('img', { name: /^Picture of the output over x1 and x2.*\. Arrow keys read it\.$/ });
  await page.getByRole('region', { name: 'What the network has learned' }).scrollIntoViewIfNeeded();
  await picture.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await dataControls(page).locator('summary').first().click();
  await page.getByText('Rows as a table').click();
  await expect(page.locator('tbody th button', { hasText: /^1$/ })).toBeDisabled();
  await expect(page.getByLabel('Example', { exact: true })).toHaveValue(example);
  const history = page.getByRole('region', { name: 'During training' });
  await history.getByRole('tab', { name: 'Gradients', exact: true }).click();
  const chart = history.getByRole('img', { name: /Arrow keys read it\./ });
  await chart.press('Home');
  await chart.press('Enter');
  await chart.click({ position: { x: 60, y: 60 } });
  await expect(history).not.toContainText(insight.history.goes);
  await expect(page.getByTitle(words.curve.goTo)).toHaveCount(0);
  // What was asked for before this has been answered when it is there.
  await page.getByRole('button', { name: /^Weight 1,2 of layer 1/ }).press('Enter');
  await expect(explanation(page)).toContainText('Weight 1,2 of layer 1');
  await expect(page.locator('#explanation .update')).toBeVisible();
  await expect(shown(page, 'step')).toHaveText('5');
  const slider = page.locator('.cursor input[type=range]');
  expect(await slider.inputValue()).toBe(await slider.getAttribute('max'));
});

test('the dialog by key: it opens, holds the focus, closes by Escape and gives the focus back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtRest(page, './#data=penguins&net=3-2-1&step=12&beat=z2');
  await button(page, 'Share').focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await dialog.getByText('For a class').click();
  await dialog.getByText('Inside another page').click();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /^the start/ }).check();
  await button(page, 'Copy link').click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/#data=penguins&net=3-2-1$/);
  await expect(dialog.getByRole('textbox', { name: 'HTML of the frame' })).toHaveValue(
    /^<iframe src="http[^"]*#data=penguins&amp;net=3-2-1" /,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button(page, 'Share')).toBeFocused();
  await expect(explanation(page)).toContainText('Weight 1,1 of layer 1'); // Escape let go of nothing behind it
});

test('the theme and the size are chosen on the page, and drawings follow', async ({ page }) => {
  await openAtRest(page, './#data=digits&net=64-32-10&step=3');
  const map = page.locator('canvas').last();
  const pixels = () => map.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const light = await pixels();
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'dark' }).check();
  await expect.poll(pixels).not.toBe(light);
  await page.getByRole('radio', { name: 'large, for a projector' }).check();
  await expect.poll(() => page.url()).toMatch(/&size=large&theme=dark$/);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('22px');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'dark' })).toBeHidden();
  // Another moment, another look: neither comes back by going back.
  await page.locator('[data-matrix="b.1"] tbody button').first().click();
  await page.goBack();
  await expect.poll(() => page.url()).toMatch(/&size=large&theme=dark$/);
});

test('the picture of what was learnt follows the theme, back and forth', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&step=3&theme=light');
  const canvas = page.locator('.learnt canvas').first();
  await page.locator('.learnt').scrollIntoViewIfNeeded();
  const pixels = () => canvas.evaluate((picture: HTMLCanvasElement) => picture.toDataURL());
  await expect.poll(async () => (await pixels()).length).toBeGreaterThan(2000);
  const light = await pixels();
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'dark' }).check();
  await expect.poll(pixels).not.toBe(light);
  await page.getByRole('radio', { name: 'light' }).check();
  await expect.poll(pixels).toBe(light);
});

test('a copy that the browser refuses when its field has left the page is nobody’s any more', async ({ page }) => {
  await openAtRest(page);
  await page.evaluate(() => {
    const late = new Promise<void>((_, refuse) => addEventListener('refuse', () => refuse(new Error('not allowed'))));
    navigator.clipboard.writeText = () => late;
  });
  await button(page, 'Share').click();
  const dialog = dialogOf(page);
  await button(page, 'Copy link').click();
  await page.evaluate(() => (location.hash = '#data=penguins&net=3-2-1&hide=tools'));
  await expect(dialog).toHaveCount(0);
  // What fails unheard is told by every test.
  await page.evaluate(() => dispatchEvent(new Event('refuse')));
  await expect(page.locator('[data-value="step"]')).toHaveText('0');
});
