import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from '../../../web/src/later/turns';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does one thing in each task, in the order of asking', () => {
  const done: string[] = [];
  for (const name of ['a', 'b']) inTurn(() => done.push(name));
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a']);
  inTurn(() => done.push('c')); // asked for while others wait
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a', 'b']);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a', 'b', 'c']);
  expect(vi.getTimerCount()).toBe(0);
  inTurn(() => done.push('d'));
  vi.runAllTimers();
  expect(done.at(-1)).toBe('d');
});

it('leaves out what was taken back', () => {
  const done: string[] = [];
  const back = inTurn(() => done.push('a'));
  inTurn(() => done.push('b'));
  back();
  back();
  vi.runAllTimers();
  expect(done).toEqual(['b']);
});

it('goes on after one that fails', () => {
  const done: string[] = [];
  inTurn(() => {
    throw new Error('of the first');
  });
  inTurn(() => done.push('b'));
  expect(() => vi.advanceTimersToNextTimer()).toThrow('of the first');
  vi.runAllTimers();
  expect(done).toEqual(['b']);
});
