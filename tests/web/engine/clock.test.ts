import { expect, it } from 'vitest';
import { workerClock } from '../../../web/src/engine/clock';

const done = (clock: ReturnType<typeof workerClock>, milliseconds: number, task: () => void): Promise<void> =>
  new Promise((resolve) =>
    clock.after(milliseconds, () => {
      task();
      resolve();
    }),
  );

it('runs tasks without delay in the order in which they were given, and not at once', async () => {
  const clock = workerClock();
  const order: string[] = [];
  const first = done(clock, 0, () => order.push('first'));
  const second = done(clock, 0, () => order.push('second'));
  order.push('the caller');
  await Promise.all([first, second]);
  expect(order).toEqual(['the caller', 'first', 'second']);
});

it('runs a task with a delay when that time has passed', async () => {
  const clock = workerClock();
  const begin = clock.now();
  await done(clock, 20, () => {});
  expect(clock.now() - begin).toBeGreaterThanOrEqual(19);
});
