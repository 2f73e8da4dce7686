import type { Page } from '@playwright/test';
import { button, expect, ofEverySize, openAtRest, shown, test, unfold } from './support';

const panel = { role: 'group', name: 'Data' } as const;

test('a data set is chosen with the network kept, its points by number and noise, its inputs by features', async ({
  page,
}) => {
  await openAtRest(page, './#data=circle&net=2-4-1');
  await unfold(page, 'data-controls');
  const data = page.getByRole(panel.role, { name: panel.name, exact: true });
  await data.getByLabel('Data set').selectOption({ label: 'Two moons' });
  await expect(page.getByRole('heading', { name: 'Which of the two moons does this point belong to?' })).toBeVisible();
  await data.getByLabel('Points', { exact: true }).fill('60');
  await data.getByLabel('Points', { exact: true }).press('Enter');
  await data.getByLabel('Noise', { exact: true }).fill('0,25');
  await data.getByLabel('Noise', { exact: true }).press('Enter');
  await data.getByLabel('x1 · x2').check();
  await expect(page).toHaveURL(/#data=moons&net=3-4-1&points=60&noise=0.25&features=x,y,xTimesY/);
  await data.getByLabel('Noise', { exact: true }).fill('2');
  await data.getByLabel('Noise', { exact: true }).press('Enter');
  await expect(data.getByText(/Noise is 2; it must be a number from 0 to 1/)).toBeVisible();
  await expect(page).toHaveURL(/noise=0.25/);
});

test('rows are pasted, confirmed, edited as a table, and come back after a reload', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows').click();
  const paste = page.getByLabel('Paste rows here, or choose a file');
  await paste.fill('height;mass;kind\n25;4,5;cat\n60;x;dog\n61;3,5;dog\n');
  await button(page, 'Read').click();
  await expect(page.getByText(/Line 3, “mass”: “x” is no number that can be used/)).toBeVisible();
  await expect(button(page, 'Use these rows')).toBeHidden();
  await paste.fill('height;mass;kind\n25;4,5;cat\n60;30;dog\n61;;dog\n140;600;<b>cow</b>\n');
  await button(page, 'Read').click();
  await expect(page.getByText('3 classes: <b>cow</b>, cat, dog.')).toBeVisible();
  await expect(page.getByText(/One row lacks a value and will be left out \(line 4\)/)).toBeVisible();
  await button(page, 'Use these rows').click();
  await expect(page.getByRole('heading', { name: 'Is this <b>cow</b>, cat or dog?' })).toBeVisible();
  await page.getByText('Rows as a table').click();
  const cell = page.getByLabel('height, row 1', { exact: true });
  await cell.fill('1/4');
  await cell.press('Enter');
  await expect(page).toHaveURL(/rows=0.25,4.5,1;60,30,2;140,600,0/);
  await cell.fill('tall');
  await cell.press('Enter');
  await expect(page.getByText(/height is "tall", which is not a number/)).toBeVisible();
  await cell.press('Escape');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Is this <b>cow</b>, cat or dog?' })).toBeVisible();
  await unfold(page, 'data-controls');
  await page.getByText('Rows as a table').click();
  await expect(page.getByLabel('height, row 1', { exact: true })).toHaveValue('0.2500');
});

/** Unfold what takes rows of one's own. */
async function openOwnRows(page: Page): Promise<void> {
  await openAtRest(page);
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows').click();
}

const file = (page: Page, buffer: Buffer) =>
  page
    .locator('.data-controls input[type=file]')
    .first() // another one is for a second file
    .setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer });

test('numbers that can be read in two ways are asked about, in both, before they can be used', async ({ page }) => {
  await openOwnRows(page);
  await page
    .getByLabel('Paste rows here, or choose a file')
    .fill('flat;rent;kind\n70;1.250;x\n55;980;y\n90;1.420;x\n40;750;y\n');
  await button(page, 'Read').click();
  await expect(page.getByText('It can be read in more than one way. Which is right?')).toBeVisible();
  await expect(button(page, 'Use these rows')).toBeDisabled();
  const thousands = page.getByRole('radio', { name: '1.250 is read as 1250' });
  await expect(thousands).not.toBeChecked();
  await thousands.check();
  await page.getByLabel('Use of kind').selectOption({ label: 'not used' });
  await page.getByLabel('Use of rent').selectOption({ label: 'answer: a number' });
  await page.getByRole('radio', { name: '1.250 is read as 1.25' }).check();
  await expect(page.getByLabel('Use of rent')).toHaveValue('number');
  await expect(page.getByLabel('Use of kind')).toHaveValue('none');
  await page.getByLabel('Use of kind').selectOption({ label: 'answer: a class' });
  await thousands.check();
  await expect(page.getByText('2 classes: x, y.')).toBeVisible();
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/rows=70,0;55,1;90,0;40,1/);
});

