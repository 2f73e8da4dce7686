import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { instantiate, type Engine, type Settings } from '../../wasm/engine.mjs';
import { settings } from './support';

export const compiled = new WebAssembly.Module(
  await readFile(new URL('../../build/wasm/backprop.wasm', import.meta.url)),
);

/** An engine of its own, and the memory that it works in. */
export async function startWithMemory(): Promise<{ engine: Engine; memory: WebAssembly.Memory }> {
  const instantiated = vi.spyOn(WebAssembly, 'instantiate');
  const engine = await instantiate(compiled);
  const instance = (await instantiated.mock.results[0]!.value) as unknown as WebAssembly.Instance;
  instantiated.mockRestore();
  const memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
  return { engine, memory: memory! };
}

/** Settings of a network whose matrices are large enough for a leak of one to show. */
export const wide = (): Settings => {
  const { layers, ...network } = settings().network;
  const hidden = { units: 32, activation: 'tanh' } as const;
  return settings({ network: { ...network, layers: [hidden, hidden, layers[1]!] } });
};
