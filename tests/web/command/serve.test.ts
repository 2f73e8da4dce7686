import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, Server, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../../web/src/command/serve';

const HTML = '<!doctype html><title>The page – ŷ</title>';
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const page = pathToFileURL(join(folder, 'page.html'));
writeFileSync(page, HTML);
writeFileSync(join(folder, 'secret.txt'), 'secret');
afterAll(() => rmSync(folder, { recursive: true }));

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));
async function served(port?: string): Promise<string> {
  const { server, address } = await serve(page, port);
  servers.push(server);
  return address;
}

/** The path as it is, which fetch would tidy up. */
const ask = (address: string, path: string, method = 'GET'): Promise<{ answer: IncomingMessage; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ answer, text }));
    })
      .on('error', reject)
      .end();
  });

/** Something else on a port. */
async function taken(): Promise<{ other: Server; port: number }> {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  servers.push(other);
  return { other, port: (other.address() as { port: number }).port };
}

/** The system refuses ports with these codes, one after another, and then none. */
function refusing(...codes: string[]): number[] {
  const tried: number[] = [];
  const listen = Reflect.get(Server.prototype, 'listen') as (...given: unknown[]) => Server;
  vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server, ...given: unknown[]) {
    tried.push(given[0] as number);
    const code = codes.shift();
    if (code === undefined) return listen.call(this, 0, ...given.slice(1));
    queueMicrotask(() => this.emit('error', Object.assign(new Error('refused'), { code })));
    return this;
  });
  return tried;
}
afterEach(() => void vi.restoreAllMocks());

describe('the page', () => {
  it('is served on a free port of this machine alone, whatever is asked behind its ?', async () => {
    const address = await served();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(servers[0]!.address()).toMatchObject({ address: '127.0.0.1' });
    for (const path of ['/', '/?from=mail']) {
      const { answer, text } = await ask(address, path);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(Buffer.byteLength(HTML)),
        'x-content-type-options': 'nosniff',
      });
      expect(text).toBe(HTML);
    }
    const { answer, text } = await ask(address, '/', 'HEAD');
    expect([answer.statusCode, answer.headers['content-length'], text]).toEqual([
      200,
      `${Buffer.byteLength(HTML)}`,
      '',
    ]);
  });

  it('goes to the next port where one is taken', async () => {
    const [first, second] = [await served(), await served()];
    expect(second).not.toBe(first);
    expect((await ask(second, '/')).text).toBe(HTML);
  });

  it('goes to the next port where one is the system’s own', async () => {
    const tried = refusing('EACCES', 'EADDRINUSE');
    expect(await served()).toBe('http://127.0.0.1:8082/');
    expect(tried).toEqual([8080, 8081, 8082]);
  });

  it('is served on the port that is asked for', async () => {
    // Another program may take it before the page does: then a further one is tried.
    for (let attempt = 1; ; attempt++) {
      const { other, port } = await taken();
      await new Promise((closed) => other.close(closed));
      const address = await served(String(port)).catch((problem: Error) => problem);
      if (address instanceof Error && /is taken/.test(address.message) && attempt < 5) continue;
      expect(address).toBe(`http://127.0.0.1:${port}/`);
      break;
    }
  });

  it.each([
    ...['/secret.txt', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..\\secret.txt', '//secret.txt'],
    ...['/page.html', '/favicon.ico', '/.%00/', 'http://elsewhere.example/', '*'],
  ])('is all that there is: %s leads nowhere', async (path) => {
    const { answer, text } = await ask(await served(), path);
    expect(answer.statusCode).toBe(404);
    expect(text).not.toContain('secret');
  });

  it('can only be read', async () => {
    const { answer } = await ask(await served(), '/', 'POST');
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('serving is refused', () => {
  it('on a port that is taken', async () => {
    const { port } = await taken();
    await expect(serve(page, String(port))).rejects.toThrow(
      `Port ${port} is taken: give another one, or leave --port out for a free one.`,
    );
  });

  it('where no port can be had, with what would be right', async () => {
    refusing('EPERM');
    await expect(serve(page)).rejects.toThrow(/^Port 8080 can't be used \(EPERM\): give another one with --port\.$/);
    vi.restoreAllMocks();
    refusing('EACCES');
    await expect(serve(page, '9000')).rejects.toThrow(
      "Port 9000 can't be used (EACCES): give another one, or leave --port out for a free one.",
    );
  });

  it.each(['0', '65536', '-1', '80.5', 'http', ' 80', '1e3', '080808'])('on %s, which is no port', async (text) => {
    await expect(serve(page, text)).rejects.toThrow(
      `--port ${text} is not a port number: give a whole number from 1 to 65535.`,
    );
  });

  it('where the page is not built', async () => {
    await expect(serve(new URL('none.html', page))).rejects.toThrow(/^The page is not built yet/);
  });
});
