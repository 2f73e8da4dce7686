import { RestMissing } from './errors';
import { hashOf } from './hash';
import type { Source } from './load';

/**
 * Fetch and compile the rest of the engine in its worker, where a call can't go on without it: everything there waits.
 * @throws RestMissing
 */
export function loadNow(source: Source): WebAssembly.Module {
  try {
    return new WebAssembly.Module(bytesOf(source));
  } catch (problem) {
    throw problem instanceof RestMissing ? problem : new RestMissing((problem as Error).message);
  }
}

function bytesOf({ url, hash }: Source): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new RestMissing(String(request.status));
  const bytes = new Uint8Array(request.response as ArrayBuffer);
  if (hash !== null && hashOf(bytes) !== hash) throw new RestMissing('');
  return bytes;
}
