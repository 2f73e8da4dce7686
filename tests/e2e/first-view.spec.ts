import { button, expect, ofEverySize, openAtRest, shown, stepOf, test } from './support';

test('the first view learns without a click', ofEverySize, async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Is this penguin an Adelie or a Chinstrap?' })).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(5);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  expect(Number(await shown(page, 'trainingLoss').innerText())).toBeLessThan(0.65);
});

test('with reduced motion it waits for play', async ({ page }) => {
  await openAtRest(page);
  await expect(shown(page, 'step')).toHaveText('0');
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
});

test('says how many rows are used and left out, and whose data they are', async ({ page }) => {
  await openAtRest(page);
  await expect(page.getByText('219 rows: 164 train, 55 are held out. 1 row is left out')).toBeVisible();
  await expect(page.getByRole('link', { name: /Palmer Station LTER/ })).toBeVisible();
});

test('draws every weight, bias, unit and input', ofEverySize, async ({ page }) => {
  await openAtRest(page);
  const drawing = page.getByRole('group', { name: /^Drawing of the 3-2-1 network/ });
  await expect(drawing.getByRole('button', { name: /^Weight / })).toHaveCount(8);
  await expect(drawing.getByRole('button', { name: /^Bias / })).toHaveCount(3);
  await expect(drawing.getByRole('button', { name: /^Unit / })).toHaveCount(3);
  await expect(drawing.getByRole('button', { name: /mm, x / })).toHaveCount(3);
});
