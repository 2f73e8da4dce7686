import type { BrowserContext, Frame, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ONE_FILE, SERVICE_WORKER } from '../../web/src/offline/kept-files';
import { keptFilesIn, LEFT_OUT } from '../../web/vite-offline';
import { NEXT_TAGLINE, nextVersion } from './next-version';
import { dist, openHost, type Host } from './offline-host';
import { oneFileAddress } from './one-file.mjs';
import { allMatrices, button, expect, openAtRest, shown, stepOf, test as base, unfold } from './support';

/** The built page on a host of its own, at its root; other tests put it elsewhere. */
const test = base.extend<{ path: string; host: Host }>({
  path: ['/', { option: true }],
  host: async ({ path }, use) => {
    const host = await openHost(path);
    await use(host);
    host.close();
  },
});
test.use({ baseURL: 'http://page.localhost/' }); // no other name is asked

/** Open the page for the first time, until the browser has kept it. */
async function visit(page: Page, host: Host, link = ''): Promise<void> {
  await openAtRest(page, host.address + link);
  await isKept(page);
}

const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller?.state === 'activated';
  });

async function bringRows(page: Page, csv: string): Promise<void> {
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows').click();
  const file = page.locator('.data-controls input[type="file"]');
  await file.setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await button(page, 'Use these rows').click();
}

/** Have the browser ask the host, as it does by itself from time to time. */
const lookForNewer = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());

async function cutOff(context: BrowserContext, host: Host): Promise<void> {
  host.isCutOff = true;
  await context.setOffline(true);
}

/** The size of the page as one file, as it comes; null where it does not. */
const sizeOfOneFile = (page: Page, query = ''): Promise<number | null> =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        async (answer) => (await answer.blob()).size,
        () => null,
      ),
    ONE_FILE + query,
  );

/** A part of the page whose code comes when it is asked for. */
async function writesProgram(page: Page): Promise<void> {
  await button(page, 'Share').click();
  await button(page, 'As a program…').click();
  await expect(page.getByRole('region', { name: 'The program' })).toContainText('import numpy');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('every file of dist is kept, or named as left out', () => {
  const list = /\{"version":.*?"files":\[.*?\]\}/.exec(readFileSync(join(dist, SERVICE_WORKER), 'utf8'))![0];
  expect(JSON.parse(list)).toEqual(keptFilesIn(dist));
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(dist, name)).isFile());
  const kept = keptFilesIn(dist).files.map(({ url }) => url);
  expect([...kept, ...LEFT_OUT].sort()).toEqual(files.sort());
});

test('the policy takes the style and script that stand in the page, a manifest and a worker of its host', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)![1]!;
  const hashes = (element: string): string =>
    [...html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))]
      .map(([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`)
      .join(' ');
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashes('script')} 'self' 'wasm-unsafe-eval'`,
    `style-src ${hashes('style')} 'self'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test.describe('under a path', () => {
  test.use({ path: '/courses/ml/backprop/' });

  test('everything opens without a network after the first visit', async ({ page, context, host }) => {
    await visit(page, host, '#data=xor-gate&net=2-2-1&step=7');
    const numbers = await allMatrices(page);
    await cutOff(context, host);
    await page.reload();
    await expect(shown(page, 'step')).toHaveText('7');
    await expect.poll(() => allMatrices(page)).toEqual(numbers);
    await button(page, '10 steps').click();
    await expect(shown(page, 'step')).toHaveText('17');
    expect(await page.evaluate(() => document.fonts.check('15px "Inter Variable"'))).toBe(true);

    await writesProgram(page); // which was never open here
    await openAtRest(page, `${host.address}#data=digits&net=64-16-10&step=1`);
    await expect(page.getByRole('heading', { name: 'Data: Handwritten digits' })).toBeVisible();
    await openAtRest(page, `${host.address}#lesson=vanishing-gradients:1`);
    await expect(page.locator('.lesson')).toContainText('Many small factors');
    await openAtRest(page, `${host.address}#lab=2`);
    await expect(page.locator('#lab-heading')).toBeVisible();
    await page.goto('about:blank');
    await page.goto(`${host.address}?from=course#lang=de`);
    await expect(page.getByText('Sieh einem Netz beim Lernen zu')).toBeVisible();
    await expect(page.locator('[aria-busy]')).toHaveCount(0);
  });
});

