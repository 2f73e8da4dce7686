import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
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
async function plainHost(path: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = (request.url ?? '').slice(path.length) || 'index.html';
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

  test('says what is wrong, and starts again when it is there', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('The engine could not be loaded');
    await page.unroute('**/*.wasm');
    await button(page, 'Start again').click();
    await expect(shown(page, 'step')).toHaveText('0');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
