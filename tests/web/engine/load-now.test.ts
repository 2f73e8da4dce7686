import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { RestMissing } from '../../../web/src/engine/errors';
import { hashOf } from '../../../web/src/engine/hash';
import { loadNow } from '../../../web/src/engine/load-now';

const rest = readFileSync(new URL('../../../build/wasm/backprop-rest.wasm', import.meta.url));
const source = { url: 'rest.wasm', hash: hashOf(rest) };
const asked = vi.fn();

/** A server that gives this answer, or none. */
function serve(answer: { status: number; body: Uint8Array } | null): void {
  class Request {
    status = 0;
    responseType = '';
    response: ArrayBuffer | null = null;
    open = asked;
    send(): void {
      if (answer === null) throw new DOMException('A network error occurred.', 'NetworkError');
      this.status = answer.status;
      this.response = this.responseType === 'arraybuffer' ? Uint8Array.from(answer.body).buffer : null;
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
}

afterEach(() => vi.unstubAllGlobals());

it('gives the compiled file before anything else goes on', () => {
  serve({ status: 200, body: rest });
  expect(loadNow(source)).toBeInstanceOf(WebAssembly.Module);
  expect(asked).toHaveBeenCalledWith('GET', 'rest.wasm', false);
});

it.each([
  ['there is no network', null, 'A network error occurred.'],
  ['the server has no such file', { status: 404, body: rest }, '404'],
  ['it is another file', { status: 200, body: rest.subarray(1) }, ''],
])('says why not where %s', (_, answer, reason) => {
  serve(answer);
  expect(() => loadNow(source)).toThrow(expect.objectContaining({ name: 'RestMissing', message: reason }));
});

it('takes bytes that are no module for a missing rest', () => {
  serve({ status: 200, body: rest.subarray(0, 100) });
  expect(() => loadNow({ ...source, hash: null })).toThrow(RestMissing);
});
