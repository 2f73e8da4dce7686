import { expect, openAtRest, test } from './support';

test('nothing is wider than the window at any width', async ({ page }) => {
  await openAtRest(page);
  const wide: number[] = [];
  for (let width = 320; width <= 1720; width += 20) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(width);
  }
  expect(wide).toEqual([]);
});
