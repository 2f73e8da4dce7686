import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { button, expect, openAtRest, shown, test, unfold } from './support';

const made = (name: string): string => new URL(`../web/import/formats/files/${name}`, import.meta.url).pathname;

/** What a drag of files over the page does, as browsers tell it. */
async function drag(page: Page, files: readonly string[], ...events: readonly string[]): Promise<void> {
  const given = files.map((name) => ({ name, bytes: [...readFileSync(made(name))] }));
  await page.evaluate(
    ([given, events]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      for (const type of events)
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [given, events] as const,
  );
}

const frame = (page: Page) => page.getByText('Drop the file to open its rows');
const sheets = (page: Page) => page.getByRole('combobox', { name: 'Sheet' });

test('a spreadsheet that is dropped anywhere opens, with its sheets to choose from', async ({ page }) => {
  await openAtRest(page);
  await expect(page.locator('.data-controls')).toBeAttached();
  await drag(page, ['animals.xlsx'], 'dragenter', 'dragover');
  await expect(frame(page)).toBeVisible();
  await drag(page, ['animals.xlsx'], 'dragleave');
  await expect(frame(page)).toBeHidden();
  await drag(page, ['animals.xlsx'], 'dragover', 'drop');
  await expect(frame(page)).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'height' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'cat & <dog>' })).toBeVisible();
  await sheets(page).selectOption('Noten');
  await expect(page.getByRole('columnheader', { name: 'mark' })).toBeVisible();
  await sheets(page).selectOption('empty');
  await expect(page.getByText('This sheet has no values; choose another one.')).toBeVisible();
});

test('an archive of NumPy is chosen and trained on', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows').click();
  await page.locator('input[type="file"]').setInputFiles(made('inputs-and-answers.npz'));
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/columns=x1%09x2.*rows=1,2,0;3,4,1;5,6,1/);
});

test('a file that can’t be read, or two at once, are refused, and the page stays as it is', async ({ page }) => {
  await openAtRest(page);
  await expect(page.locator('.data-controls')).toBeAttached();
  await expect(page).toHaveURL(/#./); // it is written a moment after the page has opened
  const before = page.url();
  await drag(page, ['objects.npy'], 'dragover', 'drop');
  await expect(page.getByText(/The array holds Python objects/)).toBeVisible();
  await drag(page, ['whole.npy', 'half.npy'], 'dragover', 'drop');
  await expect(page.getByText('Drop one file at a time.')).toBeVisible();
  expect(page.url().replace(/&open=data/, '')).toBe(before);
});

for (const state of ['lock', 'hide'])
  test(`nothing is opened where a link says ${state}=data`, async ({ page }) => {
    await openAtRest(page, `./#data=iris&${state}=data`);
    await expect(page.locator('.network-controls, .fold').first()).toBeAttached();
    await drag(page, ['animals.xlsx'], 'dragover');
    await expect(frame(page)).toBeHidden();
    await drag(page, ['animals.xlsx'], 'drop');
    await expect(page.getByRole('columnheader', { name: 'height' })).toBeHidden();
    await expect(page).not.toHaveURL(/open=/);
  });

test('a file is dropped in the lab, too', async ({ page }) => {
  await openAtRest(page, './#lab=3');
  await expect(page.locator('.data-controls')).toBeAttached();
  await drag(page, ['animals.xlsx'], 'dragover', 'drop');
  await expect(page.getByRole('columnheader', { name: 'height' })).toBeVisible();
});

const ROWS = './#data=own&net=2-2-1&columns=a%09b&classes=x%09y&rows=0,1,0;1,0,1;1,1,1';

test('a moment is saved as a file, and opens again where it is chosen', async ({ page }) => {
  await openAtRest(page, `${ROWS}&step=40&select=w1.2.1`);
  const before = page.url();
  await button(page, 'Share').click();
  const saving = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('moment.backprop.json');
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'backprop-playground moment',
    version: 1,
    rows: [
      [0, 1, 0],
      [1, 0, 1],
      [1, 1, 1],
    ],
  });
  await button(page, 'Close').click();
  await openAtRest(page, './#data=iris');
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows').click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(shown(page, 'step')).toHaveText('40');
  await expect(page).toHaveURL(before);
});

test('where rows are too many for a link, the dialog says that, and offers the file', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows').click();
  const rows = Array.from({ length: 5000 }, (_, i) => `${Math.sin(i)},${Math.cos(i)},${i % 2 ? 'a' : 'b'}`);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`x,y,kind\n${rows.join('\n')}`),
  });
  await button(page, 'Use these rows').click();
  await expect(page.getByRole('heading', { name: 'Is this a or b?' })).toBeVisible();
  await button(page, 'Share').click();
  await expect(page.getByText('A link has no room for 5,000 rows of 2 inputs; a file does.')).toBeVisible();
  const saving = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const { rows: saved } = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as { rows: number[][] };
  expect(saved).toHaveLength(5000);
});
