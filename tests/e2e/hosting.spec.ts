import type { FrameLocator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { button, expect, openAtRest, shown, test } from './support';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** A static host that puts the page under a path and does not know WebAssembly's type. */
async function plainHost(path: string, course?: (port: number) => string): Promise<Server> {
  const server = createServer((request, response) => {
    if (course && request.url === '/course.html') {
      const { port } = server.address() as AddressInfo;
      response.setHeader('content-type', 'text/html').end(course(port));
      return;
    }
    const file = new URL(request.url ?? '', 'http://host').pathname.slice(path.length) || 'index.html';
    const known = request.url?.startsWith(path) && !file.includes('..');
    readFile(dist + (known ? file : 'missing')).then(
      (bytes) =>
        response.setHeader('content-type', types[file.split('.').at(-1)!] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test('works under any sub-path of a plain static host', async ({ page }) => {
  const server = await plainHost('/courses/ml/backprop/');
  await openAtRest(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/courses/ml/backprop/`);
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await page.close();
  server.close();
});

test.describe('without its engine', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });
  const engine = readFileSync(new URL('../../build/wasm/backprop-first.wasm', import.meta.url));
  const send = (body: Buffer, contentType = 'application/wasm', status = 200) => ({ body, contentType, status });
  const flipped = Buffer.from(engine);
  flipped[engine.length - 200]! ^= 1;

  for (const [what, answer, words] of [
    ['no network', null, 'Check the connection and load it again'],
    ['404', send(Buffer.from('<h1>Not here</h1>'), 'text/html', 404), 'the server answered 404'],
    ['an error', send(Buffer.from('<h1>Sorry</h1>'), 'text/html', 500), 'the server answered 500'],
    ['a page in its place', send(Buffer.from('<!doctype html>'), 'text/html'), 'the server sent a web page'],
    ['half of it', send(engine.subarray(0, engine.length >> 1)), 'damaged or incomplete'],
    ['nothing of it', send(Buffer.alloc(0)), 'damaged or incomplete'],
    [
      'half of it as a plain file',
      send(engine.subarray(0, 50_000), 'application/octet-stream'),
      'damaged or incomplete',
    ],
    ['another bit in it', send(flipped), 'it is not the file this page was built with'],
  ] as const)
    test(`says what is wrong where there is ${what}, and loads it again past the cache`, async ({ page }) => {
      await page.addInitScript(() => {
        const plain = fetch;
        window.fetch = (url, options) => {
          if (!new Request(url).url.includes('backprop-rest'))
            document.documentElement.dataset.fetched = options?.cache;
          return plain(url, options);
        };
      });
      await page.route('**/*.wasm', (route) => (answer ? route.fulfill(answer) : route.abort()));
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('./#data=xor-gate&net=2-2-1&step=7');
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(page.getByRole('alert')).not.toContainText('newer browser');
      const html = page.locator('html');
      await expect(html).toHaveAttribute('data-fetched', 'default');
      await page.unroute('**/*.wasm');
      // What still comes moves the button away from under a pointer.
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      await button(page, 'Load it again').press('Enter');
      await expect(shown(page, 'step')).toHaveText('7');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(html).toHaveAttribute('data-fetched', 'reload');
    });

  test('names what an old browser lacks', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = (): Promise<never> => Promise.reject(new WebAssembly.CompileError('unknown opcode'));
      Object.assign(WebAssembly, { validate: () => false, compile: refuse, compileStreaming: refuse });
    });
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(
      'it lacks SIMD, exceptions (unknown opcode). Try a newer browser',
    );
  });
});

test.describe('while the page is still to come', () => {
  const said = (page: Page) => page.getByText('The page is loading: a small neural network');
  const late = (page: Page) => page.getByText('part of the page could not be loaded');

  test('what it is stands there at once, in place, until it has come', async ({ page }) => {
    let come = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/assets/**', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./', { waitUntil: 'commit' });
    await expect(said(page)).toBeVisible();
    const heading = page.getByRole('heading', { name: 'Backprop Playground' });
    const before = (await heading.boundingBox())!;
    await expect(late(page)).toBeHidden();
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    come();
    await expect(button(page, 'Train')).toBeVisible();
    await expect(said(page)).toBeHidden();
    const after = (await heading.boundingBox())!;
    expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(6);
  });

  test.describe('and never comes', () => {
    // One pattern: of two Playwright would take the second one for the options of the fixture.
    test.use({ expectedMessages: [/Failed to (load resource|fetch dynamically imported module)/] });
    for (const script of ['index', 'start', 'words-en'])
      test(`because its script ${script} fails, that is said`, async ({ page }) => {
        await page.route(`**/assets/${script}-*.js`, (route) => route.abort());
        await page.goto('./');
        await expect(late(page)).toBeVisible({ timeout: 5000 });
      });
  });

  test.describe('and what comes after the first view does not', () => {
    test.use({ expectedMessages: [/Failed to (load resource|fetch dynamically imported module)/] });
    for (const script of ['later-words-en', 'links', 'panels', 'edits', 'tools'])
      test(`because its script ${script} fails, that is said, and it can be loaded again`, async ({ page }) => {
        const file = `**/assets/${script}-*.js`;
        await page.route(file, (route) => route.abort());
        await page.goto('./');
        const again = page.getByRole('alert').getByRole('button', { name: 'Load it again' });
        await expect(again.first()).toBeVisible();
        await button(page, '1 step').click();
        await expect(page.locator('html')).toHaveAttribute('data-step', '1');
        await page.unroute(file);
        await expect(async () => {
          for (const one of await again.all()) await one.click({ timeout: 500 });
          await expect(page.getByRole('alert')).toHaveCount(0);
        }).toPass();
        await expect(button(page, 'Share')).toBeVisible();
        await expect(page.getByLabel('Example', { exact: true })).toBeVisible();
        await expect(page).toHaveURL(/#.*step=1$/);
      });

    test('and its style sheet is asked for again, too', async ({ page }) => {
      const file = '**/assets/tools-*.css';
      await page.route(file, (route) => route.abort());
      await page.goto('./');
      const again = page.getByRole('alert').getByRole('button', { name: 'Load it again' });
      await expect(again).toHaveCount(2);
      await page.unroute(file);
      await again.first().click();
      await expect(button(page, 'Share')).toBeVisible();
      const sheets = () => page.evaluate(() => Array.from(document.styleSheets, ({ href }) => href ?? ''));
      expect(await sheets()).toContainEqual(expect.stringMatching(/tools-[\w-]+\.css$/));
    });

    test('and a style sheet that is only late is not waited for in vain', async ({ page }) => {
      const words = '**/assets/later-words-en-*.js';
      await page.route(words, (route) => route.abort());
      await page.goto('./');
      const again = page.getByRole('alert').getByRole('button', { name: 'Load it again' });
      await expect(again.nth(1)).toBeVisible();
      await page.unroute(words);
      const late = '**/assets/panels-*.css';
      await page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await route.continue();
      });
      const asked = page.waitForRequest(late);
      await again.first().click();
      await asked;
      for (const one of await again.all()) await one.click({ timeout: 500 });
      await expect(button(page, 'Share')).toBeVisible();
      await expect(page.getByLabel('Example', { exact: true })).toBeVisible();
    });

    test('and where a script fails again, though the server answers, the page is loaded again at its moment', async ({
      page,
    }) => {
      const file = '**/assets/tools-*.js';
      await page.route(file, (route) => route.abort());
      await page.goto('./');
      await button(page, '1 step').click();
      await expect(page).toHaveURL(/#.*step=1$/);
      const loaded = page.waitForEvent('load');
      await page.getByRole('alert').getByRole('button', { name: 'Load it again' }).first().click();
      await loaded;
      await page.unroute(file);
      await expect(shown(page, 'step')).toHaveText('1');
    });

    for (const [name, script, titled] of [
      ['Check yours', 'own-gradients', 'Check your own gradients'],
      ['As a program…', 'programs', 'This step as a program'],
    ] as const)
      test(`because what “${name}” opens fails, that is said, and the button asks for it again`, async ({ page }) => {
        const file = `**/assets/${script}-*.js`;
        await page.route(file, (route) => route.abort());
        await openAtRest(page, './#step=3');
        const press = async (): Promise<void> => {
          if (name.startsWith('As')) await button(page, 'Share').click();
          await button(page, name).click();
        };
        await press();
        await expect(page.getByRole('alert')).toHaveText(/could not be loaded/);
        await page.unroute(file);
        await press();
        await expect(page.getByRole('dialog', { name: titled })).toBeVisible();
        await expect(page.getByRole('alert')).toHaveCount(0);
      });
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('says that they are off', async ({ page }) => {
      await page.goto('./');
      for (const p of await page.locator('noscript p').all()) await expect(p).toBeVisible();
      await expect(page.locator('noscript p')).toHaveCount(2); // in each language
    });
  });
});

test.describe('inside a page of another host', () => {
  test.use({ expectedMessages: [/^asked http:\/\/localhost/] });

  /** A page of another host, which holds this one. */
  async function inFrame(page: Page, attributes: string): Promise<{ inside: FrameLocator; host: Server }> {
    const host = await plainHost('/nets/', (port) => {
      const src = `http://localhost:${port}/nets/#data=xor-gate&net=2-2-1&step=7&open=check`;
      return `<!doctype html><title>course</title><link rel="icon" href="data:,"><iframe src="${src}" ${attributes} width="1200" height="800"></iframe>`;
    });
    const { port } = host.address() as AddressInfo;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`http://127.0.0.1:${port}/course.html`);
    return { inside: page.frameLocator('iframe'), host };
  }

  async function isWhole(inside: FrameLocator): Promise<void> {
    await expect(inside.locator('[data-value="step"]')).toHaveText('7');
    await inside.getByRole('button', { name: '10 steps', exact: true }).click();
    await expect(inside.locator('[data-value="step"]')).toHaveText('17');
    await inside.getByRole('button', { name: /^Check all/ }).click();
    await expect(inside.getByText(/^\s*9 of 9/)).toBeVisible();
    await inside.getByRole('button', { name: 'Start afresh' }).click();
    await expect(inside.getByRole('heading', { name: 'Is this penguin an Adelie or a Chinstrap?' })).toBeVisible();
  }

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin', null])
    test(`works ${sandbox === null ? 'in a plain frame' : `under sandbox="${sandbox}"`} of a plain server`, async ({
      page,
    }) => {
      const { inside, host } = await inFrame(page, sandbox === null ? '' : `sandbox="${sandbox}"`);
      await isWhole(inside);
      host.close();
    });

  test('works in a frame whose storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      if (window === window.top) return;
      const get = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get });
    });
    const { inside, host } = await inFrame(page, '');
    await isWhole(inside);
    host.close();
  });

  test.describe('that takes its scripts away', () => {
    test.use({ expectedMessages: [/^asked|Blocked script execution|blocked by CORS policy|Failed to load resource/] });
    test('says that they are off', async ({ page }) => {
      const { inside, host } = await inFrame(page, 'sandbox');
      await expect(inside.locator('noscript p')).toHaveCount(2); // in each language
      for (const p of await inside.locator('noscript p').all()) await expect(p).toBeVisible();
      host.close();
    });
  });
});
