import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { button, expect, openAtRest, test } from './support';
import { oneFileAddress, useOneFile } from './one-file.mjs';

test('the page as one file does without a network what the page does', async ({ page, context, baseURL }) => {
  const asked: string[] = [];
  const seenHere = await useOneFile(page, baseURL);
  await page.goto('about:blank'); // what that page may still ask for, such as a typeface, is no question of the file
  await context.setOffline(true);
  page.on('request', (request) => void (/^(file|data|blob):/.test(request.url()) || asked.push(request.url())));
  expect(await useOneFile(page)).toEqual(seenHere);
  expect(seenHere.checked).toContain('11 of 11');
  expect(seenHere.selected).toContain('Weight 1,2 of layer 1');
  expect(seenHere.link).toMatch(/^#data=digits&net=64-32-10&step=\d+$/);
  expect(asked).toEqual([]);
});

test('from a disk it shares the fragment, or a link to a copy on the web', async ({ page }) => {
  await openAtRest(page, oneFileAddress);
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog');
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue('#data=penguins&net=3-2-1');
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toHaveCount(0);
  const base = dialog.getByRole('textbox', { name: /^Address of a copy/ });
  await base.fill('javascript:alert(1)');
  await base.press('Tab');
  await expect(dialog.getByRole('alert')).toContainText('is not a web address');
  await base.fill('https://example.org/nets/#old');
  await base.press('Tab');
  await expect(link).toHaveValue('https://example.org/nets/#data=penguins&net=3-2-1');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
  // The script of the element does not stand beside this file.
  await dialog.getByText('Inside another page').click();
  await expect(dialog.getByRole('textbox', { name: 'HTML of the frame' })).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'HTML of the element' })).toHaveCount(0);
  await page.reload();
  await button(page, 'Share').click();
  await expect(link).toHaveValue('https://example.org/nets/#data=penguins&net=3-2-1');
});

test('the page gives itself as one file', async ({ page }) => {
  await openAtRest(page);
  await button(page, 'Share').click();
  await page.getByText('Offline').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('backprop-playground.html');
  const path = fileURLToPath(oneFileAddress);
  expect(statSync(await download.path()).size).toBe(statSync(path).size);
  expect(readFileSync(path, 'utf8')).not.toMatch(/(?:src|href)="(?!data:|#|")\.?\//);
});
