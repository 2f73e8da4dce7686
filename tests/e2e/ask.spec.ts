import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { drawnDigits } from '../web/support/drawn-digits';
import { axeFindings } from './axe';
import { button, expect, matrixOf, numberIn, onThePhoneToo, openAtRest, shown, stepOf, test } from './support';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'What the network has learned' });
const field = (page: Page, name: string): Locator => panel(page).getByLabel(name, { exact: true });
const number = (page: Page, name: string): Locator => panel(page).locator(`[data-number="${name}"]`);
const exact = async (page: Page, name: string): Promise<string> =>
  (await number(page, name).getAttribute('data-full'))!;
const hash = (page: Page): string => new URL(page.url()).hash;

async function open(page: Page, moment: string): Promise<void> {
  await openAtRest(page, moment);
  await panel(page).scrollIntoViewIfNeeded();
  await panel(page).getByRole('tab', { name: 'Ask it', exact: true }).click();
  await expect(number(page, 'z.0.0')).toBeVisible();
}

test('the example’s own numbers have its z and a, and a row of one’s own others', onThePhoneToo, async ({ page }) => {
  await open(page, './#step=400&beat=loss');
  await expect(field(page, 'bill length (mm)')).toHaveValue('39.1');
  for (const [name, layer] of [
    ['z', 0],
    ['a', 0],
    ['z', 1],
    ['a', 1],
  ] as const)
    // prettier-ignore
    expect(await panel(page).locator(`[data-number^="${name}.${layer}."]`).allInnerTexts()).toEqual(
      (await matrixOf(page, name, layer)).map((value) => expect.stringMatching(new RegExp(`^.?${Math.abs(value)}0*$`))),
    );
  const before = await exact(page, 'yhat.0');
  await field(page, 'bill length (mm)').fill('52,5');
  await field(page, 'bill length (mm)').press('Enter');
  await expect(field(page, 'bill length (mm)')).toHaveValue('52.5');
  await expect.poll(() => exact(page, 'yhat.0')).not.toBe(before);
  await expect(panel(page).locator('[data-answer="1"]')).toHaveText('Chinstrap');
  await expect(panel(page).getByRole('status')).toHaveText(/^Chinstrap: 0\.\d+$/);
  await field(page, 'flipper length (mm)').fill('300');
  await field(page, 'flipper length (mm)').press('Enter');
  await expect(panel(page).getByText('beyond what was seen: 172 to 210')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'As example 1').click();
  await expect.poll(() => exact(page, 'yhat.0')).toBe(before);
});

test('it is in the link, outlasts a reload and another network, and other data have other rows', async ({ page }) => {
  await open(page, './#step=3');
  await panel(page).getByLabel('bill depth (mm), as a slider').press('ArrowRight');
  await expect.poll(() => hash(page)).toMatch(/&ask=39\.1,18\.71,181/);
  const asked = await exact(page, 'yhat.0');
  await page.reload();
  await expect(field(page, 'bill depth (mm)')).toHaveValue('18.71');
  await expect.poll(() => exact(page, 'yhat.0')).toBe(asked);
  await page.getByLabel('Network and data').selectOption('One unit: AND, 2-1');
  await expect(field(page, 'x1')).toHaveValue('0');
  await expect.poll(() => hash(page)).not.toContain('ask=');
  await page.goBack();
  await expect(field(page, 'bill depth (mm)')).toHaveValue('18.71');
});

test('what can’t be read is said, and the row stays', async ({ page }) => {
  await open(page, './#step=3');
  await field(page, 'bill length (mm)').fill('long');
  await field(page, 'bill length (mm)').press('Enter');
  await expect(panel(page).getByRole('alert')).toContainText('"long", which is not a number');
  expect(hash(page)).not.toContain('ask=');
});

test('it follows the training, which goes on, and asks nothing where nobody looks', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its worker
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { path?: string[] }, ...rest: never[]) {
      asked.push(message.path?.join('.') ?? '');
      return post.call(this, message, ...rest);
    };
  });
  const traces = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { asked: string[] }).asked.filter((name) => name === 'trace').length);
  await openAtRest(page, './#step=3');
  expect(await traces()).toBe(0);
  await panel(page).getByRole('tab', { name: 'Ask it', exact: true }).click();
  await button(page, 'Train').click();
  await panel(page).scrollIntoViewIfNeeded();
  const before = await exact(page, 'yhat.0');
  await field(page, 'bill length (mm)').fill('50');
  await field(page, 'bill length (mm)').press('Enter');
  await expect.poll(() => exact(page, 'yhat.0')).not.toBe(before);
  const [then, step] = [await exact(page, 'yhat.0'), await stepOf(page)];
  await expect.poll(() => stepOf(page)).toBeGreaterThan(step);
  await expect.poll(() => exact(page, 'yhat.0')).not.toBe(then);
  await button(page, 'Pause').click();
});

