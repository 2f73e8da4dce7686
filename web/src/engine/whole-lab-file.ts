import delta from '../../../build/wasm/backprop_lab.delta?url';
import { engineFiles } from './engine-files';
import { patched } from './patched';

const bytesOf = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** The page as one file has only how it differs from the engine: this takes the place of `lab-file.ts` (vite.config.ts). */
export async function loadLab(): Promise<WebAssembly.Module> {
  const [engine, difference] = await Promise.all([bytesOf(engineFiles.first.url), bytesOf(delta)]);
  return WebAssembly.compile(patched(engine, difference));
}
