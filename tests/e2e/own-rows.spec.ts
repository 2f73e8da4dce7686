import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { button, expect, onThePhoneToo, openAtRest, test, unfold } from './support';

/** Passengers as Kaggle has them: a file with the answers, which lacks some ages, and one without answers. */
const passengers = Array.from({ length: 40 }, (_, i) => {
  const female = (i * 7) % 3 === 0;
  const age = i % 4 === 1 ? '' : String(18 + ((i * 13) % 45));
  const fare = (7 + ((i * 29) % 60) / 4).toFixed(2);
  return { id: i + 1, survived: female || i % 9 === 4 ? 1 : 0, sex: female ? 'female' : 'male', age, fare };
});
const [known, unknown] = [passengers.slice(0, 28), passengers.slice(28)];
const TRAIN = [
  'PassengerId,Survived,Name,Sex,Age,Fare',
  ...known.map(({ id, survived, sex, age, fare }) => `${id},${survived},"Doe, no. ${id}",${sex},${age},${fare}`),
].join('\n');
const TEST = [
  'PassengerId,Name,Sex,Fare,Age',
  ...unknown.map(({ id, sex, age, fare }) => `${id},"Doe, no. ${id}",${sex},${fare},${age}`),
].join('\n');

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const field = (page: Page, label: RegExp) => page.locator('label.file').filter({ hasText: label }).locator('input');
const addSecond = (page: Page, text: string) =>
  field(page, /second file|zweiten Datei/).setInputFiles(file('test.csv', text));

async function bring(page: Page, text: string, path = './'): Promise<void> {
  await openAtRest(page, path).catch(() => {}); // in German its button has another name
  await unfold(page, 'data-controls');
  await page.locator('summary', { hasText: /^(Your own rows|Deine eigenen Zeilen)$/ }).click();
  await page.locator('label.file input').first().setInputFiles(file('train.csv', text));
}

const meanAge = (rows: typeof passengers): number => {
  const ages = rows.flatMap(({ age }) => (age === '' ? [] : [Number(age)]));
  return ages.reduce((sum, age) => sum + age, 0) / ages.length;
};

