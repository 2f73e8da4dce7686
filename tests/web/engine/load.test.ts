import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantiate } from '../../../wasm/engine.mjs';
import { EngineUnavailable } from '../../../web/src/engine/errors';
import { loadModule } from '../../../web/src/engine/load';

const wasm = readFileSync(new URL('../../../build/wasm/backprop.wasm', import.meta.url));

const serve = (body: BodyInit, type: string, status = 200): unknown =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }));

async function expectRefusal(reason: EngineUnavailable['reason'], words: string): Promise<void> {
  const thrown = await loadModule('engine.wasm').catch((problem: unknown) => problem as EngineUnavailable);
  expect(thrown).toBeInstanceOf(EngineUnavailable);
  expect(thrown).toMatchObject({ name: 'EngineUnavailable', reason });
  expect((thrown as EngineUnavailable).message).toContain(words);
}

afterEach(() => void vi.unstubAllGlobals());

describe('gives the compiled engine', () => {
  it.each(['application/wasm', 'application/wasm; charset=binary', 'application/octet-stream', 'text/plain'])(
    'from a server that calls it %s',
    async (type) => {
      serve(wasm, type);
      const engine = await instantiate(await loadModule('engine.wasm'));
      expect(engine.limits().layers).toBeGreaterThan(1);
    },
  );
});

describe('says what is wrong', () => {
  it('where WebAssembly is switched off', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expectRefusal('noWebAssembly', 'has WebAssembly switched off');
  });

  it('where the network fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expectRefusal('notFound', 'Failed to fetch');
  });

  it('where the file is not there', async () => {
    serve('no', 'text/html', 404);
    await expectRefusal('notFound', '404 for engine.wasm');
  });

  it('where a page is served instead of the file', async () => {
    serve('<!doctype html>', 'text/html');
    await expectRefusal('notFound', 'is not WebAssembly');
  });

  it('where the file ends too early', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(wasm.subarray(0, 100)));
        controller.error(new TypeError('connection lost'));
      },
    });
    serve(broken, 'application/wasm');
    await expectRefusal('notFound', 'connection lost');
  });

  it.each(['application/wasm', 'text/plain'])('where the browser lacks what it needs (%s)', async (type) => {
    serve(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x02, 0, 0, 0]), type);
    await expectRefusal('notSupported', 'needs WebAssembly with SIMD');
  });
});
