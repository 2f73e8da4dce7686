/* global document -- of the page */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { inRoot } from '../../wasm/toolchain/paths.mjs';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' }; // prettier-ignore

/** A server on an origin of its own. @param read the file at a path */
async function serve(read) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname.replace(/\/$/, '/index.html');
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    read(path).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const school = (
  playground,
) => `<!doctype html><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,">
  <script src="${playground}/backprop-playground.js"></script>
  <backprop-playground src-link="data=xor-gate&amp;net=2-2-1&amp;step=3" parts="beats transport sheet"></backprop-playground>`;

/** The element in a page of another origin: it becomes ready, does a command, tells the change and a number. */
export async function useElement(page) {
  const playground = await serve((path) => readFile(join(inRoot('dist'), path)));
  const host = await serve(() => Promise.resolve(school(playground.address)));
  try {
    await page.goto(`${host.address}/`);
    return await page.evaluate(async () => {
      const element = document.querySelector('backprop-playground');
      const ready = await element.ready;
      const told = new Promise((resolve) => element.addEventListener('moment', ({ detail }) => detail.step === 7 && resolve(detail))); // prettier-ignore
      await element.do({ do: 'step', count: 4 });
      const refused = await element.do({ do: 'newWeights' }).catch(({ message }) => message);
      return { ready, told: await told, dW1: await element.ask('dW1'), refused };
    });
  } finally {
    playground.close();
    host.close();
  }
}
