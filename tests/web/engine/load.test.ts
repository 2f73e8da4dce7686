import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantiate } from '../../../wasm/engine.mjs';
import { EngineUnavailable } from '../../../web/src/engine/errors';
import { loadModule } from '../../../web/src/engine/load';

const wasm = readFileSync(new URL('../../../build/wasm/backprop.wasm', import.meta.url));

const serve = (body: BodyInit, type: string, status = 200): unknown =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }));

const problem = (): Promise<unknown> => loadModule('engine.wasm').catch((thrown: unknown) => thrown);

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
    expect(await problem()).toMatchObject({ name: 'EngineUnavailable', reason: 'noWebAssembly' });
  });

  it('where the network fails', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await problem()).toMatchObject({ reason: 'notFound', message: expect.stringContaining('Failed to fetch') });
  });

  it('where the file is not there', async () => {
    serve('no', 'text/html', 404);
    expect(await problem()).toMatchObject({
      reason: 'notFound',
      message: expect.stringMatching(/404 for engine\.wasm/),
    });
  });

  it('where a page is served instead of the file', async () => {
    serve('<!doctype html>', 'text/html');
    const thrown = await problem();
    expect(thrown).toBeInstanceOf(EngineUnavailable);
    expect(thrown).toMatchObject({ reason: 'notFound', message: expect.stringContaining('not WebAssembly') });
  });

  it('where the file ends too early', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(wasm.subarray(0, 100)));
        controller.error(new TypeError('connection lost'));
      },
    });
    serve(broken, 'application/wasm');
    expect(await problem()).toMatchObject({ reason: 'notFound', message: expect.stringContaining('connection lost') });
  });

  it.each(['application/wasm', 'text/plain'])('where the browser lacks what it needs (%s)', async (type) => {
    serve(new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x02, 0, 0, 0]), type);
    expect(await problem()).toMatchObject({ reason: 'notSupported', message: expect.stringContaining('SIMD') });
  });
});
