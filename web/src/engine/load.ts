import { messages } from '../messages/engine';
import { EngineUnavailable } from './errors';

/**
 * Fetch and compile the engine. A server that does not know WebAssembly's MIME type gets the slower way.
 * @throws EngineUnavailable where there is no WebAssembly, no such file, or no support for what the engine uses
 */
export async function loadModule(url: string): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') throw new EngineUnavailable('noWebAssembly', messages.noWebAssembly);
  try {
    const response = await fetch(url);
    if (!response.ok) throw new EngineUnavailable('notFound', messages.notFound(response.status, url));
    return isWasm(response) ? await WebAssembly.compileStreaming(response) : await compile(response, url);
  } catch (problem) {
    throw unavailable(problem as Error);
  }
}

/** Exactly so: `compileStreaming` takes no parameters after it. */
const isWasm = (response: Response): boolean => response.headers.get('content-type') === 'application/wasm';

/** Some servers answer for a missing file with a page of theirs. */
async function compile(response: Response, url: string): Promise<WebAssembly.Module> {
  const bytes = await response.arrayBuffer();
  if (!startsAsWasm(new Uint8Array(bytes))) throw new EngineUnavailable('notFound', messages.notTheEngine(url));
  return WebAssembly.compile(bytes);
}

const startsAsWasm = (bytes: Uint8Array): boolean => [0x00, 0x61, 0x73, 0x6d].every((byte, i) => bytes[i] === byte);

function unavailable(problem: Error): EngineUnavailable {
  if (problem instanceof EngineUnavailable) return problem;
  return problem instanceof WebAssembly.CompileError
    ? new EngineUnavailable('notSupported', messages.notSupported(problem.message))
    : new EngineUnavailable('notFound', messages.notLoaded(problem.message));
}
