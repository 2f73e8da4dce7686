import { button, expect, numberIn, ofEverySize, openAtRest, shown, test } from './support';

const presets = [
  'Penguins, 3-2-1',
  'Worked by hand, 3-2-1',
  'One unit: AND, 2-1',
  'Two units in a chain, 1-1-1',
  'Mazur’s example, 2-2-2',
  'Penguins, two outputs, 3-3-2-2',
  'XOR, 2-2-1',
  'Disc and ring, 2-8-8-1',
  'Sine wave, 1-8-1',
  'Digits, 64-32-10',
];

test(
  'opens every network with its data; each fits into the window, is drawn, and trains',
  ofEverySize,
  async ({ page }) => {
    await openAtRest(page);
    const choice = page.getByLabel('Network and data');
    expect(await choice.locator('option').allInnerTexts()).toEqual(presets);
    for (const preset of presets) {
      await choice.selectOption(preset);
      const sizes = /[\d-]+$/.exec(preset)![0];
      const drawing = page.getByRole('group', { name: new RegExp(`^Drawing of the ${sizes} network`) });
      await expect(drawing).toBeVisible();
      const marks = sizes
        .split('-')
        .map(Number)
        .reduce((sum, count) => sum + count, 0);
      await expect(drawing.getByRole('button', { name: /^(Unit )|, x |: x / })).toHaveCount(marks);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, preset).toBe(0);
      await button(page, '1 step').click();
      await expect(shown(page, 'step')).toHaveText('1');
    }
  },
);

test('the example worked by hand shows the numbers of paper', async ({ page }) => {
  await openAtRest(page);
  await page.getByLabel('Network and data').selectOption('Worked by hand, 3-2-1');
  await expect(page.getByText(/^y = 1 in the training set/)).toBeVisible();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  const cells = (name: string) => page.locator(`[data-matrix="${name}"] tbody button`);
  const tenDigits = async (name: string, cell: number): Promise<string> =>
    numberIn((await cells(name).nth(cell).getAttribute('data-full'))!).toFixed(10);
  expect(await tenDigits('z.0', 0)).toBe('-0.4000000000');
  expect(await tenDigits('a.1', 0)).toBe('0.4583268724');
  expect(await tenDigits('delta.1', 0)).toBe('-0.5416731276');
  expect(await tenDigits('dW.0', 5)).toBe('-0.1000368243');
});

test('plays on in another network where it was playing', async ({ page }) => {
  await openAtRest(page);
  await button(page, 'Train').click();
  await page.getByLabel('Network and data').selectOption('XOR, 2-2-1');
  await expect(page.getByRole('heading', { name: 'Is one input 1 and the other 0?' })).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(shown(page, 'step')).not.toHaveText('0');
});
