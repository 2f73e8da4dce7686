import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** A static host whose files may change, and which may be cut off. */
export interface Host {
  /** Of the page: a name that browsers take for a secure host, and that the page does not take for this machine. */
  address: string;
  /** The folder that is served. */
  folder: string;
  isCutOff: boolean;
  /** Paths of the files that it was asked for. */
  asked: string[];
  /** Pages of its own, by their paths. */
  pages: Record<string, string>;
  close(): void;
}

/** Serve the built page. @param path where it stands on the host */
export async function openHost(path = '/'): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    if (host.isCutOff) return void request.socket.destroy();
    host.asked.push(pathname);
    const own = host.pages[pathname];
    if (own !== undefined) return void response.setHeader('content-type', 'text/html').end(own);
    const file = pathname.slice(path.length) || 'index.html';
    const known = pathname.startsWith(path) && !file.includes('..');
    readFile(`${host.folder}/${known ? file : 'missing'}`).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://page.localhost:${port}${path}`;
  const host: Host = { address, folder: dist, isCutOff: false, asked: [], pages: {}, close: () => void server.close() };
  return host;
}
