import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { hashOf } from '../../web/src/engine/hash';
import { button, expect, openAtRest, test, unfold } from './support';

const built = (file: string): URL => new URL(`../../build/wasm/${file}`, import.meta.url);
const textOf = (file: string): string => readFileSync(built(file), 'utf8');

const networks = [
  { path: './', parameters: 11, layers: 2 },
  { path: './#data=circle&net=2-8-8-1&step=20', parameters: 105, layers: 3 },
  { path: './#batch=1&step=20', parameters: 11, layers: 2 },
];

async function checkAll(page: Page, { path, parameters }: { path: string; parameters: number }): Promise<void> {
  await openAtRest(page, path);
  await unfold(page, 'check');
  await button(page, `Check all ${parameters}`).click();
  await expect(page.locator('#explanation').getByText(`${parameters} of ${parameters}`)).toBeVisible();
}

for (const network of networks) {
  const verdicts = (page: Page) => page.locator('#explanation [data-verdict]');

  test(`all ${network.parameters} gradients of ${network.path} agree with their central differences`, async ({
    page,
  }) => {
    await checkAll(page, network);
    await expect(verdicts(page)).toHaveCount(network.layers);
    for (const verdict of await verdicts(page).all()) await expect(verdict).toHaveAttribute('data-verdict', 'right');
  });

  // The module of tests/wasm/broken_pass.cpp: dL/dw12 of layer 1 is one percent too large.
  test(`of ${network.parameters} gradients of ${network.path} the one that is wrong is found out, by name`, async ({
    page,
  }) => {
    expect(textOf('backprop_broken.mjs').replaceAll('backprop_broken.wasm', 'backprop.wasm')).toBe(
      textOf('backprop.mjs'), // or the page's could not run it
    );
    let served = 0;
    // The page knows the first part of its engine by its hash, and takes no other; one that is whole needs no rest.
    const [known, taken] = ['backprop-first.wasm', 'backprop_broken.wasm'].map((file) =>
      hashOf(readFileSync(built(file))),
    );
    await page.route('**/assets/start*.js', async (route) => {
      const script = await (await route.fetch()).text();
      expect(script).toContain(known!);
      await route.fulfill({ body: script.replace(known!, taken!), contentType: 'text/javascript' });
    });
    await page.route('**/backprop-first-*.wasm', async (route) => {
      served += 1;
      await route.fulfill({ body: readFileSync(built('backprop_broken.wasm')), contentType: 'application/wasm' });
    });
    await checkAll(page, network);
    expect(served).toBeGreaterThan(0);
    const [first, ...others] = await verdicts(page).all();
    await expect(first!).toHaveAttribute('data-verdict', 'wrong');
    for (const other of others) await expect(other).toHaveAttribute('data-verdict', 'right');
    await expect(first!.locator('.worst')).toContainText('1,2');
    await first!.locator('.worst').click();
    await expect(page.locator('#explanation').getByRole('heading', { level: 2 })).toContainText(
      'Weight 1,2 of layer 1',
    );
  });
}
