import type { Locator, Page } from '@playwright/test';
import { worksheet as words } from '../../web/src/messages/en/worksheet';
import { axeFindings } from './axe';
import { button, expect, matrixOf, numberIn, onThePhoneToo, openAtRest, shown, test } from './support';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: words.title });
const statusOf = (page: Page): Locator => dialogOf(page).getByRole('status').last();
const preview = (page: Page): Locator => dialogOf(page).getByRole('group', { name: words.preview });

async function openWorksheets(page: Page, path = './'): Promise<Locator> {
  await openAtRest(page, path);
  await button(page, 'Worksheets').click();
  await expect(statusOf(page)).toHaveText(/ready\./);
  return dialogOf(page);
}

const choose = (page: Page, label: string, option: string) =>
  dialogOf(page).getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

async function type(page: Page, label: string, value: number): Promise<void> {
  const field = dialogOf(page).getByRole('textbox', { name: label, exact: true });
  await field.fill(String(value));
  await field.press('Enter');
}

/** Pages of a print, as the browser makes it, and the size of each in points. */
async function pagesOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const leaves = pdf.split(/\/Type\s*\/Page\b(?!s)/).slice(1);
  return leaves.map(
    (leaf) =>
      /\/MediaBox\s*\[([^\]]*)\]/
        .exec(leaf)?.[1]
        ?.trim()
        .split(/\s+/)
        .slice(2)
        .map((n) => Math.round(Number(n)))
        .join('x') ?? '',
  );
}

/** What of the sheets and keys is cut or covered in print, as wide as the paper leaves room. */
async function cutInPrint(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const isCut = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
      scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
    const tooHigh = [...document.querySelectorAll('.printed > .paper')].filter(isCut);
    const beyond = [...document.querySelectorAll('.printed > .paper *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > innerWidth + 1 || left < -1;
    });
    const others = [...document.querySelectorAll('#app, dialog')].filter((element) => element.checkVisibility());
    const found = [...tooHigh, ...beyond, ...others].map(
      (element) =>
        `${element.tagName} ${element.className}, ${element.scrollWidth} x ${element.scrollHeight} in ${element.clientWidth} x ${element.clientHeight}: ${element.textContent.slice(0, 40)}`,
    );
    dispatchEvent(new Event('afterprint'));
    return found;
  });
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1440, height: 900 });
  return cut;
}

test('thirty sheets for tomorrow, each with its key', async ({ page }) => {
  await openAtRest(page);
  await button(page, 'Worksheets').focus();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeVisible();
  await choose(page, words.shape, '2-2-2');
  await type(page, words.count, 30);
  await expect(statusOf(page)).toHaveText('30 sheets are ready.', { timeout: 30_000 });
  expect(await pagesOf(page)).toEqual(Array.from({ length: 60 }, () => '595x842'));
  await choose(page, words.prints, words.printKinds.sheets);
  expect(await pagesOf(page)).toHaveLength(30);
  await choose(page, words.prints, words.printKinds.keys);
  expect(await pagesOf(page)).toHaveLength(30);
  // The page is there again.
  await expect(page.locator('.printed')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button(page, 'Worksheets')).toBeFocused();
  await expect(page.getByRole('group', { name: /^Drawing of the 3-2-1 network/ })).toBeVisible();
});

test('the button prints the sheets in place of the page, at the first press too', async ({ page }) => {
  await page.addInitScript(() =>
    addEventListener('afterprint', ({ isTrusted }) => {
      const printed = document.querySelectorAll('.printed > .paper').length;
      document.documentElement.dataset.printed = `${printed} ${isTrusted}`;
    }),
  );
  await openWorksheets(page);
  await type(page, words.count, 2);
  await expect(statusOf(page)).toHaveText('2 sheets are ready.');
  for (let press = 0; press < 2; press++) {
    await button(page, words.print(2)).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '4 true');
    await expect(page.locator('.printed')).toHaveCount(0);
  }
});

for (const [shape, end] of [
  ['3-2-1', 'sigmoid'],
  ['2-2-2', 'squared'],
] as const)
  for (const [paper, size, width] of [
    ['a4', '595x842', 703],
    ['letter', '612x792', 725],
  ] as const)
    test(`a sheet and its key of ${shape} have a page each on ${paper}, and nothing is cut`, async ({ page }) => {
      await openWorksheets(page);
      await choose(page, words.shape, shape);
      await choose(page, words.end, words.ends[end]);
      await choose(page, words.paper, words.papers[paper]);
      await expect(statusOf(page)).toHaveText('1 sheet is ready.');
      expect(await pagesOf(page)).toEqual([size, size]);
      expect(await cutInPrint(page, width)).toEqual([]);
      // A batch of two asks for more than has room on one.
      await choose(page, words.end, words.ends.sigmoid);
      await choose(page, words.examples, words.batches[2]);
      await choose(page, words.prints, words.printKinds.sheets);
      await expect(statusOf(page)).toHaveText('1 sheet is ready.');
      expect(await pagesOf(page)).toEqual([size, size]);
      expect(await cutInPrint(page, width)).toEqual([]);
    });

