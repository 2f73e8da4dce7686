import { beforeEach, describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { defaultLooking, partOfLook, type LookingChoice } from '../../../web/src/state/looking.svelte';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { refusedBy } from '../support/refused';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine = await loadEngine();
let run: Run;

async function begin(): Promise<Run> {
  const begun = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await begun.start();
  return begun;
}

beforeEach(async () => void (run = await begin()));

/** Another value of each. */
const other: LookingChoice = {
  learnt: 'units',
  history: 'pins',
  product: 'delta',
  curve: 'log',
  zoom: 'all',
  second: { layer: 1, kind: 'b', row: 0, col: 0 },
  order: 'size',
  axes: { across: 1, up: null },
  heldAt: 'example',
  output: 0, // the opening has one output
  ask: [38.25, 18, -0],
  move: 'layer',
  difference: { matrix: 'db', layer: 1 },
  compare: { of: 'opt', values: ['adam', 'momentum'] },
  work: 'train',
  unfolded: ['training', 'check'],
};
const names = Object.keys(other) as (keyof LookingChoice)[];

describe('what is looked at', () => {
  it.each(names)('(%s) is in the link, where it differs, and comes back with it', async (name) => {
    const usual = formatLink(run.recipe!);
    await run.send({ do: 'look', at: { [name]: other[name] } });
    const link = formatLink(run.recipe!);
    expect(link === usual).toBe(name === 'output');
    const later = await begin();
    expect(await later.openRecipe(parseLink(link))).toBeNull();
    expect(later.looking.choice).toEqual({ ...defaultLooking, [name]: other[name] });
    expect(await later.openRecipe(parseLink(usual))).toBeNull();
    expect(later.looking.choice).toEqual(defaultLooking);
  });

  it.each(names.filter((name) => partOfLook[name] !== null))(
    '(%s) is not chosen in a part that is locked or hidden',
    async (name) => {
      for (const state of ['locked', 'hidden'] as const) {
        run.page.choose({ ...run.page.choice, parts: { [partOfLook[name]!]: state } });
        expect(await run.send({ do: 'look', at: { [name]: other[name] } })).toMatchObject(refusedBy(`${state}Part`));
      }
      expect(run.looking.choice).toEqual(defaultLooking);
    },
  );

  it('is no second weight in the link of a network that has it no longer', async () => {
    await run.send({ do: 'look', at: { second: { layer: 0, kind: 'W', row: 1, col: 2 } } });
    expect(formatLink(run.recipe!)).toContain('second=w1.2.3');
    expect(await run.send({ do: 'editNetwork', edit: { what: 'units', layer: 0, units: 1 } })).toBeNull();
    const link = formatLink(run.recipe!);
    expect(link).not.toContain('second');
    expect(parseLink(link).looking.second).toBeNull();
  });

  it('is what one does: to train shows what is learned, to walk or to point at a part the explanation', async () => {
    const work = (): LookingChoice['work'] => run.looking.choice.work;
    expect(work()).toBe('explain');
    await run.send({ do: 'toggle' });
    expect([work(), run.running]).toEqual(['train', true]);
    await run.send({ do: 'select', part: { kind: 'bias', layer: 1, row: 0 } });
    expect(work()).toBe('train');
    await run.send({ do: 'toggle' });
    expect([work(), run.running]).toEqual(['train', false]);
    await run.send({ do: 'move', direction: 1 });
    expect(work()).toBe('explain');
    await run.send({ do: 'play' });
    await run.send({ do: 'pause' });
    await run.send({ do: 'select', part: null });
    expect(work()).toBe('train');
    await run.send({ do: 'select', part: { kind: 'unit', layer: 0, row: 0 } });
    expect(work()).toBe('explain');
  });

  it('stays with another network; of other data the axes and the row that is asked about are other ones', async () => {
    await run.send({ do: 'look', at: other });
    await run.send({ do: 'editNetwork', edit: { what: 'addLayer' } });
    expect(run.looking.choice).toEqual(other);
    await run.send({ do: 'editData', edit: { what: 'dataset', id: 'wine' } });
    expect(run.looking.choice).toEqual({ ...other, axes: null, ask: null });
  });

  it('is refused where the data have no such column, or another number of them', async () => {
    const before = run.recipe;
    expect(await run.openRecipe(parseLink('axes=1,9'))).toMatchObject({ path: 'axes', given: { value: 9 } });
    expect(await run.openRecipe(parseLink('ask=1,2'))).toMatchObject({ path: 'ask', given: { count: 2 } });
    expect(run.recipe).toEqual(before);
  });
});

describe('pinned moments', () => {
  const pinned = () =>
    [run.pins.a, run.pins.b].map((pin) => pin && { ...pin, layers: networkBits({ layers: pin.layers }) });

  it('come back with a link, to the bit, before and after the moment that it is of', async () => {
    await run.step(12);
    run.pins.pin('a', run);
    await run.step(1);
    await run.send({ do: 'setLearningRate', rate: 0.1 });
    await run.step(27);
    run.pins.pin('b', run);
    const before = pinned();
    await run.goTo(20);
    const link = formatLink(run.recipe!);
    expect(link).toContain('pins=12,40');
    run = await begin();
    expect(await run.openRecipe(parseLink(link))).toBeNull();
    expect(run.stepsDone).toBe(20);
    expect(pinned()).toEqual(before);
    expect(formatLink(run.recipe!)).toBe(link);
  });

  it('at step 0, or where numbers were typed, are those that stand there', async () => {
    run.pins.pin('b', run);
    await run.step(3);
    await run.send({
      do: 'setParameters',
      entries: [{ parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: 0.5 }],
    });
    run.pins.pin('a', run);
    const before = pinned();
    const link = formatLink(run.recipe!);
    expect(link).toContain('pins=3,0');
    run = await begin();
    await run.openRecipe(parseLink(link));
    expect(pinned()).toEqual(before);
    expect(run.curve!.steps).toHaveLength(4);
  });

  it('can be one and the same', async () => {
    expect(await run.openRecipe(parseLink('data=xor-gate&step=4&pins=4,4'))).toBeNull();
    expect(run.pins.a).toEqual(run.pins.b);
    expect(run.curve!.steps).toHaveLength(5);
    expect(run.recipe!.pins).toEqual({ a: 4, b: 4 });
  });

  it('of another course, or within a step, are in no link; another experiment has none', async () => {
    await run.step(5);
    run.pins.pin('a', run);
    await run.goTo(2);
    await run.send({ do: 'setLearningRate', rate: 0.7 });
    expect(run.recipe!.pins).toEqual({ a: null, b: null });
    expect(run.pins.a).not.toBeNull();
    await run.goToBeat(1);
    run.pins.pin('b', run);
    expect(run.recipe!.pins.b).toBeNull();
    await run.send({ do: 'editNetwork', edit: { what: 'addLayer' } });
    expect([run.pins.a, run.pins.b]).toEqual([null, null]);
  });

  it('that were not reached are none', async () => {
    expect(await run.openRecipe(parseLink('data=sine&rate=1e300&pins=50'))).toBeNull();
    expect([run.stepsDone, run.pins.a]).toEqual([0, null]);
  });
});
