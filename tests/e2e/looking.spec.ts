import type { Page } from '@playwright/test';
import { button, expect, openAtRest, shown, test } from './support';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const looks = async (page: Page): Promise<void> => {
  await expect(tab(page, 'Hidden units')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'Two moments')).toHaveAttribute('aria-selected', 'true');
  await expect(button(page, 'log')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('combobox', { name: 'Size of a move' })).toHaveValue('layer');
  await expect(page.locator('[data-pin="a"]')).toContainText('10');
};

test('open tabs, the scale, the size of a move and a pin are in the link, outlast a reload, and Back brings them', async ({
  page,
  context,
}) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1');
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await tab(page, 'Hidden units').click();
  await tab(page, 'Two moments').click();
  await button(page, 'log').click();
  await page.getByRole('combobox', { name: 'Size of a move' }).selectOption('layer');
  await page.locator('button.pin').first().click();
  await looks(page);
  await expect.poll(() => new URL(page.url()).hash).toContain('tabs=units,pins');
  await expect.poll(() => new URL(page.url()).hash).toContain('pins=10');
  const link = new URL(page.url()).hash;

  await page.reload();
  await looks(page);
  const other = await context.newPage();
  await openAtRest(other, `./${link}`);
  await looks(other);
  await other.close();

  await page.getByLabel('Network and data').selectOption('One unit: AND, 2-1');
  await expect(page.locator('[data-pin="a"]')).toHaveCount(0);
  await page.goBack();
  await looks(page);
});
