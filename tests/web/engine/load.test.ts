import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantiate } from '../../../wasm/engine.mjs';
import { EngineUnavailable } from '../../../web/src/engine/errors';
import { hashOf } from '../../../web/src/engine/hash';
import { loadModule } from '../../../web/src/engine/load';

const wasm = readFileSync(new URL('../../../build/wasm/backprop.wasm', import.meta.url));

const serve = (body: BodyInit, type: string, status = 200): unknown =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }));

async function expectRefusal(reason: EngineUnavailable['reason'], words: string): Promise<void> {
  const thrown = await loadModule({ url: 'engine.wasm', hash: hashOf(wasm) }).catch(
    (problem: unknown) => problem as EngineUnavailable,
  );
  expect(thrown).toBeInstanceOf(EngineUnavailable);
  expect(thrown).toMatchObject({ name: 'EngineUnavailable', reason });
  expect((thrown as EngineUnavailable).message).toContain(words);
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('gives the compiled engine', () => {
  it.each(['application/wasm', 'application/wasm; charset=binary', 'application/octet-stream', 'text/plain'])(
    'from a server that calls it %s',
    async (type) => {
      serve(wasm, type);
      const engine = await instantiate(await loadModule({ url: 'engine.wasm', hash: hashOf(wasm) }));
      expect(engine.limits().layers).toBeGreaterThan(1);
    },
  );
});

describe('says what is wrong', () => {
  it('where WebAssembly is switched off', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expectRefusal('noWebAssembly', 'has it switched off');
  });

  it('where the network fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expectRefusal('notLoaded', 'Failed to fetch');
  });

  it('where the file is not there', async () => {
    serve('no', 'text/html', 404);
    await expectRefusal('notFound', '404 for engine.wasm');
  });

  it('where a page is served instead of the file', async () => {
    serve('<!doctype html>', 'text/html');
    await expectRefusal('notFound', 'the server sent a web page');
  });

  it('where the network goes before its end', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(wasm.subarray(0, 100)));
        controller.error(new TypeError('connection lost'));
      },
    });
    serve(broken, 'application/wasm');
    await expectRefusal('notLoaded', 'connection lost');
  });

  const changed = (at: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(wasm);
    bytes[at]! ^= 1;
    return bytes;
  };
  const ofData = wasm.length - 200;

  describe.each(['application/wasm', 'text/plain'])('of what is called %s', (type) => {
    it.each<[string, Uint8Array<ArrayBuffer>]>([
      ['empty', new Uint8Array(0)],
      ['half of it', new Uint8Array(wasm.subarray(0, wasm.length >> 1))],
      ['all but its end', new Uint8Array(wasm.subarray(0, -1))],
      ['longer', new Uint8Array([...wasm, 0])],
      ['changed at its beginning', changed(1)],
      ['of another version', changed(4)],
      ['changed in its code', changed(wasm.length >> 1)],
      ['changed where it compiles all the same', changed(ofData)],
    ])('where the file is damaged: %s', async (_what, bytes) => {
      serve(bytes, type);
      await expectRefusal('damaged', "The engine's file is damaged or incomplete");
    });

    it('where the browser lacks what the engine needs', async () => {
      serve(wasm, type);
      const refuse = (): Promise<never> => Promise.reject(new WebAssembly.CompileError('unknown opcode'));
      vi.spyOn(WebAssembly, 'compile').mockImplementation(refuse);
      vi.spyOn(WebAssembly, 'compileStreaming').mockImplementation(refuse);
      vi.spyOn(WebAssembly, 'validate').mockImplementation((bytes) => (bytes as Uint8Array).length !== 31);
      await expectRefusal('notSupported', 'it lacks SIMD (unknown opcode)');
    });
  });

  it('and loads past the cache where it is asked to', async () => {
    const fetched = vi.fn(async () => new Response(wasm, { headers: { 'content-type': 'application/wasm' } }));
    vi.stubGlobal('fetch', fetched);
    await loadModule({ url: 'engine.wasm', hash: null }, 'reload');
    expect(fetched).toHaveBeenCalledWith('engine.wasm', { cache: 'reload' });
  });
});
