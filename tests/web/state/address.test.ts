import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../web/src/engine/types';
import { Address } from '../../../web/src/state/address.svelte';
import { withDataset, withoutRows, withRows } from '../../../web/src/state/edit-data';
import { KeptWork } from '../../../web/src/state/kept-work';
import type { Memory } from '../../../web/src/state/memory';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { HandPlace } from '../support/hand-place';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();

const rowsOfOnes = (inputs: number[][]) => ({ inputs, answers: { classes: inputs.map(() => 1) } });

let host: SameThreadEngine;
let run: Run;
let place: HandPlace;
let address: Address;
const write = (): void => address.write(run.recipe!, run.running);

beforeEach(async () => {
  host = new SameThreadEngine(engine, new HandClock());
  run = new Run({ startEngine: host.start, nextFrame: () => {} });
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

  it('does not wait anew for each moment while it trains', () => {
    for (const step of [1, 2, 3]) {
      address.write({ ...run.recipe!, step }, true);
      place.pass(400);
    }
    expect(place.done).toEqual(['replace #data=penguins&net=3-2-1&step=3']);
  });

  it('writes nothing of the way back after the engine has died', async () => {
    await run.setLearningRate(0.1);
    await run.step(20);
    write();
    place.elapse();
    place.done.splice(0);
    host.die('out of memory');
    await run.step(1);
    let there = false;
    let sawBeginning = false;
    void address.restart().then(() => (there = true));
    while (!there) {
      if (run.recipe && run.phase === 'ready') write();
      sawBeginning ||= run.stepsDone === 0;
      place.elapse();
      await Promise.resolve();
    }
    write();
    place.elapse();
    expect(sawBeginning).toBe(true);
    expect(run.stepsDone).toBe(20);
    expect(place.done).toEqual([]);
  });

  it('makes one entry of a value that is stepped through, at rest or while it trains', async () => {
    for (const running of [false, true]) {
      for (const rate of [0.1, 0.2, 0.4]) {
        await run.setLearningRate(rate);
        address.write(run.recipe!, running);
        place.pass(200);
      }
      expect(place.done).toEqual([]);
      place.elapse();
      expect(place.done.splice(0)).toEqual([`push ${place.location.hash}`]);
    }
    expect(place.location.hash).toMatch(/0:rate:0.4$/);
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

  it('makes one entry for a jump far back, at rest, however it was dragged there; a step back makes none', async () => {
    await address.open();
    await run.step(50);
    write();
    for (const step of [30, 12, 20]) {
      await run.goTo(step);
      write();
      place.pass(200);
    }
    place.elapse();
    await run.goTo(19);
    write();
    place.elapse();
    expect(place.done).toEqual([
      'replace #data=penguins&net=3-2-1&step=50',
      'push #data=penguins&net=3-2-1&step=20',
      'replace #data=penguins&net=3-2-1&step=19',
    ]);
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
    expect(run.stepsDone).toBe(2);
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
    expect(run.stepsDone).toBe(4);
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
      expect(address.problem).toEqual({ of: 'link', sentence: expect.stringMatching(sentence) as string });
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
    expect(run.stepsDone).toBe(50);
  });
});

describe('how the page looks, and what of it is there', () => {
  beforeEach(() => address.open());
  /** As when an entry of the history that the page wrote comes back, or a hand writes a fragment. */
  const goTo = (hash: string, state: unknown): Promise<void> => {
    place.location.hash = hash;
    place.history.state = state;
    return address.follow();
  };

  it('is part of the address, and outlasts training and another network', async () => {
    place.location.hash = '#data=xor-gate&net=2-2-1&hide=data,network&lock=settings&size=large&theme=dark';
    await address.follow();
    await run.step(3);
    await run.open(run.experiment.choice);
    await run.newWeights(4);
    run.selection.select({ kind: 'loss' });
    write();
    expect(place.location.hash).toBe(
      '#data=xor-gate&net=2-2-1&seed=4&select=loss&hide=data,network&lock=settings&size=large&theme=dark',
    );
  });

  it('keeps its look when one goes back, and takes that of a fragment written by hand', async () => {
    run.page.choose({ ...run.page.choice, theme: 'dark' });
    run.selection.select({ kind: 'loss' });
    write();
    const written: unknown = place.history.state;
    await goTo('#data=penguins&net=3-2-1', written);
    expect(run.page.theme).toBe('dark');
    expect(place.location.hash).toBe('#data=penguins&net=3-2-1&theme=dark');
    await goTo('#data=penguins&net=3-2-1', null);
    expect(run.page.theme).toBe('system');
  });

  it('is known before the moment is opened; of a damaged link it is not', () => {
    place.location.hash = '#data=digits&theme=dark';
    expect(address.page?.theme).toBe('dark');
    place.location.hash = '#theme=pink';
    expect(address.page).toBeNull();
  });
});

describe('the work that is kept', () => {
  let kept: Map<string, string>;
  let acted: boolean;
  const memory = (): Memory => ({
    read: (name) => kept.get(name) ?? null,
    write: (name, text) => Boolean(kept.set(name, text)),
    remove: (name) => void kept.delete(name),
  });
  const anew = (): void => {
    place = new HandPlace();
    address = new Address(run, place, new KeptWork(memory(), () => acted));
  };

  beforeEach(() => {
    kept = new Map();
    acted = true;
    anew();
  });

  it('is the newest link, and is opened where the address holds none', async () => {
    await address.open();
    await run.step(7);
    run.page.choose({ ...run.page.choice, theme: 'dark' });
    run.selection.select({ kind: 'bias', layer: 0, row: 1 });
    write();
    const bits = run.moment!.layers[0]!.W.values.slice();
    await run.step(5);
    run.page.choose({ ...run.page.choice, theme: 'system' });
    anew();
    expect(address.page?.theme).toBe('dark');
    expect(await address.open()).toBe(true);
    expect(address.restored).toBe(true);
    expect(run.stepsDone).toBe(7);
    expect(run.moment!.layers[0]!.W.values).toEqual(bits);
    expect(place.location.hash).toBe('#data=penguins&net=3-2-1&step=7&select=b1.2&theme=dark');
  });

  it('gives way to a link', async () => {
    kept.set('work', 'data=sine&net=1-8-1&step=3');
    place.location.hash = '#data=xor-gate&net=2-2-1';
    await address.open();
    expect(run.experiment.dataset.id).toBe('xor-gate');
    expect(address.restored).toBe(false);
  });

  it('is nothing that the page did by itself', async () => {
    acted = false;
    await address.open();
    await run.step(3);
    write();
    place.elapse();
    expect(kept.size).toBe(0);
  });

  it('leaves the first view as it is where nothing but its look was changed', async () => {
    kept.set('work', 'data=penguins&net=3-2-1&theme=dark');
    expect(await address.open()).toBe(false);
    expect(address.restored).toBe(false);
    expect(run.page.theme).toBe('dark');
  });

  it.each([
    ['a wrong value', 'step=1e9', /step is “1e9”/],
    ['markup', '<img src=x onerror=alert(1)>', /“<img src”, which is none of/],
    ['a flood', 'net=3-2-1&'.repeat(300_000), /characters/],
    ['a later version', 'v=2&data=penguins', /version “2”/],
    ['what the engine refuses', 'data=penguins&net=4-1', /inputs/],
    ['a single byte', '\u0000', /is no part of a link/],
  ])('is dropped with one sentence where it is bad: %s', async (_what, bad, sentence) => {
    kept.set('work', bad);
    const before = run.recipe;
    acted = false;
    expect(await address.open()).toBe(false);
    expect(address.problem).toEqual({ of: 'kept', sentence: expect.stringMatching(sentence) as string });
    expect(run.recipe).toEqual(before);
    expect(kept.size).toBe(0);
  });

  it('is there in full where an address has no room for its rows, which then says nothing', async () => {
    await address.open();
    const inputs = Array.from({ length: 4000 }, (_, i) => [Math.sin(i), Math.cos(i * i)]);
    await run.openData((choice) => withRows(withDataset(choice, 'or-gate'), rowsOfOnes(inputs)));
    write();
    place.elapse();
    expect([place.location.hash, address.tooLarge]).toEqual(['', 'kept']);
    anew();
    expect(await address.open()).toBe(true);
    expect(run.experiment.dataset.inputs).toEqual(inputs);
    expect([address.restored, address.tooLarge]).toEqual([true, 'kept']);
    await run.openData(withoutRows);
    write();
    place.elapse();
    expect(place.location.hash).toMatch(/^#data=or-gate/);
    expect(address.tooLarge).toBeNull();
  });

  it('is left by starting afresh, which keeps the look and can be gone back from', async () => {
    place.location.hash = '#data=sine&net=1-8-1&step=3&hide=network&lock=settings&theme=dark';
    await address.open();
    await run.step(2);
    await address.startAfresh();
    write();
    place.elapse();
    expect(place.done).toEqual([
      'replace #data=sine&net=1-8-1&step=5&hide=network&lock=settings&theme=dark',
      'push #data=penguins&net=3-2-1&theme=dark',
    ]);
    expect(run.stepsDone).toBe(0);
    anew();
    expect(await address.open()).toBe(false);
  });
});
