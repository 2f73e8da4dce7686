import type { Frame, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Told } from '../../web/src/embedding/types';
import { test as base } from './support';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', wasm: 'application/wasm' }; // prettier-ignore

/** Servers of one test: each is another origin. */
const servers: Server[] = [];
export const test = base.extend<{ hosts: void }>({
  hosts: [
    async ({ page }, use) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await use();
      for (const server of servers.splice(0)) server.close();
    },
    { auto: true },
  ],
});

export async function serve(body: (path: string) => Promise<Buffer | string>): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    response.setHeader('content-type', TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream');
    body(path).then(
      (text) => response.end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The built page with the element beside it, as `npm run build` puts them. */
export const servePlayground = (): Promise<string> =>
  serve((path) =>
    readFile(inRoot(path === '/backprop-playground.js' ? 'build/element/backprop-playground.js' : `dist${path}`)),
  );

/** A page of an origin of its own; it keeps what it is told. */
export const serveHost = (body: (own: string) => string): Promise<string> => {
  const page = serve(() =>
    Promise.resolve(`<!doctype html><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,">
      <script>globalThis.told = []; addEventListener('message', ({ data }) => told.push({ data, at: performance.now() }));</script>
      <style>body { margin: 0 }</style>${text}`),
  );
  let text = '';
  return page.then((own) => ((text = body(own)), own));
};

export const withElements = (playground: string, elements: string): string =>
  `<script src="${playground}/backprop-playground.js"></script>${elements}`;

/** What a page that holds the playground was told, of one kind. */
export const told = <Kind extends Told['kind']>(page: Page | Frame, kind: Kind) =>
  page.evaluate(
    (kind) => (globalThis as unknown as { told: { data: Told }[] }).told.map(({ data }) => data).filter((one) => one.kind === kind), // prettier-ignore
    kind,
  ) as Promise<Extract<Told, { kind: Kind }>[]>;
