import { beforeEach, expect, it } from 'vitest';
import { Paced } from '../../../web/src/plot/paced';
import { HandClock } from '../support/hand-clock';

let clock: HandClock;
let paced: Paced;
let drawn: string[];

beforeEach(() => {
  clock = new HandClock();
  drawn = [];
  paced = new Paced(100, {
    now: () => clock.now(),
    after: (milliseconds, task) => clock.after(milliseconds, task),
  });
});

const ask = (name: string, atOnce = false): void => paced.ask(() => drawn.push(name), atOnce);

it('draws the first at once, then the newest once in each pause', () => {
  for (const name of ['a', 'b', 'c']) ask(name);
  expect(drawn).toEqual(['a']);
  clock.advance(99);
  expect(drawn).toEqual(['a']);
  clock.advance(1);
  expect(drawn).toEqual(['a', 'c']);
  for (let frame = 0; frame < 60; frame++) {
    ask(String(frame));
    clock.advance(16);
  }
  // 960 ms.
  expect(drawn).toHaveLength(2 + 9);
  clock.advance(1000);
  expect(drawn.at(-1)).toBe('59');
});

it('draws without a pause at rest, and nothing older after it', () => {
  ask('a');
  ask('b');
  ask('rest', true);
  clock.advance(1000);
  expect(drawn).toEqual(['a', 'rest']);
});

it('draws what waits when it is wanted now, and only once', () => {
  ask('a');
  ask('b');
  paced.now();
  paced.now();
  clock.advance(1000);
  expect(drawn).toEqual(['a', 'b']);
});

it('draws nothing once it is stopped', () => {
  ask('a');
  ask('b');
  paced.stop();
  clock.advance(1000);
  expect(drawn).toEqual(['a']);
});
