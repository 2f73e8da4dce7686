import { engine as messages } from '../messages/words';
import { EngineUnavailable } from './errors';
import { hashOf } from './hash';
import { lackingFeatures } from './wasm-features';

export interface Source {
  url: string;
  /** Of the file, as the build made it; null where it is not held against that. */
  hash: string | null;
}

/** What the engine is made of. */
export interface EngineFiles {
  /** What the first view and training need. */
  first: Source;
  /** Null where the first file has everything. */
  rest: Source | null;
}

/**
 * Fetch and compile the engine. A server that does not know WebAssembly's MIME type gets the slower way.
 * @param cache `reload` for the file as the server has it now
 * @throws EngineUnavailable where there is no WebAssembly, no such file, no network, where what comes is not the whole
 * file that was built, or where the browser lacks what the engine uses
 */
export async function loadModule({ url, hash }: Source, cache: RequestCache = 'default'): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') throw new EngineUnavailable('noWebAssembly', messages.noWebAssembly);
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new EngineUnavailable('notFound', messages.notFound(response.status, url));
    const whole = response.clone();
    const [module, bytes] = await Promise.all([
      isWasm(response) ? WebAssembly.compileStreaming(response) : compile(response, url),
      whole.arrayBuffer(),
    ]);
    // Bytes that were changed may still compile, and calculate something else.
    if (hash !== null && hashOf(new Uint8Array(bytes)) !== hash) throw damaged(messages.otherBytes);
    return module;
  } catch (problem) {
    throw unavailable(problem as Error);
  }
}

/** Exactly so: `compileStreaming` takes no parameters after it. */
const isWasm = (response: Response): boolean => response.headers.get('content-type') === 'application/wasm';

/** Some servers answer for a missing file with a page of theirs. */
async function compile(response: Response, url: string): Promise<WebAssembly.Module> {
  const bytes = await response.arrayBuffer();
  if (isPage(new Uint8Array(bytes))) throw new EngineUnavailable('notFound', messages.notTheEngine(url));
  return WebAssembly.compile(bytes);
}

const isPage = (bytes: Uint8Array): boolean => /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 100)));

const damaged = (reason: string): EngineUnavailable => new EngineUnavailable('damaged', messages.damaged(reason));

function unavailable(problem: Error): EngineUnavailable {
  if (problem instanceof EngineUnavailable) return problem;
  if (!(problem instanceof WebAssembly.CompileError))
    return new EngineUnavailable('notLoaded', messages.notLoaded(problem.message));
  const lacking = lackingFeatures();
  return lacking.length > 0
    ? new EngineUnavailable('notSupported', messages.notSupported(lacking.join(', '), problem.message))
    : damaged(problem.message);
}