test('an empty place in the picture is asked about by a click and by a key', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&step=10&example=1');
  const picture = panel(page).getByRole('img', { name: /^Picture of the output/ });
  await picture.scrollIntoViewIfNeeded();
  await picture.focus();
  await page.keyboard.press('a');
  await expect.poll(() => hash(page)).toContain('ask=0,0');
  await picture.click();
  await expect.poll(() => hash(page)).toMatch(/ask=0\.\d+,0\.\d+/);
  await page.getByRole('button', { name: /see its z and a$/ }).click();
  await expect(field(page, 'x1')).toHaveValue(/^0\.\d+$/);
  await expect(number(page, 'z.0.1')).toBeVisible();
});

test('while numbers are asked for it gives none away', async ({ page }) => {
  await openAtRest(page, './#step=3&tabs=ask&blank=z1.1');
  await panel(page).scrollIntoViewIfNeeded();
  await expect(panel(page).getByText(/^Numbers of this step are asked for/)).toBeVisible();
  await expect(panel(page).locator('[data-number]')).toHaveCount(0);
  await expect(button(page, 'Save predictions')).toHaveCount(0);
});

/** Lines of a file that is saved. */
async function saved(page: Page, name: string): Promise<{ file: string; lines: string[][] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  const text = readFileSync(await download.path(), 'utf8').replace('\uFEFF', '');
  const between = name === 'Save predictions' ? ',' : ';';
  return { file: download.suggestedFilename(), lines: text.trim().split('\r\n').map((line) => line.split(between)) }; // prettier-ignore
}

test('the predictions of all rows are saved, as many right as the page says', async ({ page }) => {
  await open(page, './#step=40');
  const { file, lines } = await saved(page, 'Save predictions');
  expect(file).toBe('predictions-penguins-step-40.csv');
  const [names, ...rows] = lines as [string[], ...string[][]];
  expect(names).toEqual(['bill length (mm)', 'bill depth (mm)', 'flipper length (mm)', 'answer', 'ŷ', 'predicted', 'set']); // prettier-ignore
  expect(rows).toHaveLength(219);
  expect(rows[0]!.slice(0, 4)).toEqual(['39.1', '18.7', '181', 'Adelie']);
  expect(Number(rows[0]![4])).toBe(numberIn(await exact(page, 'yhat.0')));
  const right = rows.filter((row) => row[6] === 'training' && row[3] === row[5]).length;
  await expect(page.locator('[data-accuracy="training"]')).toContainText(`${right} of 164 right`);
});

test('in German they have decimal commas, and semicolons between', async ({ page }) => {
  await openAtRest(page, './#step=40&lang=de&tabs=ask').catch(() => {});
  await page.getByRole('region', { name: 'Was das Netz gelernt hat' }).scrollIntoViewIfNeeded();
  const { lines } = await saved(page, 'Vorhersagen speichern');
  expect(lines[1]!.slice(0, 4)).toEqual(['39,1', '18,7', '181', 'Adelie']);
  expect(lines[1]![4]).toMatch(/^0,\d{10,}$/);
});

/** Draw the strokes of a digit into a part of the pad. */
async function draw(page: Page, digit: number): Promise<void> {
  const pad = page.getByRole('img', { name: /^Pad: draw a digit/ });
  await button(page, 'Clear').click();
  const { x: left, y: top, width } = (await pad.boundingBox())!;
  for (const stroke of drawnDigits[digit]!) {
    const [first, ...rest] = stroke.map(({ x, y }) => [left + width * x, top + width * y] as const);
    await page.mouse.move(...first!);
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...point);
    await page.mouse.up();
  }
}

test('drawn digits are known, and cells can be set by keys', onThePhoneToo, async ({ page }) => {
  await open(page, './#data=digits&net=64-32-10&step=300');
  const pad = page.getByRole('img', { name: /^Pad: draw a digit/ });
  await pad.evaluate((one) => one.scrollIntoView({ block: 'center' })); // on a phone a bar lies over the page's end
  let known = 0;
  for (const digit of [0, 1, 3, 7]) {
    await draw(page, digit);
    const answer = panel(page).locator('[data-answer]');
    await expect(panel(page).getByRole('status')).not.toHaveText('');
    known += Number((await answer.getAttribute('data-answer')) === String(digit));
  }
  expect(known).toBeGreaterThanOrEqual(3);
  await expect.poll(() => hash(page)).toContain('ask=');
  expect(await axeFindings(page)).toEqual([]);

  await button(page, 'Clear').click();
  const cells = page.getByRole('grid').getByRole('gridcell');
  await expect(cells.nth(9)).toHaveAttribute('data-count', '0');
  await cells.first().focus();
  for (const key of ['ArrowRight', 'ArrowDown', '9', '+']) await page.keyboard.press(key);
  await expect(cells.nth(9)).toHaveAttribute('data-count', '10');
  await expect(cells.nth(9)).toHaveAccessibleName('row 2, column 2: 10 of 16');
  await page.keyboard.press('Enter');
  await expect(cells.nth(9)).toHaveAttribute('data-count', '0');
  await expect(shown(page, 'step')).toHaveText('300');
});
