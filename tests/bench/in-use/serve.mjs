import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HOST } from '../../../wasm/toolchain/port.mjs';
import { Problem } from '../../../wasm/toolchain/problem.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Serve a built page as a static host does, its files by gzip and none of them kept by the browser. */
export function serve(folder) {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) throw new Problem(`${folder} is no built page: it has no index.html.`);
  const sent = new Map();
  const fileOf = (path) => {
    if (!sent.has(path)) sent.set(path, packed(path));
    return sent.get(path);
  };
  const server = createServer(({ url }, answer) => {
    const { pathname } = new URL(url, 'http://page');
    const path = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const found = path.startsWith(root + sep) && existsSync(path);
    if (!found) return answer.writeHead(404).end();
    const { head, bytes } = fileOf(path);
    answer.writeHead(200, head).end(bytes);
  });
  return new Promise((done) => {
    server.listen(0, HOST, () =>
      done({ url: `http://${HOST}:${server.address().port}/`, close: () => server.close() }),
    );
  });
}

/** Typefaces are packed already. */
function packed(path) {
  const type = extname(path);
  const raw = readFileSync(path);
  const head = { 'content-type': TYPES[type] ?? 'application/octet-stream', 'cache-control': 'no-store' };
  if (type === '.woff2') return { head, bytes: raw };
  return { head: { ...head, 'content-encoding': 'gzip' }, bytes: gzipSync(raw, { level: 9 }) };
}