test('without a network each file comes as it was built', async ({ page, context, host }) => {
  await visit(page, host);
  await cutOff(context, host);
  const names = keptFilesIn(dist).files.map(({ url }) => url);
  const came = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const digest = await crypto.subtle.digest('SHA-256', await (await fetch(url)).arrayBuffer());
          return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
        }),
      ),
    names,
  );
  const built = names.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(dist, name)))
      .digest('hex'),
  );
  expect(came).toEqual(built);
});

test('the page as one file is kept once it was asked for, and once', async ({ page, context, host }) => {
  const keptAs = (): Promise<string[]> =>
    page.evaluate(async (name) => {
      const caches = await Promise.all((await self.caches.keys()).map((cache) => self.caches.open(cache)));
      const keys = await Promise.all(caches.map((cache) => cache.keys()));
      return keys.flat().flatMap(({ url }) => (url.includes(name) ? [url] : []));
    }, ONE_FILE);
  await visit(page, host);
  expect(host.asked.filter((path) => path.endsWith(ONE_FILE))).toEqual([]);
  const { size } = statSync(join(dist, ONE_FILE));
  for (const query of ['', '?from=course', '?from=mail']) expect(await sizeOfOneFile(page, query)).toBe(size);
  await expect.poll(keptAs).toEqual([host.address + ONE_FILE]);
  await cutOff(context, host);
  for (const query of ['', '?from=elsewhere']) expect(await sizeOfOneFile(page, query)).toBe(size);
});

test('is kept where a file is missing or rewritten on which the page does not run', async ({ page, context, host }) => {
  const folder = mkdtempSync(join(tmpdir(), 'not-whole-'));
  cpSync(dist, folder, { recursive: true });
  rmSync(join(folder, 'icon-192.png'));
  rmSync(join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'manifest.json'), '{ "name": "rewritten" }');
  host.folder = folder;
  await page.goto(host.address);
  await isKept(page);
  await cutOff(context, host);
  await page.reload();
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  rmSync(folder, { recursive: true });
});

test('says under “Share” that it is kept', async ({ page, host }) => {
  const said = page.getByText('This browser has kept the page');
  await visit(page, host);
  await button(page, 'Share').click();
  await page.getByText('Offline', { exact: true }).click();
  await expect(said).toBeVisible();
});

