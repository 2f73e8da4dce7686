import { beforeEach, expect, it, vi } from 'vitest';
import { EngineGone } from '../../../web/src/engine/errors';
import { Revival } from '../../../web/src/state/revival.svelte';
import { settled } from '../support/hand-display';

let run: { phase: 'starting' | 'ready' | 'failed'; failure: Error | null };
let time = 0;
let revival: Revival;
const restart = vi.fn(async () => {
  run = Object.assign(run, { phase: 'ready', failure: null });
});

beforeEach(() => {
  restart.mockClear();
  run = { phase: 'ready', failure: null };
  revival = new Revival(run, restart, () => time);
});

async function end(silently: boolean): Promise<void> {
  Object.assign(run, { phase: 'failed', failure: new EngineGone('gone', silently) });
  revival.tend();
  await settled();
}

it('starts an engine again that has ended without a word, and says so', async () => {
  await end(true);
  expect(restart).toHaveBeenCalledOnce();
  expect(revival).toMatchObject({ happened: true, willRestart: false });
});

it('leaves one that gave a reason to the user', async () => {
  await end(false);
  expect(restart).not.toHaveBeenCalled();
  expect(revival).toMatchObject({ happened: false, willRestart: false });
});

it('leaves one to the user that ends again soon', async () => {
  await end(true);
  time += 29_000;
  await end(true);
  expect(restart).toHaveBeenCalledOnce();
  expect(run.phase).toBe('failed');
  time += 30_000;
  await end(true);
  expect(restart).toHaveBeenCalledTimes(2);
});
