import { allMatrices, button, expect, matrixOf, openAtRest, shown, stepOf, test, unfold } from './support';

for (const [label, text, sentence] of [
  ['Learning rate η', 'abc', 'is not a number'],
  ['Learning rate η', '-1', '0 or more'],
  ['Batch size m', '2.5', 'not a whole number'],
  ['Batch size m', '0', 'whole number from 1'],
  ['Seed', '99999999999', '4294967295'],
  ['Example', '220', 'from 1 to 219'],
] as const) {
  test(`refuses ${label} = ${text} in one sentence and changes nothing`, async ({ page }) => {
    await openAtRest(page);
    await button(page, '1 step').click();
    await expect(shown(page, 'step')).toHaveText('1');
    const before = await allMatrices(page);
    if (label !== 'Example') await unfold(page, 'training');
    const field = page.getByLabel(label, { exact: true });
    const value = await field.inputValue();
    await field.fill(text);
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(await allMatrices(page)).toEqual(before);
    await field.press('Escape');
    await expect(field).toHaveValue(value);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a refused text does not stay when it is no longer said to be refused', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'training');
  await page.getByLabel('Learning rate η', { exact: true }).fill('abc');
  await page.getByLabel('Learning rate η', { exact: true }).press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await button(page, '1 step').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByLabel('Learning rate η', { exact: true })).toHaveValue('0.3');
});

test('a seed that was typed is the one that New weights takes', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'training');
  await page.getByLabel('Seed', { exact: true }).fill('9');
  await button(page, 'New weights').click();
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('9');
  await button(page, 'New weights').click();
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('10');
});

test('a batch of one names its example, and shows it', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'training');
  await page.getByLabel('Batch size m', { exact: true }).fill('1');
  await page.getByLabel('Batch size m', { exact: true }).press('Enter');
  const heading = page.getByRole('button', { name: /^J of example \d+/ });
  await expect(heading).toBeVisible();
  const number = /of example (\d+)/.exec(await heading.innerText())![1]!;
  await button(page, `Show example ${number}`).click();
  await expect(page.getByLabel('Example', { exact: true })).toHaveValue(number);
  await expect(button(page, `Show example ${number}`)).toHaveCount(0);
  await button(page, '1 step').click();
  const [delta, db] = [await matrixOf(page, 'delta', 0), await matrixOf(page, 'db', 0)];
  expect(db).toEqual(delta);
});

test('says so when the loss is no longer finite', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'training');
  await page.getByLabel('Learning rate η', { exact: true }).fill('1e308');
  await page.getByLabel('Learning rate η', { exact: true }).press('Enter');
  await button(page, '1 step').click();
  await expect(page.getByRole('alert')).toContainText('The loss is no longer a finite number');
});

test('a rate beyond all measure stops at the last finite step and says so', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'training');
  await page.getByLabel('Learning rate η', { exact: true }).fill('1.7e308');
  await page.getByLabel('Learning rate η', { exact: true }).press('Enter');
  await button(page, 'Train').click();
  await expect(page.getByRole('alert')).toContainText(
    /step \d+ is the last one whose weights are finite; the loss was last finite at step 0\./,
  );
  await expect(button(page, 'Train')).toBeDisabled();
  await expect(page.getByRole('alert')).toContainText('z of layer 2');
  for (const layer of [0, 1])
    for (const name of ['W', 'b'])
      expect((await matrixOf(page, name, layer)).every((value) => Number.isFinite(value))).toBe(true);
  expect(await stepOf(page)).toBeGreaterThan(0);
  await button(page, 'Back to step 0').click(); // after the first update J is infinite
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(shown(page, 'step')).toHaveText('0');
  await button(page, 'Train').click();
  await button(page, 'Halve the rate').click();
  await expect(page.getByLabel('Learning rate η', { exact: true })).toHaveValue('8.5e+307');
  await page.getByLabel('Learning rate η', { exact: true }).fill('0.3');
  await page.getByLabel('Learning rate η', { exact: true }).press('Enter');
  await button(page, 'Reset').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
});
