import type { Page } from '@playwright/test';
import { words } from '../../web/src/messages/de/lessons/down-the-valley';
import { expect, ofEverySize, test } from './support';
import { cut, textsOf, unfoldAll } from './texts';

/** Open the page in German, at rest. */
async function open(page: Page, link: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./#lang=de&${link}`);
  await expect(page.getByRole('button', { name: 'Trainieren', exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Zeichnung/ })).toBeVisible();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Numbers with a point in them that parts no thousands. */
const POINTED = /(?<![\w.])\d+\.\d+(?![\w.])/g;
/** Addresses, code for programs, and titles of works. */
const FOREIGN = /^https?:|^#|^<iframe|UCI Machine Learning Repository$/;
const pointed = (text: string): boolean =>
  !FOREIGN.test(text) && (text.match(POINTED) ?? []).some((number) => !/^[1-9]\d{0,2}(\.\d{3})+$/.test(number));
/** Words that English has and German has not. */
const ENGLISH = /\b(the|of|and|are|is|to|with|step|layer|unit|weight|loss|example|rows?|forward|backward|update)\b/i;

/** Everything that is said is German, has its room, and no number in it has a decimal point. */
async function expectGerman(page: Page, where: string): Promise<void> {
  const texts = await textsOf(page);
  const formulas = await page.locator('.typeset').allInnerTexts();
  const fields = await page
    .locator('input[inputmode="decimal"]')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
  expect(texts.length).toBeGreaterThan(50);
  expect.soft([...texts, ...formulas, ...fields].filter(pointed), `${where}: decimal points`).toEqual([]);
  expect
    .soft(
      texts.filter((text) => !FOREIGN.test(text) && ENGLISH.test(text)),
      `${where}: English`,
    )
    .toEqual([]);
  expect.soft(await cut(page), `${where}: has no room`).toEqual([]);
}

test('all of the page is German, with decimal commas, and nothing is cut', ofEverySize, async ({ page }) => {
  await open(page, 'step=3&select=w1.1.2');
  await expectGerman(page, 'the page as it opens');
  await expect(page.locator('[data-quantity="L"]').first()).toHaveText('0,4147');

  await page.locator('.tools details summary').click();
  await expectGerman(page, 'its look');
  await page.keyboard.press('Escape');

  const tabs = page.getByRole('tab');
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    await expect(tabs.nth(i)).toHaveAttribute('aria-selected', 'true');
    await expectGerman(page, `tab ${i + 1}`);
  }

  for (const part of ['main', '.data-controls']) await unfoldAll(page, part);
  await expectGerman(page, 'everything unfolded');

  await page.getByRole('button', { name: 'Teilen' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await unfoldAll(page, 'dialog');
  await expectGerman(page, 'the dialog for sharing');
});

for (const [what, link] of [
  ['a unit', 'step=3&select=u1.1'],
  ['the loss and the article’s words', 'step=3&select=loss&write=article'],
  ['an input, rows and numbers', 'step=3&select=x1&write=row,numbers'],
  ['a network with more', 'data=penguins-two-outputs&opt=rmsProp:centred:1&schedule=cosine&l2=0.01&clip=norm&step=2'],
  ['points of the plane', 'data=circle&step=5&select=b1.1'],
  ['pictures', 'data=digits&step=1'],
  ['a row that is asked about', 'step=3&tabs=ask&ask=38.5,18,300'],
  ['a digit that is asked about', 'data=digits&step=1&tabs=ask'],
  ['a curve', 'data=sine&act=leakyRelu,identity&step=20&select=u1.1&curve=log'],
  ['a map of two weights', 'step=3&select=w1.1.1&second=w1.1.2'],
  ['a training that stopped', 'data=sine&act=identity,identity&rate=1000&step=40'],
  ['questions', 'data=worked-example&step=0&beat=end&blank=delta2.1,z1.1'],
] as const)
  test(`all of ${what} is German, with decimal commas`, async ({ page }) => {
    await open(page, link);
    await expectGerman(page, what);
    await unfoldAll(page, 'main');
    await expectGerman(page, `${what}, unfolded`);
  });

test('a lesson in German is walked to its end', ofEverySize, async ({ page }) => {
  await open(page, 'lesson=down-the-valley:1');
  const lesson = page.locator('.lesson');
  const onward = lesson.locator('.ways button').nth(1);
  for (const [i, { title, task }] of Object.values(words).entries()) {
    await expect(lesson.getByRole('heading')).toContainText(title);
    await expectGerman(page, `step ${i + 1} of the lesson`);
    if (task !== undefined) {
      await lesson.getByRole('button', { name: 'Zeig es mir' }).click();
      await expect(lesson.locator('.task')).toHaveClass(/met/);
      await expectGerman(page, `step ${i + 1} of the lesson, done`);
    }
    if (i + 1 < Object.keys(words).length) await onward.click();
  }
  await expect(onward).toHaveText('Nächste Lektion: Die Kosten');
});

test('numbers are typed with a comma or a point, and links have the point', async ({ page }) => {
  await open(page, 'step=0&open=training');
  const rate = page.getByLabel('Lernrate η', { exact: true });
  const problem = page.getByRole('alert');
  await expect(rate).toHaveValue('0,3');
  for (const [typed, shown, link] of [
    ['0,25', '0,25', 'rate:0.25'],
    ['0.125', '0,125', 'rate:0.125'],
    ['1,250', '1,25', 'rate:1.25'],
  ] as const) {
    await rate.fill(typed);
    await rate.press('Enter');
    await expect(rate).toHaveValue(shown);
    await expect(page).toHaveURL(new RegExp(`[=,]0:${link}&`));
  }
  await rate.fill('1.250');
  await rate.press('Enter');
  await expect(problem).toContainText('Die Lernrate ist „1.250“, und das lesen manche als Tausender');
  await rate.fill('-1');
  await rate.press('Enter');
  await expect(problem).toHaveText('Die Lernrate ist -1; richtig wäre eine endliche Zahl ab 0.');
  await rate.press('Escape');
  await page.getByRole('button', { name: 'Mehr: Lernrate η' }).click();
  await expect(rate).toHaveValue('3');
  await page.getByRole('button', { name: 'Weniger: Lernrate η' }).click();
  await page.getByRole('button', { name: 'Weniger: Lernrate η' }).click();
  await expect(rate).toHaveValue('0,3');
  const batch = page.getByLabel('Batchgröße m', { exact: true });
  await expect(batch).toHaveValue('alle');
  await batch.fill('0');
  await batch.press('Enter');
  await expect(problem).toHaveText('Die Batchgröße ist 0; richtig wäre eine ganze Zahl von 1 bis 1000000 oder „alle“.');
});

test('a weight is typed as it is shown, and an answer with a comma', async ({ page }) => {
  await open(page, 'data=worked-example&step=0&select=w1.1.1');
  await page.getByRole('button', { name: 'Ändern' }).click();
  const field = page.getByRole('textbox', { name: 'W, Zeile 1, Spalte 1, Schicht 1' });
  await expect(field).toHaveValue(/^-?\d+,\d+$/);
  await field.fill('1,375');
  await field.press('Enter');
  await expect(page.locator('[data-quantity="w1.1.1"]').first()).toHaveText('1,375');
  await page.goto('./?#lang=de&data=worked-example&step=0&beat=z1&blank=z1.1');
  const answer = page.getByRole('textbox', { name: /^Deine Zahl/ });
  await answer.fill('abc');
  await answer.press('Enter');
  await expect(page.getByText('Das ist nicht lesbar.')).toBeVisible();
});

test('the worksheets are German, with decimal commas', async ({ page }) => {
  await open(page, 'step=0');
  await page.getByRole('button', { name: 'Arbeitsblätter' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status').last()).toHaveText('1 Blatt ist fertig.');
  await expectGerman(page, 'the worksheets');
  const options = await dialog.getByRole('option').allTextContents();
  expect(options).toContain('0,5');
  expect(options.filter(pointed)).toEqual([]);
});

test('the verdict on gradients of one’s own is German, with decimal commas', async ({ page }) => {
  await open(page, 'step=3');
  await page.getByRole('button', { name: 'Eigene prüfen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^dW2 /).fill('0,5 0,25');
  await dialog.getByLabel(/^db2 /).fill('array([0.125])');
  await dialog.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await expect(dialog.locator('[data-agreement="none"]')).toContainText('3 von 3 Zahlen weichen ab.');
  await unfoldAll(page, 'dialog');
  await expect(dialog.locator('td').filter({ hasText: '0,5000' })).toBeVisible();
  await expectGerman(page, 'the verdict');
});

test.describe('whose browser prefers German', () => {
  test.use({ locale: 'de-AT' });

  test('the page says what it is in German before its script has come', async ({ page }) => {
    let come = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/assets/**', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.getByText('Die Seite wird geladen')).toBeVisible();
    await expect(page.getByText('The page is loading')).toBeHidden();
    come();
    await expect(page.getByRole('button', { name: 'Trainieren', exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });

  test('chooses English in the menu, or by a link', async ({ page }) => {
    await page.goto('./');
    await page.getByText('Ansicht', { exact: true }).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
    expect(page.url()).not.toContain('lang=');
    await page.evaluate(() => (location.hash = '#step=2&lang=de'));
    await expect(page.getByRole('button', { name: 'Trainieren', exact: true })).toBeVisible();
    await expect(page.locator('[data-value="step"]')).toHaveText('2');
  });
});

test('who reads English loads no German', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./#step=1');
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  expect(asked.filter((url) => /words-en/.test(url))).toHaveLength(2);
  expect(asked.filter((url) => /words-de/.test(url))).toEqual([]);
});

test('the dialog for sharing puts a language into the link', async ({ page }) => {
  await page.goto('./#step=1');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('For a class').click();
  const link = dialog.getByRole('textbox', { name: 'Link' });
  const language = dialog.getByRole('group', { name: 'Language' });
  await expect(language.getByRole('radio', { name: 'like the browser' })).toBeChecked();
  expect(await link.inputValue()).not.toContain('lang=');
  await language.getByRole('radio', { name: 'Deutsch' }).click();
  expect(await link.inputValue()).toContain('lang=de');
  await page.goto((await link.inputValue()).replace('#', '?#')); // as a visitor: the page begins anew
  await expect(page.getByRole('button', { name: 'Trainieren', exact: true })).toBeVisible();
});
