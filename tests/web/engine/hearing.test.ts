import { beforeEach, expect, it, vi } from 'vitest';
import { Hearing } from '../../../web/src/engine/hearing';
import { HandClock } from '../support/hand-clock';

const MINUTE = 60_000;
let clock: HandClock;
let hearing: Hearing;
const onDeaf = vi.fn();

beforeEach(() => {
  onDeaf.mockReset();
  clock = new HandClock();
  hearing = new Hearing({ onDeaf, now: () => clock.now(), after: (wait, task) => clock.after(wait, task) });
});

it('notices that a message is not heard, though nothing else is being answered', () => {
  hearing.send();
  clock.advance(14_000);
  expect(onDeaf).not.toHaveBeenCalled();
  clock.advance(2_000);
  expect(onDeaf).toHaveBeenCalledOnce();
  clock.advance(MINUTE);
  expect(onDeaf).toHaveBeenCalledOnce();
});

it('looks no more while nothing is asked', () => {
  const answered = hearing.send();
  hearing.heard();
  answered();
  clock.advance(5_000);
  expect(clock.tasksWaiting).toBe(0);
});

it('lets a call take as long as it takes, and what waits behind it', () => {
  const answered = hearing.send();
  hearing.heard();
  hearing.send();
  clock.advance(10 * MINUTE);
  expect(onDeaf).not.toHaveBeenCalled();
  answered();
  clock.advance(14_000);
  expect(onDeaf).not.toHaveBeenCalled();
});

it('has the more patience the longer this network takes: training between two messages keeps it from hearing', () => {
  const answered = hearing.send();
  hearing.heard();
  clock.advance(20_000);
  answered();
  hearing.send();
  clock.advance(75_000);
  expect(onDeaf).not.toHaveBeenCalled();
  clock.advance(10_000);
  expect(onDeaf).toHaveBeenCalledOnce();
});

it('takes no sleep of the machine for an end: what was heard meanwhile is told after the first look', () => {
  hearing.send();
  clock.pass(60 * MINUTE);
  clock.runNext();
  expect(onDeaf).not.toHaveBeenCalled();
  hearing.heard();
  clock.advance(MINUTE);
  expect(onDeaf).not.toHaveBeenCalled();
});

it('counts an answer as heard', () => {
  hearing.send()();
  clock.advance(MINUTE);
  expect(onDeaf).not.toHaveBeenCalled();
});
