import { expect, it } from 'vitest';
import { Coming } from '../../../web/src/later/coming.svelte';

it('comes once for all who ask', async () => {
  let asked = 0;
  const coming = new Coming(async () => ({ asked: ++asked }));
  expect(coming.here).toBeNull();
  await Promise.all([coming.come(), coming.come()]);
  await coming.come();
  expect(coming.here).toEqual({ asked: 1 });
  expect(coming.failed).toBe(false);
});

it('says that it failed, and comes when it is asked for again', async () => {
  let fails = true;
  const coming = new Coming(async () => {
    if (fails) throw new Error('no network');
    return 'parts';
  });
  await coming.come();
  expect([coming.here, coming.failed]).toEqual([null, true]);
  fails = false;
  const again = coming.come();
  expect(coming.failed).toBe(false);
  await again;
  expect([coming.here, coming.failed]).toEqual(['parts', false]);
});

it('holds up what needs it until it is there', async () => {
  let fails = true;
  const words = new Coming(async () => {
    if (fails) throw new Error('no network');
  });
  const parts = new Coming(() => words.need().then(() => 'parts'));
  await parts.come();
  expect([parts.here, parts.failed]).toEqual([null, true]);
  fails = false;
  await parts.come();
  expect([parts.here, parts.failed]).toEqual(['parts', false]);
});