test('the link of a sheet opens the page with its numbers, which takes the answers of the key', async ({ page }) => {
  const dialog = await openWorksheets(page);
  await choose(page, words.shape, '2-2-2');
  await type(page, words.count, 2);
  await expect(statusOf(page)).toHaveText('2 sheets are ready.');
  await button(page, words.after).click();
  const given = preview(page).locator('.givens .given');
  const W = await given.nth(2).locator('td').allInnerTexts();
  const lines = await preview(page).locator('.line').allInnerTexts();
  const link = await dialog.getByRole('link', { name: words.open }).getAttribute('href');
  await expect(preview(page).getByRole('link', { name: words.check })).toHaveAttribute('href', link!);
  expect(lines).toHaveLength(37);
  const answer = await preview(page).locator('.line').first().locator('.typeset').getAttribute('data-tex');

  await page.keyboard.press('Escape');
  await openAtRest(page, link!);
  expect(await matrixOf(page, 'W', 0)).toEqual(W.map(numberIn));
  const quiz = page.getByRole('region', { name: 'Predict' });
  await expect(quiz).toContainText('0 of 37 done');
  await quiz.getByRole('textbox').fill(answer!.split('=').at(-1)!.trim());
  await page.keyboard.press('Enter');
  await expect(quiz).toContainText('Right.');
  await expect(quiz).toContainText('1 of 37 done');
});

test('a sheet of the page’s own numbers has them as they are, rounded', async ({ page }) => {
  const dialog = await openWorksheets(page, './#data=xor-gate&net=2-2-1&step=7');
  const now = await matrixOf(page, 'W', 0);
  await dialog.getByRole('radio', { name: words.networks.present('2-2-1') }).check();
  await dialog.getByRole('radio', { name: words.numberKinds.shown }).check();
  await expect(statusOf(page)).toContainText('1 sheet is ready.');
  const W = await preview(page).locator('.givens .given').nth(2).locator('td').allInnerTexts();
  expect(W.map(numberIn)).toEqual(now.map((value) => Number(value.toPrecision(3))));
  await expect(dialog.getByText(words.plain)).toBeVisible();
  // What is trained meanwhile is the page's own.
  await page.keyboard.press('Escape');
  await expect(shown(page, 'step')).toHaveText('7');
});

test('what can’t be made is said, and what would help does', async ({ page }) => {
  await openWorksheets(page);
  await choose(page, words.shape, '2-2-2-1');
  await expect(statusOf(page)).toHaveText(words.problems.many(46, 40));
  await expect(button(page, words.print(0))).toBeDisabled();
  await choose(page, words.weight, words.oneWeight('2,1', 1));
  await expect(statusOf(page)).toHaveText('1 sheet is ready.');
  await expect(preview(page).locator('.answer')).toHaveCount(19);
  for (const task of Object.values(words.taskNames))
    await dialogOf(page).getByRole('checkbox', { name: task }).uncheck();
  await expect(statusOf(page)).toHaveText(words.problems.nothing);
  await dialogOf(page).getByRole('checkbox', { name: words.taskNames.loss }).check();
  await expect(preview(page).locator('.answer')).toHaveCount(1);
  await type(page, words.count, 61);
  await expect(dialogOf(page).getByRole('alert')).toContainText('1 to 60');
});

test('making many can be stopped, those that are made can be printed, and the choice stays', async ({ page }) => {
  await openWorksheets(page);
  await choose(page, words.shape, '2-3-1');
  await choose(page, words.end, words.ends.squared);
  await type(page, words.count, 60);
  await expect(dialogOf(page).getByRole('progressbar')).toBeVisible();
  await expect(preview(page)).toBeVisible({ timeout: 20_000 });
  await button(page, words.stop).click();
  await expect(statusOf(page)).toHaveText(/^Stopped after \d+ of 60\.\s*$/);
  const made = Number(/\d+/.exec(await statusOf(page).innerText())![0]);
  await choose(page, words.prints, words.printKinds.keys);
  expect(await pagesOf(page)).toHaveLength(made);
  await page.reload();
  await button(page, 'Worksheets').click();
  await expect(dialogOf(page).getByRole('textbox', { name: words.count, exact: true })).toHaveValue('60');
  await expect(dialogOf(page).getByRole('combobox', { name: words.shape, exact: true })).toHaveValue('2-3-1');
  await expect(dialogOf(page).getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
});

test('the dialog is for everyone, on a phone by way of “Share”', onThePhoneToo, async ({ page }) => {
  await openAtRest(page);
  if (await button(page, 'Worksheets').isVisible()) await button(page, 'Worksheets').click();
  else {
    await button(page, 'Share').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Worksheets', exact: true }).click();
  }
  await expect(statusOf(page)).toHaveText('1 sheet is ready.');
  expect(await axeFindings(page)).toEqual([]);
  const { scrollWidth, clientWidth } = await dialogOf(page).evaluate((dialog) => dialog);
  expect(scrollWidth).toBe(clientWidth);
  await dialogOf(page)
    .getByRole('radio', { name: words.networks.present('3-2-1') })
    .check();
  await expect(statusOf(page)).toHaveText('1 sheet is ready.');
  expect(await axeFindings(page)).toEqual([]);
});

test('a link that locks or hides the tools locks or hides worksheets', async ({ page }) => {
  await openAtRest(page, './#lock=tools');
  await expect(button(page, 'Worksheets')).toBeDisabled();
  await page.goto('about:blank');
  await openAtRest(page, './#hide=tools');
  await expect(button(page, 'Worksheets')).toHaveCount(0);
});
