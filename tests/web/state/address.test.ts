import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnColumns } from '../../../web/src/catalog/choice';
import type { Engine } from '../../../web/src/engine/types';
import { Address } from '../../../web/src/state/address.svelte';
import { defaults } from '../../../web/src/state/defaults';
import { rowsOf, withCell, withDataset, withOwnData, withoutRows, withRows } from '../../../web/src/state/edit-data';
import { valueIn } from '../../../web/src/state/blank';
import { KeptValues } from '../../../web/src/state/kept-values';
import { KeptWork } from '../../../web/src/state/kept-work';
import { LeftMoment, type Arrival } from '../../../web/src/state/left-moment';
import { keptLimits, parseLink } from '../../../web/src/state/link/link';
import { blankFrom } from '../../../web/src/state/named-blank';
import { PageStore } from '../../../web/src/state/page-store';
import type { Memory } from '../../../web/src/state/memory';
import { beginningOf } from '../../../web/src/state/recipe';
import type { Refusal } from '../../../web/src/state/refusal';
import { Run } from '../../../web/src/state/run.svelte';
import { sharedLink } from '../../../web/src/state/share';
import type { ValueStore } from '../../../web/src/state/value-store';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { HandPlace } from '../support/hand-place';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();

const memoryOf = (kept: Map<string, string>): Memory => ({
  read: (name) => kept.get(name) ?? null,
  write: (name, text) => Boolean(kept.set(name, text)),
  remove: (name) => void kept.delete(name),
});
const manyRows = (count: number, seed = 1): number[][] =>
  Array.from({ length: count }, (_, i) => [Math.sin(i * seed), Math.cos(i * i + seed)]);
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