test('how a column is read is told, and goes back with a button; sums at the end can be kept', async ({ page }) => {
  await openOwnRows(page);
  const rows = ['45,0 %;01234;a', '50,5 %;10115;b', '60,0 %;01234;a', '55,0 %;10115;b', 'Total;;'];
  await page.getByLabel('Paste rows here, or choose a file').fill(`share;zip;kind\n${rows.join('\n')}\n`);
  await button(page, 'Read').click();
  const told = (text: string) => page.locator('.data-controls li').filter({ hasText: text });
  const share = told('“share”: % beside the numbers is left out; 45,0 % is read as 45.');
  await expect(share).toBeVisible();
  await expect(told('“zip” has numbers that begin with a zero, such as 01234')).toBeVisible();
  await share.getByRole('button').click();
  await expect(told('“share” is read as words, as you chose.')).toBeVisible();
  await told('“share” is read as words').getByRole('button').click();
  await expect(share).toBeVisible();
  const total = told('Line 6 sums up the rows above: left out.');
  await total.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText(/Line 6, “share”: “Total” is no number that can be used/)).toBeVisible();
  await told('Sums or means at the end are rows like the others.').getByRole('button').click();
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/rows=45,/);
});

test('one column of numbers with decimal commas is asked about: it may be two', async ({ page }) => {
  await openOwnRows(page);
  await page.getByLabel('Paste rows here, or choose a file').fill('x\n1,5\n2,5\n0,7\n');
  await button(page, 'Read').click();
  await expect(page.getByRole('radio', { name: '1,5 is in two columns' })).toBeVisible();
  await page.getByRole('radio', { name: '1,5 is one number' }).check();
  await expect(page.getByText(/It has only one column/)).toBeVisible();
});

test('how it was read can be set by hand, and the table follows', async ({ page }) => {
  await openOwnRows(page);
  await page.getByLabel('Paste rows here, or choose a file').fill('a,b,c\n1.5,2.5,x\n3.5,4.5,y\n5.5,6.5,x\n');
  await button(page, 'Read').click();
  const head = page.locator('.data-controls thead th');
  await expect(head).toHaveText(['a', 'b', 'c']);
  await page.getByText('How it was read').click();
  await page.getByLabel('Names in line').fill('2');
  await page.getByLabel('Names in line').press('Enter');
  await expect(head).toHaveText(['1.5', '2.5', 'x']);
  await page.getByLabel('Names in line').fill('0');
  await page.getByLabel('Names in line').press('Enter');
  await expect(head).toHaveText(['column 1', 'column 2', 'column 3']);
  await page.getByLabel('Names in line').fill('');
  await page.getByLabel('Names in line').press('Enter');
  await page.getByLabel('Separated by').selectOption({ label: 'semicolon' });
  await expect(page.getByText(/It has only one column/)).toBeVisible();
  await page.getByLabel('Separated by').selectOption({ label: 'recognise it' });
  await expect(head).toHaveText(['a', 'b', 'c']);
  await expect(button(page, 'Use these rows')).toBeEnabled();
});

test('words become inputs, gaps are left out or filled, and an identifier stays out until it is wanted', async ({
  page,
}) => {
  await openOwnRows(page);
  const rows = ['male,22', 'female,38', 'female,NaN', 'male,35', 'male,n/a', 'female,14'];
  const text = `PassengerId,sex,age,survived\n${rows.map((row, i) => `${100 + 7 * i},${row},${i % 2}`).join('\n')}\n`;
  await page.getByLabel('Paste rows here, or choose a file').fill(text);
  await button(page, 'Read').click();
  await expect(page.getByText('sex: female 0, male 1.')).toBeVisible();
  await expect(page.getByText('“age” has no value in 2 of 6 rows.')).toBeVisible();
  await expect(page.getByText(/2 rows lack a value and will be left out \(lines 4, 6\)/)).toBeVisible();
  await page.getByLabel('Gaps of age').selectOption({ label: 'fill with the mean of the training rows' });
  await expect(page.getByText(/will be left out/)).toBeHidden();
  await page.getByRole('button', { name: /“PassengerId” numbers or names the rows: not used. Use it/ }).click();
  await expect(page.getByLabel('Use of PassengerId')).toHaveValue(/.*/);
  await page.getByLabel('Use of PassengerId').selectOption({ label: 'not used' });
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/columns=sex%20=%20male%09age|columns=sex(%20|\+)(=|%3D)(%20|\+)male%09age/);
  await expect(page).toHaveURL(/rows=1,22,0;0,38,1;0,,0;1,35,1;1,,0;0,14,1/);
  await expect(page.getByText('age with 27.25, the mean (2 gaps)')).toBeVisible();
});

