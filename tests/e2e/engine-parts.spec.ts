import type { Route } from '@playwright/test';
import { button, expect, openAtRest, shown, stepOf, test } from './support';

const REST = '**/backprop-rest-*.wasm';

test('the first view trains before the rest of the engine has come', async ({ page }) => {
  const held: Route[] = [];
  await page.route(REST, (route) => void held.push(route));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await button(page, 'Train').click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(20);
  await button(page, 'Pause').click();
  await button(page, '10 steps').click();
  await expect.poll(() => held.length).toBe(1);
  await expect(page.locator('[aria-busy]').first()).toBeAttached(); // what needs it
  await held[0]!.continue();
  await expect(page.locator('[aria-busy]')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => held.length).toBe(1);
});

test('a link that needs the rest of the engine is not kept waiting for what is shown later', async ({ page }) => {
  const asked: string[] = [];
  await page.route(REST, (route) => {
    const type = route.request().resourceType();
    asked.push(type);
    if (type === 'xhr') void route.continue(); // the engine itself
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./#data=moons&net=2-3-1&step=5');
  await expect(shown(page, 'step')).toHaveText('5');
  expect(asked).toContain('xhr');
});

test.describe('without the rest of its engine', () => {
  test.use({ expectedMessages: [/Failed to load resource|NetworkError/] });

  for (const [what, answer, words] of [
    ['no network', null, 'Check the connection and load it again'],
    ['404', { status: 404, body: 'Not here' }, '404'],
    ['another file', { status: 200, body: 'Hello' }, 'it is not the file this page was built with'],
  ] as const)
    test(`the page keeps its moment and says what is wrong: ${what}`, async ({ page }) => {
      await page.addInitScript(() => {
        const plain = fetch;
        window.fetch = (url, options) => {
          const { dataset } = document.documentElement;
          if (new Request(url).url.includes('backprop-rest'))
            dataset.fetched = [dataset.fetched, options?.cache].join(' ').trim();
          return plain(url, options);
        };
      });
      await page.route(REST, (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('./#step=7');
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(shown(page, 'step')).toHaveText('7');
      await page.unroute(REST);
      await button(page, 'Load it again').click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('data-fetched', /^default .*reload$/);
      await button(page, '10 steps').click();
      await expect(shown(page, 'step')).toHaveText('17');
    });
});

test('the rest comes once, after the first view', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/.*\/([a-z-]+)-[\w-]{8}\.(\w+)$/, '$1.$2')));
  await openAtRest(page);
  expect(asked.filter((name) => name === 'backprop-rest.wasm')).toHaveLength(1);
  expect(asked.indexOf('backprop-rest.wasm')).toBeGreaterThan(asked.indexOf('start.js'));
});
