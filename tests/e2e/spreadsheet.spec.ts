import { readFileSync } from 'node:fs';
import type { Download, Page, TestInfo } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

async function openDialog(page: Page, link: string) {
  await openAtRest(page, link);
  await button(page, 'Share').click();
  await button(page, 'As a spreadsheet…').click();
  return page.getByRole('dialog', { name: 'This step as a spreadsheet' });
}

async function saved(info: TestInfo, page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const saving: Promise<Download> = page.waitForEvent('download');
  await press();
  const download = await saving;
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), bytes: readFileSync(file) };
}

test('the step as a spreadsheet has the numbers of the page', onThePhoneToo, async ({ page }, info) => {
  const link = './#data=penguins&net=3-2-1&step=3&opt=momentum&select=w1.1.1&write=numbers';
  const dialog = await openDialog(page, link);
  const onPage = async (quantity: string): Promise<number> => {
    const place = page.locator(`[data-quantity="${quantity}"][data-full]`).first();
    return Number((await place.getAttribute('data-full'))!.replace('\u2212', '-'));
  };
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByLabel('Steps to train').selectOption('5');
  const { name, bytes } = await saved(info, page, () => dialog.getByRole('button', { name: 'Save as .xlsx' }).click());
  expect(name).toBe('step-2.xlsx');
  await expect(dialog.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, text]) => [part, strFromU8(text)]));
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  const cellNamed = (wanted: string): string => {
    const place = RegExp(`<definedName name="${wanted}">'Step'!\\$(\\w+)\\$(\\d+)`).exec(parts['xl/workbook.xml']!)!;
    return RegExp(`<c r="${place[1]}${place[2]}"[^>]*>(.*?)</c>`).exec(sheet)![1]!;
  };
  const stored = (wanted: string): number => Number(/<v>(.*)<\/v>/.exec(cellNamed(wanted))![1]);
  expect(stored('dW_1')).toBe(await onPage('dJ/dw1.1.1'));
  expect(stored('W_1_new')).toBe(await onPage('w_new1.1.1'));
  expect(cellNamed('dW_1')).toMatch(/^<f>SUMPRODUCT\(/);
  expect(cellNamed('W_1')).not.toContain('<f>');
  expect(Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'))).toHaveLength(3);
});

test('numbers are saved as CSV with all of their digits', async ({ page }, info) => {
  const dialog = await openDialog(page, './#data=penguins&net=3-2-1&step=3&select=w1.1.1');
  const linesOf = async (label: string): Promise<string[]> => {
    const { bytes } = await saved(info, page, () => dialog.getByRole('button', { name: label }).click());
    return bytes.toString('utf8').trim().split('\r\n');
  };
  const steps = await linesOf('W and b at all steps');
  expect(steps).toHaveLength(5);
  expect(steps[0]).toContain(',w1.1.1,w1.1.2,');
  const before = steps[3]!.split(',')[1];
  const matrices = await linesOf('Matrices of this step');
  expect(matrices[1]).toBe(`W_1,,1,1,${before}`);
  const curve = await linesOf('Loss curve');
  expect(curve.slice(1).map((line) => line.split(',')[0])).toEqual(['0', '1', '2', '3']);
});

test('Escape closes the dialog and deselects nothing, even where its button has let go of the focus', async ({
  page,
}, info) => {
  const dialog = await openDialog(page, './#data=penguins&net=3-2-1&step=3&select=w1.1.1');
  await saved(info, page, () => dialog.getByRole('button', { name: 'Save as .xlsx' }).click());
  await expect(dialog.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Weight 1,1 of layer 1' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-step', '3');
});

test('what is too large is told before it is made, with what would do', async ({ page }) => {
  const dialog = await openDialog(page, './#data=digits');
  await expect(dialog.getByRole('alert')).toContainText('at most 200,000 here. Fewer steps, a smaller batch');
  await expect(dialog.getByRole('button', { name: 'Save as .xlsx' })).toBeDisabled();
});

test('while a new weight is asked for, neither a spreadsheet nor a model file has it', async ({ page }) => {
  const hides = 'The quiz hides numbers that would stand in the file';
  const dialog = await openDialog(page, './#data=penguins&net=3-2-1&step=3&blank=wnew1.1.1');
  await expect(dialog.getByRole('alert')).toContainText(hides);
  for (const name of ['Save as .xlsx', 'Matrices of this step', 'Loss curve', 'W and b at all steps'])
    await expect(dialog.getByRole('button', { name })).toBeDisabled();
  await page.keyboard.press('Escape');
  await button(page, 'Share').click();
  await button(page, 'As a model file…').click();
  const model = page.getByRole('dialog', { name: 'This network as a model file' });
  await expect(model.getByRole('alert')).toContainText(hides);
  await expect(model.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
});
