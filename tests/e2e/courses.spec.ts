import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { readFileSync } from 'node:fs';
import { worksheet as words } from '../../web/src/messages/en/worksheet';
import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

const { courses } = words;
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: words.title });
const group = (page: Page): Locator => dialogOf(page).getByRole('group', { name: courses.title });

async function openWorksheets(page: Page): Promise<void> {
  await openAtRest(page);
  if (await button(page, 'Worksheets').isVisible()) await button(page, 'Worksheets').click();
  else {
    await button(page, 'Share').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Worksheets', exact: true }).click();
  }
  await expect(dialogOf(page).getByText(words.made(1))).toBeVisible();
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await group(page).getByRole('button', { name, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the numbers of sheets are saved as questions in each format', onThePhoneToo, async ({ page }) => {
  await openWorksheets(page);
  const asked = await dialogOf(page).getByRole('group', { name: words.preview }).locator('.answer').count();
  const gift = await saved(page, courses.formats.gift);
  expect(gift.name).toBe('backprop-questions.gift.txt');
  const questions = parse(gift.bytes.toString()).filter(({ type }) => type === 'Numerical');
  expect(questions).toHaveLength(asked);
  await expect(group(page).getByRole('status')).toHaveText(courses.saved(asked));

  const moodle = await saved(page, courses.formats.moodle);
  const found = await page.evaluate((text) => {
    const quiz = new DOMParser().parseFromString(text, 'text/xml');
    return [quiz.querySelectorAll('parsererror').length, quiz.querySelectorAll('[type=numerical]').length];
  }, moodle.bytes.toString());
  expect(found).toEqual([0, asked]);

  const qti = await saved(page, courses.formats.qti);
  const files = unzipSync(qti.bytes);
  expect(Object.keys(files)).toHaveLength(asked + 1);
  expect(strFromU8(files['imsmanifest.xml']!)).toContain('QTI Package');
  expect(await axeFindings(page)).toEqual([]);
});
