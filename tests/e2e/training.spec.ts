import {
  allMatrices,
  button,
  expect,
  matrixOf,
  onThePhoneToo,
  openAtRest,
  shown,
  stepOf,
  test,
  unfold,
} from './support';

test('steps of every size, and reset to the same starting weights', onThePhoneToo, async ({ page }) => {
  await openAtRest(page);
  const weights = () => Promise.all(['W', 'b'].flatMap((name) => [0, 1].map((layer) => matrixOf(page, name, layer))));
  const start = await weights();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('11');
  await button(page, '1 epoch').click();
  await expect(shown(page, 'step')).toHaveText('12');
  await expect(shown(page, 'epoch')).toHaveText('12');
  expect(await weights()).not.toEqual(start);
  await button(page, 'Reset').click();
  await expect(shown(page, 'step')).toHaveText('0');
  expect(await weights()).toEqual(start);
});

test('plays and pauses at the chosen speed', onThePhoneToo, async ({ page }) => {
  await openAtRest(page);
  await page.getByLabel('Speed').selectOption('full speed');
  await button(page, 'Train').click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(500);
  await page.locator('[data-matrix="W.0"] tbody button').nth(1).click();
  await expect(page.getByText('Weight 1,2 of layer 1').last()).toBeVisible();
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  const step = await stepOf(page);
  await button(page, '1 step').click();
  await expect.poll(() => stepOf(page)).toBe(step + 1);
});

test('a batch of 16 makes 11 updates in an epoch, the last with what is left over', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'training');
  await page.getByLabel('Batch size m', { exact: true }).fill('16');
  await page.getByLabel('Batch size m', { exact: true }).press('Enter');
  await expect(page.getByText('mean of 16 examples').first()).toBeVisible();
  await button(page, '10 steps').click();
  await expect(page.getByText('mean of 16 examples').first()).toBeVisible();
  await button(page, '1 epoch').click();
  await expect(page.getByText(/mean of examples \d+, \d+, \d+, \d+$/).first()).toBeVisible();
  await expect(shown(page, 'step')).toHaveText('11');
  await expect(shown(page, 'epoch')).toHaveText('1');
});

test('another learning rate keeps the network', async ({ page }) => {
  await openAtRest(page);
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  const before = await allMatrices(page);
  await unfold(page, 'training');
  await page.getByLabel('Learning rate η', { exact: true }).fill('0,5');
  await page.getByLabel('Learning rate η', { exact: true }).press('Enter');
  await expect(page.getByLabel('Learning rate η', { exact: true })).toHaveValue('0.5');
  await page.getByRole('button', { name: 'More: Learning rate η' }).click();
  await expect(page.getByLabel('Learning rate η', { exact: true })).toHaveValue('1');
  expect(await allMatrices(page)).toEqual(before);
  await expect(shown(page, 'step')).toHaveText('10');
});

test('new weights take the next seed; the old seed gives the old weights back', async ({ page }) => {
  await openAtRest(page);
  const first = await matrixOf(page, 'W', 0);
  await unfold(page, 'training');
  await button(page, 'New weights').click();
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('2');
  expect(await matrixOf(page, 'W', 0)).not.toEqual(first);
  await page.getByLabel('Seed', { exact: true }).fill('1');
  await page.getByLabel('Seed', { exact: true }).press('Enter');
  await expect.poll(() => matrixOf(page, 'W', 0)).toEqual(first);
});
