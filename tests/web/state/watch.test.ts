import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch, type Question } from '../../../web/src/state/watch.svelte';
import { HandClock } from '../support/hand-clock';
import { settled } from '../support/hand-display';

let clock: HandClock;
let watch: Watch<string>;
let asked: string[];

beforeEach(() => {
  clock = new HandClock();
  asked = [];
  watch = new Watch<string>({
    pause: 250,
    now: () => clock.now(),
    after: (milliseconds, task) => clock.after(milliseconds, task),
  });
});

const question =
  (name: string): Question<string> =>
  async () => {
    asked.push(name);
    return name;
  };

/** A question that is answered when a test says so. */
function slow(name: string): { question: Question<string>; answer: () => void; isStale: () => boolean } {
  let answer = (): void => {};
  let isStale = (): boolean => false;
  return {
    question: (stale) => {
      asked.push(name);
      isStale = stale;
      return new Promise((resolve) => (answer = () => resolve(stale() ? null : name)));
    },
    answer: () => answer(),
    isStale: () => isStale(),
  };
}

describe('at rest', () => {
  it('asks at once', async () => {
    watch.ask(question('a'), false);
    await settled();
    expect(watch.value).toBe('a');
    watch.ask(question('b'), false);
    await settled();
    expect(watch.value).toBe('b');
  });

  it('a newer question takes the place of the one that is on, and of those that wait', async () => {
    const first = slow('first');
    watch.ask(first.question, false);
    watch.ask(question('second'), false);
    watch.ask(question('third'), false);
    expect(first.isStale()).toBe(true);
    first.answer();
    await settled();
    expect(asked).toEqual(['first', 'third']);
    expect(watch.value).toBe('third');
  });

  it('keeps the last answer until another one has come, and where none comes', async () => {
    watch.ask(question('a'), false);
    await settled();
    watch.ask(async () => null, false);
    await settled();
    expect(watch.value).toBe('a');
  });
});

describe('while it trains', () => {
  it('asks with a pause between two answers, and then the newest question', async () => {
    watch.ask(question('a'), true);
    await settled();
    for (const name of ['b', 'c', 'd']) watch.ask(question(name), true);
    clock.advance(249);
    await settled();
    expect(asked).toEqual(['a']);
    clock.advance(1);
    await settled();
    expect(asked).toEqual(['a', 'd']);
    clock.advance(1000);
    await settled();
    expect(asked).toEqual(['a', 'd']);
  });

  it('lets a long question be answered although newer ones come', async () => {
    const long = slow('long');
    watch.ask(long.question, true);
    watch.ask(question('newer'), true);
    expect(long.isStale()).toBe(false);
    long.answer();
    await settled();
    expect(watch.value).toBe('long');
    clock.advance(250);
    await settled();
    expect(watch.value).toBe('newer');
  });

  it('asks at once when the training comes to rest', async () => {
    watch.ask(question('a'), true);
    await settled();
    watch.ask(question('b'), true);
    watch.ask(question('rest'), false);
    await settled();
    expect(watch.value).toBe('rest');
    clock.advance(1000);
    await settled();
    expect(asked).toEqual(['a', 'rest']);
  });
});

describe('a question that fails', () => {
  it('is reported, and does not keep the next ones from being asked', async () => {
    const problem = new Error('no answer');
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    watch.ask(() => Promise.reject(problem), false);
    watch.ask(question('waiting'), false);
    await settled();
    await settled();
    vi.unstubAllGlobals();
    expect(reported).toHaveBeenCalledExactlyOnceWith(problem);
    expect(watch.value).toBe('waiting');
  });
});

describe('when nobody looks any more', () => {
  it('gives up what is on and asks nothing more', async () => {
    const on = slow('on');
    watch.ask(on.question, true);
    watch.ask(question('waiting'), true);
    watch.stop();
    expect(on.isStale()).toBe(true);
    on.answer();
    clock.advance(1000);
    await settled();
    expect(asked).toEqual(['on']);
    expect(watch.value).toBeNull();
  });

  it('begins again when someone does', async () => {
    watch.ask(question('a'), true);
    watch.stop();
    watch.ask(question('b'), false);
    await settled();
    expect(watch.value).toBe('b');
  });
});