test('a German file in Windows-1252 with decimal commas is read on the German page', async ({ page }) => {
  await page.goto('./#lang=de');
  await expect(page.getByRole('button', { name: 'Trainieren', exact: true })).toBeVisible();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  await unfold(page, 'data-controls');
  await page.getByText('Deine eigenen Zeilen').click();
  await file(page, Buffer.from('H\u00f6he;Breite;Art\n1,5;2;\u00c4pfel\n2,5;3;B\u00e4ume\n', 'latin1'));
  await expect(page.getByText(/Zahlen sind geschrieben wie 1,5; der Text ist Windows-1252\./)).toBeVisible();
  await expect(page.getByText('2 Klassen: Bäume, Äpfel.')).toBeVisible();
  await file(page, Buffer.from('Wohnung;Miete\n70;1.250\n55;980\n', 'latin1'));
  await expect(page.getByRole('radio', { name: '1.250 wird gelesen als 1,25', exact: true })).toBeVisible();
  await expect(button(page, 'Diese Zeilen nehmen')).toBeDisabled();
});

test('10,000 rows with 50 columns are read while the page goes on', async ({ page }) => {
  await openOwnRows(page);
  const row = (i: number) => Array.from({ length: 50 }, (_, j) => ((i * (j + 3)) % 997) / 8).join(',');
  const names = Array.from({ length: 50 }, (_, j) => `c${j}`).join(',');
  const body = Buffer.from(`${names}\n${Array.from({ length: 10_000 }, (_, i) => row(i)).join('\n')}\n`);
  await page.evaluate(() => {
    let last = performance.now();
    const beat = (): void => {
      const now = performance.now();
      window.name = String(Math.max(Number(window.name), now - last));
      last = now;
      setTimeout(beat);
    };
    window.name = '0';
    beat();
  });
  await file(page, body);
  await expect(page.getByText(/10,000 rows and 50 columns/)).toBeVisible();
  // Milliseconds between two beats of the page, on a machine that is shared with other tests.
  expect(Number(await page.evaluate(() => window.name))).toBeLessThan(4000);
});

test('a point is added where the plane is clicked, moved by dragging, and removed', async ({ page }) => {
  await openAtRest(page, './#data=gaussians&net=2-2-1&step=20');
  const learnt = page.getByRole('region', { name: 'What the network has learned' });
  await learnt.scrollIntoViewIfNeeded();
  const plane = learnt.getByRole('img');
  await expect(plane).toBeVisible();
  await button(page, 'Add').click();
  const box = (await plane.boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.click(...at(0.5, 0.5));
  await expect(page.getByText('of 201')).toBeVisible();
  await expect(shown(page, 'step')).toHaveText('0');
  await button(page, 'Move').click();
  await page.mouse.move(...at(0.5, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.4), { steps: 4 });
  await page.mouse.up();
  await button(page, 'Remove').click();
  await page.mouse.click(...at(0.7, 0.4));
  await expect(page.getByText('of 200', { exact: true })).toBeVisible();
});

test('a link of TensorFlow Playground opens, and says what is not as there', async ({ page }) => {
  await openAtRest(
    page,
    './#activation=tanh&regularization=L1&batchSize=10&dataset=spiral&regDataset=reg-plane&learningRate=0.03&regularizationRate=0.001&noise=10&networkShape=6,3&seed=0.42182&percTrainData=50&x=true&y=true&sinX=true&cosX=true&problem=classification',
  );
  await expect(page.getByText(/TensorFlow Playground link/)).toContainText('no feature cosX');
  await expect(page).toHaveURL(/#data=spiral&net=3-6-3-1/);
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
});

test('the data controls fit the window, open or closed', ofEverySize, async ({ page }) => {
  await openAtRest(page, './#data=moons&net=2-4-1');
  await unfold(page, 'data-controls');
  await page.getByText('Rows as a table').click();
  await page.getByText('Your own rows').click();
  await page.getByLabel('Paste rows here, or choose a file').fill('a,b,c\n1,2,x\n3,4,y');
  await button(page, 'Read').click();
  await expect(button(page, 'Use these rows')).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});
