import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oneFileAddress } from './one-file.mjs';
import { button, expect, openAtRest, test } from './support';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Names of the packages that the page's code imports to run. */
function importedPackages(): string[] {
  const files = readdirSync(`${root}web/src`, { recursive: true, encoding: 'utf8' });
  const ofPage = files.filter((name) => /\.(ts|svelte|css)$/.test(name) && !name.startsWith('command'));
  const code = ofPage.map((name) => read(`web/src/${name}`));
  const names = code.flatMap((text) =>
    [...text.matchAll(/^\s*import (?!type)(?:[^'";]*? from )?'((?:@[\w-]+\/)?[\w-]+)/gm)].map(([, name]) => name!),
  );
  return [...new Set(names)].sort();
}

test('dist has the licence, and that of each package, font and library in it', () => {
  const notices = read('dist/NOTICES.txt');
  const packages = importedPackages();
  expect(packages).toEqual(expect.arrayContaining(['@fontsource-variable/inter', 'comlink', 'fflate', 'svelte']));
  for (const name of [...packages, 'vite']) {
    const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Record<string, string>;
    expect(notices).toContain(`\n${name} ${version}: ${license}\n`);
  }
  for (const name of ['fonts of KaTeX', 'data sets', 'Eigen', 'Emscripten', 'musl', 'libc++', 'dlmalloc', 'xoshiro'])
    expect(notices).toMatch(new RegExp(`^(The )?${name.replaceAll('+', '\\+')}.*$`, 'm'));
  expect(notices).toContain(read('LICENSE').trim());
  expect(notices).toContain(read('wasm/NOTICES.txt').trim());
  expect(read('dist/LICENSE')).toBe(read('LICENSE'));
});

for (const [name, address] of [
  ['the page', './'],
  ['the one file', oneFileAddress],
] as const)
  test(`${name} shows its licences`, async ({ page }) => {
    await openAtRest(page, address);
    await button(page, 'Licences').click();
    const dialog = page.getByRole('dialog', { name: 'Licences' });
    await expect(dialog.getByText('Mozilla Public License Version 2.0')).toBeVisible();
    const text = await dialog.locator('pre').textContent();
    // The one file may hold a line more of a package: what the page loads later stands in it in another form.
    if (address === './') expect(text).toBe(read('dist/NOTICES.txt'));
    const pieces = read('dist/NOTICES.txt').split(/^={80}$/m);
    // Nor has it a service worker, whose packages are those of Workbox: a title, and the licence after it.
    const isWorkbox = (i: number): boolean => /^\s*workbox-/.test(pieces[i] ?? '');
    for (const [i, notice] of pieces.entries())
      if (address === './' || !(isWorkbox(i) || isWorkbox(i - 1))) expect(text).toContain(notice.trim());
    await button(page, 'Close').click();
    await expect(dialog).toBeHidden();
  });

test.describe('without their file', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the page says where the licences are', async ({ page }) => {
    await page.route('**/NOTICES.txt', (route) => route.abort());
    await openAtRest(page);
    await button(page, 'Licences').click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('NOTICES.txt');
  });
});
