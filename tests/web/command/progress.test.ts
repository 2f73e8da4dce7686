import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../../web/src/command/progress';

const isTTY = process.stderr.isTTY;
const written: string[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A training that is told of for half a second. */
const train = (): Promise<number> =>
  withProgress(async (replay) => {
    await vi.advanceTimersByTimeAsync(250);
    replay.progress = { done: 1200, total: 9000, seconds: 3 };
    await vi.advanceTimersByTimeAsync(250);
    return 7;
  });

describe('how far the training is', () => {
  it('stands in one line of a terminal, and is gone at the end', async () => {
    process.stderr.isTTY = true;
    expect(await train()).toBe(7);
    const line = '\r\x1b[2K1,200 of 9,000 steps, about 3 s more';
    expect(written).toEqual([line, line, line, '\r\x1b[2K']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toHaveLength(4);
  });

  it('is not told where nobody looks', async () => {
    process.stderr.isTTY = false;
    expect(await train()).toBe(7);
    expect(written).toEqual([]);
  });

  it('is gone also where the training fails', async () => {
    process.stderr.isTTY = true;
    await expect(withProgress(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(written).toEqual(['\r\x1b[2K']);
  });
});