test.describe('a newer version', () => {
  const told = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version is there' });
  const isNext = (page: Page) => page.getByText(NEXT_TAGLINE);

  let folder: string;
  test.beforeAll(() => void (folder = nextVersion()));
  test.afterAll(() => rmSync(folder, { recursive: true }));

  test('is told, waits while one works on, and opens at the very moment', async ({ page, context, host }) => {
    await visit(page, host, '#data=xor-gate&net=2-2-1&step=7');
    host.folder = folder;
    await page.reload();
    await expect(told(page)).toBeVisible();
    await expect(isNext(page)).toHaveCount(0);

    // A second tab: both work on with files that the host does not have any more.
    const other = await context.newPage();
    await openAtRest(other, `${host.address}#data=circle&net=2-4-1&step=3`);
    await expect(told(other)).toBeVisible();
    await button(page, '10 steps').click();
    await writesProgram(page);

    await button(page, 'Train').click();
    await expect.poll(() => stepOf(page)).toBeGreaterThan(30);
    await button(page, 'Pause').click();
    await expect(button(page, 'Train')).toBeVisible();
    const before = { step: await shown(page, 'step').innerText(), numbers: await allMatrices(page) };
    await button(page, 'Open the newer version').click();
    await expect(isNext(page)).toBeVisible();
    await expect(shown(page, 'step')).toHaveText(before.step);
    await expect.poll(() => allMatrices(page)).toEqual(before.numbers);
    expect(page.url()).toContain(`step=${before.step.replaceAll(',', '')}`);
    await expect(told(page)).toHaveCount(0);

    // The other tab was never loaded anew, and still has what is its own.
    await expect(isNext(other)).toHaveCount(0);
    await writesProgram(other);
    await button(other, 'Open the newer version').click();
    await expect(isNext(other)).toBeVisible();
    await expect(shown(other, 'step')).toHaveText('3');
    await other.close();

    await cutOff(context, host);
    await page.reload();
    await expect(isNext(page)).toBeVisible();
    await expect(shown(page, 'step')).toHaveText(before.step);
  });

  test('fetches only what is new, and leaves nothing of the one before where no other tab is open', async ({
    page,
    host,
  }) => {
    await visit(page, host);
    const cachesIn = (): Promise<number> => page.evaluate(async () => (await caches.keys()).length);
    host.folder = folder;
    host.asked = [];
    await page.reload();
    await expect(told(page)).toBeVisible();
    expect(host.asked).not.toContain('/LICENSE');
    expect(host.asked).toContain('/index.html');
    expect(await cachesIn()).toBe(2);
    await button(page, 'Open the newer version').click();
    await expect(isNext(page)).toBeVisible();
    await isKept(page);
    expect(await cachesIn()).toBe(1);
  });

  test('leaves the page as one file that was kept', async ({ page, context, host }) => {
    await visit(page, host);
    expect(await sizeOfOneFile(page)).toBeGreaterThan(0);
    host.folder = folder;
    await page.reload();
    await button(page, 'Open the newer version').click();
    await expect(isNext(page)).toBeVisible();
    await isKept(page);
    await cutOff(context, host);
    expect(await sizeOfOneFile(page)).toBe(statSync(join(dist, ONE_FILE)).size);
  });

  test('is not offered where it would lose the moment: what to do is said', async ({ page, host }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await visit(page, host);
    const rows = Array.from({ length: 5000 }, (_, i) => `${Math.sin(i)},${Math.cos(i)},${i % 2 ? 'a' : 'b'}`);
    await bringRows(page, ['east,north,class', ...rows].join('\n'));
    await expect(page.getByText('a reload loses it')).toBeVisible();
    host.folder = folder;
    await lookForNewer(page);
    await expect(told(page)).toContainText('“Save as a file” under “Share”');
    await expect(button(page, 'Open the newer version')).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Network and data' }).selectOption('XOR, 2-2-1');
    await expect(button(page, 'Open the newer version')).toBeVisible();
  });

  test('stands above what is told of the selection in a narrow window', async ({ page, host }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, host, '#select=w1.1.2');
    host.folder = folder;
    await lookForNewer(page);
    const notice = page.locator('.newer');
    const readout = page.locator('.readout');
    const distance = async () => Math.round((await readout.boundingBox())!.y - bottomOf((await notice.boundingBox())!));
    const bottomOf = ({ y, height }: { y: number; height: number }) => y + height;
    await expect.poll(distance).toBe(4);
    await readout.getByRole('button', { name: /^Deselect/ }).click();
    await expect.poll(async () => Math.round(844 - bottomOf((await notice.boundingBox())!))).toBe(4);
  });

  test('beyond the steps of links and files it tells what keeps the network', async ({ page, host }) => {
    await visit(page, host, '#data=one-input&net=1-1&step=10000000');
    await button(page, '1 step').click();
    await expect(page.getByText('a reload goes back to that')).toBeVisible();
    host.folder = folder;
    await lookForNewer(page);
    await expect(told(page)).toContainText(
      'goes beyond 10,000,000 steps. First save the network under “Share”, “As a model file”',
    );
    await expect(button(page, 'Open the newer version')).toHaveCount(0);
    await button(page, 'Share').click();
    await expect(button(page, 'Save as a file')).toHaveCount(0);
    await button(page, 'As a model file…').click();
    const saved = page.waitForEvent('download');
    await button(page, 'Save').click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('"layers"');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await button(page, 'Reset').click();
    await expect(button(page, 'Open the newer version')).toBeVisible();
  });

  test('can be put off, and is there by itself when the page was closed', async ({ page, context, host }) => {
    await visit(page, host);
    host.folder = folder;
    await page.reload();
    await button(page, 'Not now').click();
    await expect(told(page)).toHaveCount(0);
    await page.close();
    const again = await context.newPage();
    await expect
      .poll(async () => {
        await again.goto('about:blank');
        await again.goto(host.address);
        return isNext(again).count();
      })
      .toBe(1);
    await again.close();
  });
});

