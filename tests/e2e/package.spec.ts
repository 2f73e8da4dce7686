import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  bundle,
  command,
  fromCdn,
  inChromium,
  inDevelopment,
  inNode,
  install,
  pack,
  plainPage,
  served,
} from '../wasm/package/projects.mjs';
import { expect, openAtRest, shown, test } from './support';

// One after the other: they share a project that has the package.
test.describe.configure({ mode: 'serial' });
const folder = mkdtempSync(join(tmpdir(), 'package-'));
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await install(folder, (await pack(folder)).path);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('the package trains in a bundle of Vite, from its server, in a plain page and from a CDN as in Node', async () => {
  await bundle(folder);
  await plainPage(folder);
  const inside = await inNode(folder);
  expect(inside).toMatch(/^-?\d/);
  const chromium = process.env.CHROMIUM!;
  expect(await inChromium(folder, 'bundle/index.html', chromium)).toBe(inside);
  expect(await inDevelopment(folder, chromium)).toBe(inside);
  expect(await inChromium(folder, 'plain.html', chromium)).toBe(inside);
  expect(await fromCdn(folder, chromium)).toBe(inside);
});

test.describe('its command', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** As the page copies it for MATLAB: rows between semicolons, with every digit. */
  async function copied(page: Page, name: string): Promise<string> {
    await page.getByRole('button', { name: `Copy ${name}`, exact: true }).click();
    await page.getByRole('button', { name: 'MATLAB' }).click();
    await expect(page.getByText('Copied for MATLAB.')).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  const known = {
    W1: 'W of layer 1',
    dW1: 'dJ by dW of layer 1',
    db2: 'dJ by db of layer 2',
    delta1: 'delta of layer 1',
  };
  for (const [link, labels] of [
    [
      '#data=iris&net=4-3-3&rate=0.3&opt=adam&batch=16&seed=9&l2=0.01&then=40:rate:0.1:batch:full&step=150&example=7',
      { ...known, newW2: 'new W of layer 2' },
    ],
    ['#data=moons&net=2-4-1&act=elu:alpha:0.5,sigmoid&step=30&beat=gradient1', known],
  ] as const)
    test(`serves the page, which has the bits of what it prints itself: ${link}`, async ({ page }) => {
      const { status } = await served(folder, async (address) => {
        await openAtRest(page, address + link);
        await expect(shown(page, 'step')).not.toHaveText('0');
        for (const [name, label] of Object.entries(labels)) {
          const { text } = await command(folder, 'run', link, '--print', name);
          const printed = text
            .trim()
            .split('\n')
            .map((row) => row.replaceAll('  ', ' '));
          expect(await copied(page, label)).toBe(`[${printed.join('; ')}]`);
        }
      });
      expect(status).toBe(0);
    });
});
