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
  await paste.fill('height;mass;kind\n25;4,5;cat\n60;x;dog\n');
  await button(page, 'Read').click();
  await expect(page.getByText(/Line 3: mass is "x", which is not a number/)).toBeVisible();
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