describe('a link to the step of a lesson alone', () => {
  const step = { id: 'the-3-2-1-network', step: 7 };
  const moment = parseLink('data=worked-example&net=3-2-1&select=w1.1.1');

  it.each([
    ['opens the moment of the step, and no other before it', async () => moment, 'worked-example'],
    ['opens the beginning where the lesson can’t be loaded', () => Promise.reject(new Error('offline')), 'penguins'],
  ])('%s', async (_, momentOf, dataset) => {
    const send = vi.spyOn(run, 'send');
    place.location.hash = '#lesson=the-3-2-1-network:7&theme=dark';
    await new Address(run, place, { momentOf }).open();
    expect(run.experiment.choice.dataset).toBe(dataset);
    expect(run.lesson.place).toEqual(step);
    expect(run.page.choice.theme).toBe('dark');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('gives way to a link that says more', async () => {
    const momentOf = vi.fn(async () => moment);
    place.location.hash = '#data=iris&lesson=the-3-2-1-network:7';
    await new Address(run, place, { momentOf }).open();
    expect(momentOf).not.toHaveBeenCalled();
    expect(run.experiment.choice.dataset).toBe('iris');
  });
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
    await run.configure(() => ({ learningRate: 0.1 }));
    write();
    expect(place.waiting).toEqual([1000]);
  });

  it('never writes over a link that has come and is not followed yet', async () => {
    await run.step(1);
    write();
    place.location.hash = '#data=xor-gate&net=2-2-1&step=2';
    place.elapse();
    address.settle();
    expect(place.done).toEqual([]);
    await address.follow();
    expect(run.recipe!.choice.network.inputs).toBe(2);
    expect(run.stepsDone).toBe(2);
    await run.step(1);
    write();
    place.elapse();
    expect(place.location.hash).toContain('step=3');
  });

  it('does not wait anew for each moment while it trains', () => {
    for (const step of [1, 2, 3]) {
      address.write({ ...run.recipe!, step }, true);
      place.pass(400);
    }
    expect(place.done).toEqual(['replace #data=penguins&net=3-2-1&step=3']);
  });

  it('shows and writes nothing of the way back after the engine has died', async () => {
    await run.configure(() => ({ learningRate: 0.1 }));
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
    expect(sawBeginning).toBe(false);
    expect(run.stepsDone).toBe(20);
    expect(place.done).toEqual([]);
  });

  it('makes one entry of a value that is stepped through, at rest or while it trains', async () => {
    for (const running of [false, true]) {
      for (const rate of [0.1, 0.2, 0.4]) {
        await run.configure(() => ({ learningRate: rate }));
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

  it('carries the moment of a far step, in the work that is kept, too; opened, it is there without training', async () => {
    const memory = memoryOf(new Map());
    address = new Address(run, place, { work: new KeptWork(memory) });
    await address.open();
    await run.configure(() => ({ batchSize: 1 }));
    await run.step(170_000);
    write();
    place.elapse();
    expect(place.location.hash).toMatch(/&step=170000&at=[\w-]{178}$/);
    expect(`#${new KeptWork(memory).link}`).toBe(place.location.hash);

    const later = new SameThreadEngine(engine, new HandClock());
    const other = new Run({ startEngine: later.start, nextFrame: () => {} });
    await other.start();
    const page = new Address(other, new HandPlace(), { work: new KeptWork(memory) });
    expect(await page.open()).toBe(true);
    expect(page.restored).toBe(true);
    expect(later.count('step')).toBe(0);
    expect(other.moment!.layers).toEqual(run.moment!.layers);
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

  it('has the moment that is shown, once what was under way has ended, after a link that is refused', async () => {
    await address.open();
    place.location.hash = '#data=circle&net=2-8-8-1&step=5000';
    const send = vi.spyOn(run, 'send');
    const first = address.follow();
    while (send.mock.calls.length === 0) await Promise.resolve();
    place.location.hash = '#data=nothing';
    await address.follow();
    expect(address.problem).not.toBeNull();
    expect(address.isOpening).toBe(true);
    await first;
    expect(place.location.hash).toBe(`#${sharedLink(run.recipe!, 'here', run.page.choice)}`);
  });

  it('has the moment that is shown where its training is stopped from outside', async () => {
    await address.open();
    place.location.hash = '#data=circle&net=2-8-8-1&step=400000';
    const opening = address.follow();
    address.stopOpening();
    await opening;
    expect(place.location.hash).toMatch(/^#data=penguins&net=3-2-1/);
  });

  it('follows what the address held where the engine comes only at a second try', async () => {
    const failing = new Run({
      startEngine: (tell) => (tries++ === 0 ? Promise.reject(new Error('offline')) : host.start(tell)),
      nextFrame: () => {},
    });
    let tries = 0;
    await failing.start();
    place.location.hash = '#data=xor-gate&net=2-2-1&step=2';
    const held = new Address(failing, place);
    expect(await held.open()).toBe(false);
    await held.restart();
    expect(failing.experiment.dataset.id).toBe('xor-gate');
    expect(place.location.hash).toBe('#data=xor-gate&net=2-2-1&step=2');
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
  let values: PageStore;
  const anew = (): void => {
    place = new HandPlace();
    address = new Address(run, place, {
      work: new KeptWork(memoryOf(kept), () => acted),
      values: new KeptValues(values),
    });
  };

  beforeEach(() => {
    kept = new Map();
    values = new PageStore();
    acted = true;
    anew();
  });

  it('is the newest link, and is opened where the address holds none', async () => {
    await address.open();
    await run.step(7);
    run.page.choose({ ...run.page.choice, theme: 'dark' });
    run.selection.select({ kind: 'bias', layer: 0, row: 1 });
    write();
    const bits = run.drawn[0]!.W.values.slice();
    await run.step(5);
    run.page.choose({ ...run.page.choice, theme: 'system' });
    anew();
    expect(address.page?.theme).toBe('dark');
    expect(await address.open()).toBe(true);
    expect(address.restored).toBe(true);
    expect(run.stepsDone).toBe(7);
    expect(run.drawn[0]!.W.values).toEqual(bits);
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
    ['markup', '<img src=x onerror=alert(1)>', /“<img src”, which is not one of/],
    ['a flood', 'net=3-2-1&'.repeat(300_000), /characters/],
    ['a later version', 'v=2&data=penguins', /version “2”/],
    ['what the engine refuses', 'data=penguins&net=4-1', /inputs/],
    ['a single byte', '\u0000', /is not a key=value pair/],
  ])('is dropped with one sentence where it is bad: %s', async (_what, bad, sentence) => {
    kept.set('work', bad);
    const before = run.recipe;
    acted = false;
    expect(await address.open()).toBe(false);
    expect(address.problem).toEqual({ of: 'kept', sentence: expect.stringMatching(sentence) as string });
    expect(run.recipe).toEqual(before);
    expect(kept.size).toBe(0);
  });

  it('is there in full where an address has no room for its rows, and only names them', async () => {
    await address.open();
    const inputs = manyRows(4000);
    await run.openData((choice) => withRows(withDataset(choice, 'or-gate'), rowsOfOnes(inputs)));
    write();
    place.elapse();
    expect(place.location.hash).toMatch(/^#data=or-gate&net=2-2-1&.*rows=kept:[0-9a-f]{32}/);
    await vi.waitFor(() => expect(address.tooLarge).toBe('browser'));
    anew();
    expect(await address.open()).toBe(true);
    expect(run.experiment.dataset.inputs).toEqual(inputs);
    expect(address.restored).toBe(true);
    await vi.waitFor(() => expect(address.tooLarge).toBe('browser'));
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

describe('what an address has no room for', () => {
  let browser: PageStore;
  /** As another tab of this browser, or the same after a reload: a page of its own. */
  const tab = (hash = '', store: ValueStore | null = browser): { address: Address; place: HandPlace } => {
    const itsPlace = new HandPlace();
    itsPlace.location.hash = hash;
    return { place: itsPlace, address: new Address(run, itsPlace, { values: new KeptValues(store) }) };
  };
  const bring = (rows: number[][]): Promise<Refusal | null> =>
    run.openData((choice) => withRows(withDataset(choice, 'or-gate'), rowsOfOnes(rows)));
  const follow = (hash: string): Promise<void> => {
    place.location.hash = hash;
    return address.follow();
  };

  beforeEach(async () => {
    browser = new PageStore();
    ({ place, address } = tab());
    await address.open();
  });

  it('is found again by Back, by a reload and in another tab, each by its own address', async () => {
    const found: [string, number[][]][] = [];
    for (const seed of [1, 2]) {
      const rows = manyRows(4000, seed);
      await bring(rows);
      await run.step(3);
      write();
      place.elapse();
      found.push([place.location.hash, rows]);
      await run.open(beginningOf(defaults).choice);
      write();
    }
    for (const [hash, rows] of found.reverse()) {
      const bits = async (): Promise<unknown> => [run.moment!.step, run.moment!.layers[0]!.W.values];
      await follow(hash);
      expect(run.experiment.dataset.inputs).toEqual(rows);
      const seen = await bits();
      const other = tab(hash);
      await other.address.open();
      expect(run.experiment.dataset.inputs).toEqual(rows);
      expect(await bits()).toEqual(seen);
      expect(other.place.location.hash).toBe(hash);
    }
  });

  it('has an entry of its own for each time rows are brought, and none for each that is typed', async () => {
    const columns = (): OwnColumns => ({ inputs: ['a', 'b'], meaning: { kind: 'class', names: ['no', 'yes'] } });
    for (const seed of [1, 2]) {
      await run.openData((choice) => withOwnData(choice, columns(), rowsOfOnes(manyRows(4000, seed))));
      write();
    }
    expect(place.done.map((entry) => entry.slice(0, 14))).toEqual(['push #data=own', 'push #data=own']);
    await run.openData((choice, dataset) => withRows(choice, withCell(rowsOf(dataset), 0, 0, 0.5)));
    write();
    place.elapse();
    expect(place.done.at(-1)).toMatch(/^replace/);
  });

  it('is named the same where it is the same, and its step stands in the address', async () => {
    await bring(manyRows(4000));
    write();
    const before = place.location.hash;
    await run.step(7);
    write();
    place.elapse();
    expect(place.location.hash.replace('&step=7', '')).toBe(before);
  });

  it('may be starting weights and changes as well as rows', async () => {
    const { inputs, layers } = { inputs: 64, layers: [60, 10] };
    const count = (inputs + 1) * layers[0]! + (layers[0]! + 1) * layers[1]!;
    const numbers = Array.from({ length: count }, (_, i) => Math.sin(i) / 10);
    const recipe = parseLink(`data=digits&net=64-60-10&init=explicit:${numbers.join()}`, keptLimits);
    expect(await run.openRecipe(recipe)).toBeNull();
    write();
    place.elapse();
    expect(place.location.hash).toMatch(/^#data=digits&net=64-60-10&init=kept:[0-9a-f]{32}$/);
    const { hash } = place.location;
    await follow('#data=xor-gate&net=2-2-1');
    await follow(hash);
    expect(run.moment!.layers[0]!.W.values[1]).toBe(numbers[1]);
  });

  it('is refused in one sentence by a browser that does not have it, and the page stays as it is', async () => {
    await bring(manyRows(4000));
    write();
    const { hash } = place.location;
    await run.open(beginningOf(defaults).choice);
    const before = run.recipe;
    const other = tab(hash, new PageStore());
    expect(await other.address.open()).toBe(false);
    expect(other.address.problem).toEqual({
      of: 'link',
      sentence: expect.stringContaining('“rows” is kept only') as string,
    });
    expect(run.recipe).toEqual(before);
  });

  it('is not taken from a store that gives something else for it', async () => {
    await bring(manyRows(4000));
    write();
    const { hash } = place.location;
    const other = tab(hash, { read: async () => '0,0,0', write: async () => 0 });
    expect(await other.address.open()).toBe(false);
    expect(other.address.problem?.sentence).toContain('“rows” is kept only');
  });

  it.each<[string, ValueStore | null]>([
    ['is none', null],
    ['is broken', { read: () => Promise.reject(new Error('read')), write: () => Promise.reject(new Error('write')) }],
  ])(
    'is there for Back and Forward where the store %s, and a reload that loses it is told of',
    async (_what, store) => {
      ({ place, address } = tab('', store));
      await address.open();
      await bring(manyRows(4000));
      write();
      await vi.waitFor(() => expect(address.tooLarge).toBe('page'));
      expect(address.isLostByReload).toBe(true);
      const { hash } = place.location;
      await follow('#data=xor-gate&net=2-2-1');
      expect(address.tooLarge).toBeNull();
      await follow(hash);
      expect(run.experiment.dataset.inputs).toEqual(manyRows(4000));
      const after = tab(hash, store);
      expect(await after.address.open()).toBe(false);
      expect(after.address.problem?.sentence).toContain('kept only');
    },
  );

  it('gives way to what is opened while it is looked for', async () => {
    await bring(manyRows(4000));
    write();
    const { hash } = place.location;
    await follow('#data=sine&net=1-8-1');
    const back = follow(hash);
    await follow('#data=xor-gate&net=2-2-1&step=2');
    await back;
    expect(run.experiment.dataset.id).toBe('xor-gate');
    expect(place.location.hash).toBe('#data=xor-gate&net=2-2-1&step=2');
  });

  it('says when something older had to go', async () => {
    ({ place, address } = tab('', new PageStore(100_000)));
    await address.open();
    for (const seed of [1, 2]) {
      await bring(manyRows(4000, seed));
      write();
      place.elapse();
      await vi.waitFor(() => expect(address.tooLarge).toBe('browser'));
      await run.open(beginningOf(defaults).choice);
      write();
      place.elapse();
    }
    await vi.waitFor(() => expect(address.dropped).toBe(true));
  });

  it('is told where it is more than can be kept: the address stays at the moment before', async () => {
    write();
    place.elapse();
    address.write({ ...run.recipe!, step: 10_000_001 }, false);
    expect(address.tooLarge).toBe('beyond');
    expect(address.isLostByReload).toBe(true);
    write();
    expect(address.tooLarge).toBeNull();
    expect(address.isLostByReload).toBe(false);
  });
});

describe('a page that is left while it trains', () => {
  let memory: Memory;
  const arrivedBy = (arrival: Arrival, hash: string): Address => {
    place = new HandPlace();
    place.location.hash = hash;
    return (address = new Address(run, place, { left: new LeftMoment(memory, () => arrival) }));
  };
  /** The step that the address tells, and the one that was shown last. */
  const leave = async (): Promise<string> => {
    memory = memoryOf(new Map());
    await arrivedBy('navigate', '').open();
    await run.step(50);
    write();
    place.elapse();
    const { hash } = place.location;
    await run.step(18);
    address.write(run.recipe!, true);
    address.leave();
    return hash;
  };

  it.each<Arrival>(['reload', 'back_forward'])(
    'is where it was after %s, though the address is older',
    async (arrival) => {
      const hash = await leave();
      expect(hash).toMatch(/step=50$/);
      const bits = run.drawn[0]!.W.values.slice();
      await run.reset();
      await arrivedBy(arrival, hash).open();
      expect(run.stepsDone).toBe(68);
      expect(run.drawn[0]!.W.values).toEqual(bits);
      expect(place.location.hash).toMatch(/step=68$/);
    },
  );

  it('opens what a link says that is followed to the same address', async () => {
    const hash = await leave();
    await arrivedBy('navigate', hash).open();
    expect(run.stepsDone).toBe(50);
    await arrivedBy('reload', hash).open();
    expect(run.stepsDone).toBe(50);
  });

  it('gives way to the link that the address holds already', async () => {
    await leave();
    place.location.hash = '#data=iris&step=4';
    address.giveWay();
    address.leave();
    expect(place.location.hash).toBe('#data=iris&step=4');
  });

  it('does not bring its moment back at another address', async () => {
    await leave();
    await arrivedBy('back_forward', '#data=xor-gate&net=2-2-1&step=3').open();
    expect(run.experiment.dataset.id).toBe('xor-gate');
  });

  it('is left in the address that is being opened', async () => {
    const hash = await leave();
    const opening = arrivedBy('reload', hash).open();
    address.leave();
    expect(place.location.hash).toMatch(/step=68$/);
    await opening;
    expect(run.stepsDone).toBe(68);
  });
});

describe('a page that is left with questions answered', () => {
  const link = '#data=penguins&net=3-2-1&step=3&blank=z1.1,z1.2';
  const [first, second] = ['z1.1', 'z1.2'].map((text) => blankFrom(text)!);
  let memory: Memory;
  const arrivedBy = (arrival: Arrival, hash: string): Address => {
    place = new HandPlace();
    place.location.hash = hash;
    return (address = new Address(run, place, { left: new LeftMoment(memory, () => arrival) }));
  };
  const isTold = (): boolean[] => [first!, second!].map((blank) => run.quiz.isTold(blank));
  /** With the answer to the first one; all is forgotten then but what the browser has of it. */
  const leave = async (): Promise<string> => {
    memory = memoryOf(new Map());
    await arrivedBy('navigate', link).open();
    await run.send({ do: 'tell', blank: first!, value: valueIn(run, first!)! });
    address.leave();
    await run.reset();
    await run.send({ do: 'askFor', blanks: [] });
    return place.location.hash;
  };

  it('asks for the others alone after a reload, and no link says so', async () => {
    const hash = await leave();
    expect(hash).not.toContain('told');
    await arrivedBy('reload', hash).open();
    expect(run.stepsDone).toBe(3);
    expect(isTold()).toEqual([true, false]);
    expect(place.location.hash).toBe(hash);
    expect(sharedLink(run.recipe!, 'here', run.page.choice)).not.toContain('told');
  });

  it('asks whoever follows its link for all of them', async () => {
    await arrivedBy('navigate', await leave()).open();
    expect(isTold()).toEqual([false, false]);
  });

  it('comes back all the same where its link has no room for what was answered', async () => {
    memory = memoryOf(new Map());
    const columns: OwnColumns = { inputs: ['a', 'b'], meaning: { kind: 'class', names: ['no', 'yes'] } };
    const blanks = ['z1.1', 'z1.2', 'a1.1', 'a1.2', 'delta1.1', 'delta1.2'].map((text) => blankFrom(text)!);
    const linkWith = (count: number): string | null => {
      const own = withOwnData(defaults, columns, rowsOfOnes(manyRows(count)));
      return sharedLink({ ...beginningOf(own), blanks }, 'here', run.page.choice);
    };
    let [fits, isTooMany] = [1, 10_000];
    while (isTooMany - fits > 1) {
      const count = (fits + isTooMany) >> 1;
      if (linkWith(count) === null) isTooMany = count;
      else fits = count;
    }
    expect(await arrivedBy('navigate', linkWith(fits)!).open()).toBe(true);
    for (const blank of blanks) await run.send({ do: 'tell', blank, value: valueIn(run, blank)! });
    address.leave();
    const { hash } = place.location;
    await run.open(defaults);
    expect(await arrivedBy('reload', hash).open()).toBe(true);
    expect([address.problem, run.experiment.dataset.inputs.length]).toEqual([null, fits]);
  });

  it('comes back to the moment that the address stayed at, where that has other questions', async () => {
    memory = memoryOf(new Map());
    await arrivedBy('navigate', '#data=xor-gate&net=2-2-1').open();
    const { hash } = place.location;
    place.location.hash = '#data=iris'; // is still to be followed: nothing is written over it
    await run.send({ do: 'askFor', blanks: [first!] });
    await run.send({ do: 'tell', blank: first!, value: valueIn(run, first!)! });
    address.leave();
    await arrivedBy('reload', hash).open();
    expect(address.problem).toBeNull();
    expect(run.experiment.dataset.id).toBe('xor-gate');
  });
});

describe('in a frame whose link names its hosts', () => {
  const hosts = ['https://school.example'];
  const [named, other] = ['https:%2F%2Fschool.example', 'https://other.example'];

  beforeEach(async () => {
    run.page.hosts = hosts;
    place.location.hash = '#data=xor-gate&net=2-2-1&hosts=https://school.example';
    address = new Address(run, place);
    await address.open();
  });

  it('keeps them, whatever is opened in it', async () => {
    place.location.hash = `#data=iris&step=2&hosts=${other}`;
    await address.follow();
    expect(run.page.hosts).toEqual(hosts);
    expect(place.location.hash).toMatch(new RegExp(`step=2.*&hosts=${named}$`));
    expect(await address.openFor(`data=or-gate&net=2-1&step=1&hosts=${other}`)).toBeNull();
    expect(place.location.hash).toMatch(new RegExp(`^#data=or-gate.*&hosts=${named}$`));
    await address.startAfresh();
    expect(place.location.hash).toMatch(new RegExp(`&hosts=${named}$`));
    place.location.hash = `#data=iris&hosts=${other}`;
    address.giveWay();
    expect(place.location.hash).toBe(`#data=iris&hosts=${named}`);
  });

  it('hands on no link that names them', () => {
    expect(sharedLink(run.recipe!, 'here', run.page.choice)).not.toContain('hosts');
  });

  it('opens what its host asks for in the same language, or tells it alone why not', async () => {
    await run.step(3);
    write();
    const before = { recipe: run.recipe, hash: place.location.hash };
    expect(await address.openFor('data=nothing')).toMatchObject({
      message: expect.stringMatching(/^data is “nothing”/) as string,
    });
    expect(await address.openFor('data=penguins&net=3-2-1&example=9999')).toMatchObject({ path: 'example' });
    expect(run.recipe).toEqual(before.recipe);
    expect(address.problem).toBeNull();
    expect(run.refusal).toBeNull();
    expect(await address.openFor('data=iris&step=2&lang=de')).toBeNull();
    expect(run.experiment.dataset.id).toBe('iris');
    expect(run.page.language).toBeUndefined();
  });
});
