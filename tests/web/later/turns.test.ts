import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from '../../../web/src/later/turns';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

it('does what comes alone at once, and what comes with it one thing in each task, in the order of asking', () => {
  const done: string[] = [];
  for (const name of ['a', 'b', 'c']) inTurn(() => done.push(name));
  expect(done).toEqual(['a']);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a', 'b']);
  inTurn(() => done.push('d')); // asked for while others wait
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a', 'b', 'c']);
  vi.runAllTimers();
  expect(done.at(-1)).toBe('d');
  expect(vi.getTimerCount()).toBe(0);
  inTurn(() => done.push('e'));
  expect(done.at(-1)).toBe('e');
});

it('leaves out what was taken back', () => {
  const done: string[] = [];
  inTurn(() => done.push('a'));
  const back = inTurn(() => done.push('b'));
  inTurn(() => done.push('c'));
  back();
  back();
  vi.runAllTimers();
  expect(done).toEqual(['a', 'c']);
});

it('goes on after one that fails', () => {
  const done: string[] = [];
  inTurn(() => done.push('a'));
  inTurn(() => {
    throw new Error('of the second');
  });
  inTurn(() => done.push('c'));
  expect(() => vi.advanceTimersToNextTimer()).toThrow('of the second');
  vi.runAllTimers();
  expect(done).toEqual(['a', 'c']);
});
