import { beforeEach, describe, expect, it } from 'vitest';
import { TrainingLoop, type Trainable } from '../../../web/src/engine/training-loop';
import type { Progress } from '../../../web/src/engine/types';
import { HandClock } from '../support/hand-clock';

/** Counts updates; each takes its time on the clock. It stops at a given step. */
class FakeSession implements Trainable {
  made = 0;
  stopsAt = Infinity;
  readonly calls: number[] = [];
  /** That one update takes. */
  milliseconds: number;
  readonly #clock: HandClock;

  constructor(clock: HandClock, milliseconds: number) {
    this.#clock = clock;
    this.milliseconds = milliseconds;
  }

  step(count: number): Progress {
    this.calls.push(count);
    this.made = Math.min(this.made + count, this.stopsAt);
    this.#clock.pass(count * this.milliseconds);
    const stopped = this.made === this.stopsAt ? { quantity: 'W' as const, layer: 0 } : null;
    return { step: this.made, epoch: this.made, batch: 0, batchesPerEpoch: 1, stopped };
  }
}

let clock: HandClock;
beforeEach(() => {
  clock = new HandClock();
});

function loopOf(milliseconds: number, largestChunk = 1000): { session: FakeSession; loop: TrainingLoop } {
  const session = new FakeSession(clock, milliseconds);
  return { session, loop: new TrainingLoop(session, clock, largestChunk) };
}

describe('at a pace', () => {
  it('makes the first update at once and the others when they are due', () => {
    const { session, loop } = loopOf(0);
    loop.play(10);
    clock.advance(0);
    expect(session.made).toBe(1);
    clock.advance(99);
    expect(session.made).toBe(1);
    clock.advance(1);
    expect(session.made).toBe(2);
    clock.advance(800);
    expect(session.made).toBe(10);
  });

  it('sleeps until the next update is due instead of looking all the time', () => {
    const { loop } = loopOf(0);
    loop.play(10);
    clock.advance(0);
    expect(clock.tasksWaiting).toBe(1);
    expect(clock.untilNext).toBeCloseTo(100, 9);
  });

  it('keeps the pace over a long time where a millisecond holds no whole number of updates', () => {
    const { session, loop } = loopOf(0);
    loop.play(30);
    clock.advance(10_000);
    expect(session.made).toBeGreaterThanOrEqual(300);
    expect(session.made).toBeLessThanOrEqual(301);
    expect(loop.stepsPerSecond).toBeCloseTo(30, 0);
  });

  it('makes several updates in one slice where the pace asks for it', () => {
    const { session, loop } = loopOf(0);
    loop.play(20_000);
    clock.advance(0);
    clock.pass(50);
    clock.advance(0);
    expect(session.made).toBeGreaterThanOrEqual(1000);
    expect(session.made).toBeLessThanOrEqual(1001);
  });

  it('does not catch up after the thread has slept', () => {
    const { session, loop } = loopOf(0);
    loop.play(100);
    clock.advance(0);
    clock.pass(3_600_000);
    clock.advance(0);
    expect(session.made).toBeLessThanOrEqual(11);
  });

  it('gives way to messages where the machine cannot keep the pace', () => {
    const { session, loop } = loopOf(3);
    loop.play(1e6);
    clock.pass(100);
    clock.runNext();
    expect(session.made).toBe(3);
    expect(clock.untilNext).toBe(0);
  });

  it('changes the pace at once, and lets go of what was owed', () => {
    const { session, loop } = loopOf(0);
    loop.play(0.1);
    clock.advance(5000);
    expect(session.made).toBe(1);
    loop.setPace(10);
    clock.advance(50);
    expect(session.made).toBe(2);
    clock.advance(50);
    expect(session.made).toBe(2);
    clock.advance(50);
    expect(session.made).toBe(3);
  });
});

describe('at full speed', () => {
  it('trains in slices of some milliseconds, one after another', () => {
    const { session, loop } = loopOf(1);
    loop.play('full');
    clock.runNext();
    expect(session.made).toBe(8);
    expect(clock.untilNext).toBe(0);
    clock.runNext();
    expect(session.made).toBe(16);
  });

  it('makes at least one update in a slice, however slow it is', () => {
    const { session, loop } = loopOf(500);
    loop.play('full');
    clock.runNext();
    expect(session.made).toBe(1);
  });

  it('makes chunks larger while they are quick, up to the largest that the session takes', () => {
    const { session, loop } = loopOf(0.0001, 64);
    loop.play('full');
    clock.runNext();
    expect(session.calls.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 64]);
    expect(Math.max(...session.calls)).toBe(64);
  });

  it('makes chunks smaller where they take too long', () => {
    const { session, loop } = loopOf(0.1);
    loop.play('full');
    clock.runNext();
    const largest = Math.max(...session.calls);
    session.milliseconds = 10;
    clock.runNext();
    clock.runNext();
    expect(session.calls.at(-1)).toBeLessThan(largest);
  });

  it('measures what it really makes in a second', () => {
    const { loop } = loopOf(0.5);
    loop.play('full');
    clock.advance(2000);
    expect(loop.stepsPerSecond).toBeCloseTo(2000, -1);
  });
});

describe('when it ends', () => {
  it('makes no update after a pause, not even one that was scheduled', () => {
    const { session, loop } = loopOf(0);
    loop.play(10);
    clock.advance(0);
    loop.pause();
    clock.advance(10_000);
    expect(session.made).toBe(1);
    expect(loop.running).toBe(false);
    expect(loop.stepsPerSecond).toBe(0);
  });

  it('plays once, not twice, after pause and play', () => {
    const { session, loop } = loopOf(0);
    loop.play(10);
    loop.pause();
    loop.play(10);
    loop.play(10);
    clock.advance(1000);
    expect(session.made).toBe(11);
    expect(clock.tasksWaiting).toBe(1);
  });

  it('owes nothing for the time of the pause', () => {
    const { session, loop } = loopOf(0);
    loop.play(1000);
    clock.advance(0);
    loop.pause();
    clock.advance(5000);
    loop.play(1000);
    clock.advance(0);
    expect(session.made).toBe(2);
  });

  it('pauses itself where the session has stopped', () => {
    const { session, loop } = loopOf(0.1);
    session.stopsAt = 5;
    loop.play('full');
    clock.runNext();
    expect(session.made).toBe(5);
    expect(loop.running).toBe(false);
    expect(clock.tasksWaiting).toBe(0);
  });

  it('does not start to play by a change of the pace', () => {
    const { session, loop } = loopOf(0);
    loop.setPace('full');
    clock.advance(1000);
    expect(session.made).toBe(0);
    expect(loop.running).toBe(false);
  });
});
