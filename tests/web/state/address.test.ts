import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/src/engine/types';
import { Address, type Place } from '../../../web/src/state/address.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();

/** A browser's address and history, with timers that run by hand. */
class HandPlace implements Place {
  location = { hash: '' };
  /** What was done to the history. */
  readonly done: string[] = [];
  readonly #timers = new Map<number, { task: () => void; milliseconds: number }>();
  #count = 0;
  history = {
    pushState: (_state: unknown, _title: string, url?: string | URL | null) => this.#go('push', String(url)),
    replaceState: (_state: unknown, _title: string, url?: string | URL | null) => this.#go('replace', String(url)),
  };
  setTimeout = (task: () => void, milliseconds: number): number => {
    this.#timers.set(++this.#count, { task, milliseconds });
    return this.#count;
  };
  clearTimeout = (timer: number): void => void this.#timers.delete(timer);
  #go(how: string, url: string): void {
    this.done.push(`${how} ${url}`);
    this.location.hash = url;
  }
  get waiting(): number[] {
    return [...this.#timers.values()].map(({ milliseconds }) => milliseconds);
  }
  elapse(): void {
    this.pass(Infinity);
  }
  pass(milliseconds: number): void {
    for (const [timer, waiting] of [...this.#timers]) {
      waiting.milliseconds -= milliseconds;
      if (waiting.milliseconds > 0) continue;
      this.#timers.delete(timer);
      waiting.task();
    }
  }
}

let run: Run;
let place: HandPlace;
let address: Address;
const write = (): void => address.write(run.recipe!, run.running);

beforeEach(async () => {
  run = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await run.start();
  place = new HandPlace();
  address = new Address(run, place);
});

describe('writing the address', () => {
  beforeEach(() => address.open());

  it('waits a moment, longer while it trains, and writes the newest one only', async () => {
    write();
    await run.step(1);
    write();
    expect(place.waiting).toEqual([300]);
    expect(place.done).toEqual([]);
    place.elapse();
    expect(place.done).toEqual(['replace #data=penguins&net=3-2-1&step=1']);
    await run.play();
    await run.setLearningRate(0.1);
    write();
    expect(place.waiting).toEqual([1000]);
  });

  it('does not wait anew for each moment while it trains', async () => {
    await run.play();
    for (const rate of [0.1, 0.2, 0.4]) {
      await run.setLearningRate(rate);
      write();
      place.pass(400);
    }
    expect(place.done).toEqual(['replace #data=penguins&net=3-2-1&then=0:rate:0.1,0:rate:0.2,0:rate:0.4']);
  });

  it('writes what waits before it makes an entry: going back finds the newest of the moment before', async () => {
    await run.step(10);
    write();
    run.selection.select({ kind: 'loss' });
    write();
    expect(place.done).toEqual([
      'replace #data=penguins&net=3-2-1&step=10',
      'push #data=penguins&net=3-2-1&step=10&select=loss',
    ]);
  });

  it('leaves the address alone, and says so, where no link leads to the moment', async () => {
    await run.step(1);
    write();
    place.elapse();
    const recipe = { ...run.recipe!, step: 10_000_001 };
    address.write(recipe, false);
    place.elapse();
    expect(place.location.hash).toBe('#data=penguins&net=3-2-1&step=1');
  });

  it('makes an entry to go back to for another network, data or selection, at once', async () => {
    write();
    place.elapse();
    run.selection.select({ kind: 'bias', layer: 0, row: 1 });
    write();
    await run.newWeights(5);
    write();
    expect(place.done.slice(-2)).toEqual([
      'push #data=penguins&net=3-2-1&select=b1.2',
      'push #data=penguins&net=3-2-1&seed=5&select=b1.2',
    ]);
  });

  it('writes nothing where nothing has changed', () => {
    write();
    place.elapse();
    write();
    expect(place.waiting).toEqual([]);
    expect(place.done).toHaveLength(1);
  });
});

describe('opening the address', () => {
  it('comes before anything is written over it', async () => {
    place.location.hash = '#data=xor-gate&net=2-2-1&step=2';
    address = new Address(run, place);
    write();
    address.settle();
    place.elapse();
    expect(place.done).toEqual([]);
    expect(await address.open()).toBe(true);
    expect(run.moment!.step).toBe(2);
  });

  it('writes it as the page writes it, so that going back does not meet it again', async () => {
    place.location.hash = '#step=3&net=2-2-1&data=xor-gate';
    await address.open();
    write();
    expect(place.done).toEqual(['replace #data=xor-gate&net=2-2-1&step=3']);
    expect(run.experiment.dataset.id).toBe('xor-gate');
  });

  it('says that an empty one holds no moment', async () => {
    expect(await address.open()).toBe(false);
    expect(address.problem).toBeNull();
  });

  it('opens a moment, and does not write what it read', async () => {
    place.location.hash = '#data=xor-gate&net=2-2-1&step=4';
    expect(await address.open()).toBe(true);
    expect(run.moment!.step).toBe(4);
    write();
    expect(place.waiting).toEqual([]);
  });

  it('refuses in one sentence, the parser’s or the engine’s, and leaves all as it was', async () => {
    const before = run.recipe;
    for (const [hash, sentence] of [
      ['#rate=x', /rate is “x”/],
      ['#data=penguins&net=4-1', /inputs/],
    ] as const) {
      place.location.hash = hash;
      expect(await address.open()).toBe(false);
      expect(address.problem).toMatch(sentence);
      expect(run.refusal).toBeNull();
      expect(run.recipe).toEqual(before);
    }
    place.location.hash = '#data=penguins&net=3-2-1&step=1';
    await address.follow();
    expect(address.problem).toBeNull();
  });

  it('goes back to the opening where it becomes empty', async () => {
    place.location.hash = '#data=xor-gate&net=2-2-1';
    await address.follow();
    place.location.hash = '';
    await address.follow();
    expect(run.experiment.dataset.id).toBe('penguins');
  });

  it('does not write the moment before over the one that it opens', async () => {
    place.location.hash = '#data=xor-gate&net=2-2-1&step=50';
    const before = run.recipe!;
    const opening = address.open();
    address.settle();
    address.write(before, true);
    place.elapse();
    expect(place.done).toEqual([]);
    await opening;
    expect(run.moment!.step).toBe(50);
  });
});
