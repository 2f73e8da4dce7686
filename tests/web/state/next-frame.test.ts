import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nextFrame } from '../../../web/src/state/next-frame';

let frames: Map<number, () => void>;

beforeEach(() => {
  vi.useFakeTimers();
  frames = new Map();
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => frames.set(frames.size + 1, task).size);
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('runs a task once, before the next frame', () => {
  const task = vi.fn();
  nextFrame(task);
  expect(task).not.toHaveBeenCalled();
  frames.get(1)!();
  vi.advanceTimersByTime(5000);
  expect(task).toHaveBeenCalledTimes(1);
});

it('runs it all the same in a page that is not shown, so that its moment stays new', () => {
  const task = vi.fn();
  nextFrame(task);
  vi.advanceTimersByTime(1000);
  expect(task).toHaveBeenCalledTimes(1);
  expect(frames.size).toBe(0);
});
