import { readFileSync } from 'node:fs';
import { button, expect, openAtRest, test } from './support';

const built = (file: string): URL => new URL(`../../build/wasm/${file}`, import.meta.url);
const textOf = (file: string): string => readFileSync(built(file), 'utf8');

// The module of tests/wasm/broken_backward.cpp: dL/dw12 of layer 1 is one percent too large.
test('a gradient that is wrong is found out, by name', async ({ page }) => {
  expect(textOf('backprop_broken.mjs').replaceAll('backprop_broken.wasm', 'backprop.wasm')).toBe(
    textOf('backprop.mjs'), // or the page's could not run it
  );
  let served = 0;
  await page.route('**/*.wasm', async (route) => {
    served += 1;
    await route.fulfill({ body: readFileSync(built('backprop_broken.wasm')), contentType: 'application/wasm' });
  });
  await openAtRest(page);
  expect(served).toBeGreaterThan(0);
  const explanation = page.locator('#explanation');
  await button(page, 'Check all 11').click();
  await expect(explanation.getByText('11 of 11')).toBeVisible();
  const [first, second] = [0, 1].map((layer) => explanation.locator('[data-verdict]').nth(layer));
  await expect(first!).toHaveAttribute('data-verdict', 'wrong');
  await expect(second!).toHaveAttribute('data-verdict', 'right');
  await expect(first!.locator('.worst')).toContainText('1,2');
  await first!.locator('.worst').click();
  await expect(explanation.getByRole('heading', { level: 2 })).toContainText('Weight 1,2 of layer 1');
  await expect(explanation.locator('[data-number="error"]').first()).toBeVisible();
});
