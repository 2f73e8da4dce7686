/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { command as words } from '../messages/en/command';
import { Unusable } from './report';

const HOST = '127.0.0.1';
const FIRST_CHOICE = 8080;
const MOST = 65535;

/**
 * Serve the page as one file, to this machine alone.
 * @param page the file's path or address @param asked the port as it was typed; without one, the first that is free
 * @throws Unusable where it is no port, or can't be had
 */
export async function serve(page: URL, asked?: string): Promise<{ server: Server; address: string }> {
  const html = await readFile(page).catch(() => {
    throw new Unusable(words.noPage);
  });
  const server = createServer(answerWith(html));
  const port = asked === undefined ? await listenFrom(server, FIRST_CHOICE) : await listenOn(server, portFrom(asked));
  return { server, address: `http://${HOST}:${port}/` };
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

/** The page stands at one address; no path leads to a file. */
const answerWith =
  (html: Buffer): RequestListener =>
  (request, response) => {
    const send = (status: number, headers: Record<string, string>, body: string | Buffer): void => {
      const length = { 'content-length': Buffer.byteLength(body), 'x-content-type-options': 'nosniff' };
      response.writeHead(status, { ...headers, ...length }).end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') send(405, { ...TEXT, allow: 'GET, HEAD' }, '405');
    else if (request.url?.split('?')[0] === '/') send(200, HTML, html);
    else send(404, TEXT, '404');
  };

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > MOST) throw new Unusable(words.port(text, MOST));
  return port;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(void server.off('error', reject)));
  });

const codeOf = (problem: unknown): string => (problem as NodeJS.ErrnoException).code ?? String(problem);

async function listenOn(server: Server, port: number): Promise<number> {
  await listen(server, port).catch((problem: unknown) => {
    const code = codeOf(problem);
    throw new Unusable(code === 'EADDRINUSE' ? words.portTaken(port) : words.portRefused(port, code));
  });
  return port;
}

async function listenFrom(server: Server, port: number): Promise<number> {
  try {
    await listen(server, port);
    return port;
  } catch (problem) {
    const code = codeOf(problem);
    // EACCES: a range of ports that the system keeps for itself, as on Windows.
    if ((code === 'EADDRINUSE' || code === 'EACCES') && port < MOST) return listenFrom(server, port + 1);
    throw new Unusable(words.noFreePort(port, code));
  }
}