test('a file without answers is predicted by what was learnt from the other one', onThePhoneToo, async ({ page }) => {
  await bring(page, TRAIN);
  await addSecond(page, TEST);
  await expect(page.getByText('“test.csv”: 12 rows below those of the first file.')).toBeVisible();
  await expect(page.getByText('The second file has no column “Survived”')).toBeVisible();
  await expect(page.getByText('12 rows have no answer: they are predicted.')).toBeHidden();
  await expect(page.getByText('3 rows of the second file lack a value')).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Gaps of Age' })
    .selectOption({ label: 'fill with the mean of the training rows' });
  await expect(page.getByText('12 rows have no answer: they are predicted.')).toBeVisible();
  await button(page, 'Use these rows').click();

  await expect(page.getByText(`Age with ${meanAge(known).toPrecision(4)}, the mean (10 gaps)`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Which rows' }).selectOption('the last ones');
  await page.getByRole('textbox', { name: 'Held out, %' }).fill('25');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Age with ${meanAge(known.slice(0, 21)).toPrecision(4)}, the mean`)).toBeVisible();

  await page.goto(`${page.url()}&step=60&tabs=ask`.replace(/&open=data/, ''));
  await page.reload();
  const asking = page.getByRole('tabpanel', { name: 'Ask it' });
  await asking.scrollIntoViewIfNeeded();
  await expect(asking.getByText('12 rows without an answer')).toBeVisible();
  await button(page, 'Next rows').click();
  await button(page, 'Previous rows').click();
  await button(page, 'Ask about row 3').click();
  await expect(page.getByLabel('Fare', { exact: true })).toHaveValue(String(Number(unknown[2]!.fare)));
  const answer = asking
    .getByRole('row')
    .filter({ has: button(page, 'Ask about row 3') })
    .getByRole('cell');
  const said = await asking.locator('[data-number="yhat.0"]').getAttribute('data-full');
  await expect(answer.nth(1)).toHaveAttribute('data-full', said!);
  const [predicted] = await answer.allInnerTexts();

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save predictions').click()]);
  const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n').map((line) => line.split(',')); // prettier-ignore
  const sets = lines.slice(1).map((cells) => cells.at(-1));
  const wanted = (count: number, set: string): string[] => Array.from({ length: count }, () => set);
  expect(sets).toEqual([...wanted(21, 'training'), ...wanted(7, 'held out'), ...wanted(12, 'no answer')]);
  const [before, row] = lines.slice(1 + 28 + 1);
  expect(row!.slice(0, 4)).toEqual([
    unknown[2]!.sex === 'male' ? '1' : '0',
    unknown[2]!.age,
    String(Number(unknown[2]!.fare)),
    '',
  ]);
  // The gap of the row before has the mean of the rows that are trained on.
  expect([unknown[1]!.age, unknown[2]!.age]).toEqual(['', '48']);
  expect(Number(before![1])).toBeCloseTo(meanAge(known.slice(0, 21)), 12);
  expect(`class ${row![5]!}`).toBe(predicted);
  expect(row![4]).toBe(said);
});

test('a file with answers is held out, exactly that', async ({ page }) => {
  await bring(page, 'x,y,kind\n1.5,2.5,a\n2.5,3.5,b\n3.5,1.5,a\n4.5,2.5,b\n');
  await addSecond(page, 'kind,y,x,note\na,7.5,8.5,-\nc,6.5,9.5,-\n');
  await expect(page.getByText('“note” is only in the second file: not used.')).toBeVisible();
  await expect(page.getByText('In the second file: Line 3: no row that is trained on is “c”')).toBeVisible();
  await expect(page.getByText('2 rows are held out, 4 rows are trained on.')).toBeVisible();
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/split=rows:5-6/);
  await page.reload();
  const which = page.getByRole('combobox', { name: 'Which rows' });
  await expect(which.locator('option:checked')).toHaveText('as the file says');
  await expect(page.getByText('6 rows, 2 of them held out')).toBeVisible();
  await which.selectOption('at random');
  await expect(page.getByRole('textbox', { name: 'Held out, %' })).toHaveValue('33.33');
  await expect(which.locator('option')).toHaveCount(3);
});

test('what says which set is asked about, and a wrong second file is no dead end', async ({ page }) => {
  await bring(page, 'x,fold,kind\n1.5,1,a\n2.5,2,b\n3.5,1,b\n4.5,2,a\n');
  await expect(page.getByRole('alert').filter({ hasText: '“fold” says which set each row belongs to' })).toBeVisible();
  await expect(button(page, 'Use these rows')).toHaveCount(0);
  await page.getByRole('group', { name: 'Held out by “fold”' }).getByLabel('2 (2 rows)').check();
  await expect(page.getByText('2 rows are held out, 2 rows are trained on.')).toBeVisible();
  await addSecond(page, 'colour,price\nred,4\nblue,5\n');
  await expect(page.getByText('The second file has none of these columns')).toBeVisible();
  await expect(button(page, 'Use these rows')).toHaveCount(0);
  await button(page, 'test.csv: Leave it out').click();
  await page.getByRole('combobox', { name: 'Use of fold' }).selectOption('input');
  await expect(page.getByText('2 rows are held out')).toBeHidden();
  await page.getByRole('combobox', { name: 'Use of fold' }).selectOption('which set');
  await page.getByLabel('1 (2 rows)').check();
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/split=rows:1,3/);
});

test('in German', async ({ page }) => {
  await bring(page, TRAIN, './#lang=de');
  await addSecond(page, TEST);
  await expect(page.getByText('„test.csv“: 12 Zeilen unter denen der ersten Datei.')).toBeVisible();
  await expect(page.getByText('Der zweiten Datei fehlt die Spalte „Survived“')).toBeVisible();
  await page
    .getByRole('combobox', { name: /Age/ })
    .last()
    .selectOption({ label: 'mit dem Mittelwert der Trainingszeilen füllen' });
  await expect(page.getByText('12 Zeilen haben keine Antwort: sie werden vorhergesagt.')).toBeVisible();
  await button(page, 'Diese Zeilen nehmen').click();
  const mean = meanAge(known).toPrecision(4).replace('.', ',');
  await expect(page.getByText(`Age mit ${mean}, dem Mittelwert (10 Lücken)`)).toBeVisible();
  await expect(page.getByText('12 weitere Zeilen haben keine Antwort')).toBeVisible();
});

test('values of the column that says which set have the decimal mark of the language', async ({ page }) => {
  await bring(page, 'x;fold;kind\n1,5;0,5;a\n2,5;1,5;b\n3,5;0,5;b\n4,5;1,5;a\n', './#lang=de');
  await expect(page.getByRole('group', { name: /„fold“/ }).getByRole('checkbox')).toHaveCount(2);
  await page.getByLabel('0,5 (2 Zeilen)').check();
  await expect(page.getByText('2 Zeilen werden zurückgehalten')).toBeVisible();
});

test('what of a second file is no row is told and can be kept; it is read again with the first', async ({ page }) => {
  await bring(page, 'shop;rent;k\nX;1.234;u\nY;980;v\nZ;2.345;u\n');
  await page.getByLabel('1.234 is read as 1.234').check();
  await addSecond(page, 'shop;rent;k\n# by hand\nV;3.456;u\nW;870;v\nTotal;4.326;\n');
  await expect(page.getByText('In the second file: 2 rows and 3 columns')).toContainText('Line 2 is no row: left out.');
  await button(page, 'In the second file: Line 5 sums up the rows above: left out. Keep').click();
  await expect(page.getByText('“test.csv”: 3 rows below those of the first file.')).toBeVisible();
  await button(page, 'In the second file: Sums or means at the end are rows like the others. Leave it out').click();
  await expect(page.getByText('3.456 is read as 3.456.')).toBeVisible();
  await page.getByLabel('1.234 is read as 1234').check();
  await expect(page.getByText('3.456 is read as 3456.')).toBeVisible();
  await expect(page.getByText('2 rows are held out, 3 rows are trained on.')).toBeVisible();
});
