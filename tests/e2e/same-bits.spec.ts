import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { longRuns } from '../wasm/same-bits.mjs';

type EngineModule = typeof import('../../wasm/engine.mjs');
type RunsModule = typeof import('../wasm/same-bits.mjs');

const root = new URL('../..', import.meta.url);
const types: Record<string, string> = { mjs: 'text/javascript', wasm: 'application/wasm' };

// The very files of the engine, beside the page; what is compared is what this browser makes of them.
test('10,000 steps have the bits of the native build', async ({ page }) => {
  await page.route('**/engine/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/engine/', '');
    const contentType = types[path.split('.').pop() ?? ''];
    await route.fulfill({ contentType, body: await readFile(new URL(path, root)) });
  });
  await page.goto('/');
  const hashes = await page.evaluate(async () => {
    const load = async (path: string): Promise<unknown> => import(/* @vite-ignore */ path);
    const { instantiate } = (await load('/engine/wasm/engine.mjs')) as EngineModule;
    const { longRuns, trainedHash } = (await load('/engine/tests/wasm/same-bits.mjs')) as RunsModule;
    const engine = await instantiate(await WebAssembly.compileStreaming(fetch('/engine/build/wasm/backprop.wasm')));
    return longRuns.map((run) => [run.what, trainedHash(engine, run)]);
  });
  expect(hashes).toEqual(longRuns.map((run) => [run.what, run.hash]));
});