test('is taken off a host by the worker that the README has', async ({ page, host }) => {
  await visit(page, host);
  expect(await sizeOfOneFile(page)).toBeGreaterThan(0);
  const folder = mkdtempSync(join(tmpdir(), 'taken-off-'));
  writeFileSync(join(folder, SERVICE_WORKER), lastWorker());
  writeFileSync(join(folder, 'index.html'), '<link rel="icon" href="data:,"><h1>Moved</h1>');
  host.folder = folder;
  await page.evaluate(() => caches.open('of another page'));
  await page.reload(); // as it was kept; the browser looks for a newer worker
  await expect.poll(() => registrations(page)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual(['of another page']);
  await page.goto('about:blank');
  await page.goto(host.address);
  await expect(page.getByRole('heading', { name: 'Moved' })).toBeVisible();
  rmSync(folder, { recursive: true });
});

/** As it stands in web/README.md. */
function lastWorker(): string {
  const readme = readFileSync(join(dist, '../web/README.md'), 'utf8');
  return /put this in the place of its `service-worker\.js`[^`]*```js\n([^]*?)```/.exec(readme)![1]!;
}

test.describe('is not kept', () => {
  test('in a frame', async ({ page, host }) => {
    host.pages['/course.html'] =
      '<!doctype html><title>course</title><link rel="icon" href="data:,"><iframe src="./" width="1200" height="800"></iframe>';
    await page.goto(`${host.address}course.html`);
    const inside = page.frameLocator('iframe');
    await expect(inside.getByRole('button', { name: 'Licences' })).toBeVisible();
    await expect(inside.locator('[aria-busy]')).toHaveCount(0);
    await restOf(page.frames()[1]!, KEEPS);
    expect(await registrations(page)).toBe(0);
    expect(host.asked).not.toContain(`/${SERVICE_WORKER}`);
  });

  test('as one file, from a host and from a disk', async ({ page, host }) => {
    for (const address of [host.address + ONE_FILE, oneFileAddress]) {
      await openAtRest(page, address);
      await restOf(page.mainFrame());
    }
    expect(host.asked).toEqual([`/${ONE_FILE}`]);
  });

  test.describe('from this machine', () => {
    test.use({ baseURL: 'http://localhost/' });
    test('by its own name', async ({ page, host }) => {
      await openAtRest(page, host.address.replace('page.localhost', 'localhost'));
      await restOf(page.mainFrame(), KEEPS);
      expect(await registrations(page)).toBe(0);
    });
  });

  test('where the browser refuses, which does no harm', async ({ page, host }) => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => {
        document.documentElement.dataset.refused = 'yes';
        return Promise.reject(new DOMException('denied', 'SecurityError'));
      };
    });
    await openAtRest(page, host.address);
    await expect(page.locator('html')).toHaveAttribute('data-refused', 'yes');
    await button(page, '10 steps').click();
    await expect(shown(page, 'step')).toHaveText('10');
  });
});

/** The file that has the browser keep the page, and hears of a newer version. */
const KEEPS = readdirSync(join(dist, 'assets')).find(
  (name) => /^offline-.*\.js$/.test(name) && readFileSync(join(dist, 'assets', name), 'utf8').includes('updatefound'),
)!;

/** When it has nothing else to do, a page that would be kept has begun to. @param code which does that, where it is a file */
async function restOf(frame: Frame, code?: string): Promise<void> {
  if (code)
    await frame.waitForFunction(
      (name) => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(name)),
      code,
    );
  await frame.evaluate(
    () =>
      new Promise<void>((done) => {
        let times = 0;
        const idle = (): unknown => (times++ < 20 ? requestIdleCallback(idle) : done());
        idle();
      }),
  );
}
