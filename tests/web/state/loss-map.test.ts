import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, EngineClient } from '../../../web/src/engine/types';
import {
  cellsInOneCall,
  sliceFrom,
  takeLossMap,
  type LossMapProgress,
  type LossMapWanted,
} from '../../../web/src/state/loss-map';
import type { Answers } from '../../../web/src/state/picture';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { lasting } from '../support/openings';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
const CELLS = 49;
const never = (): boolean => false;
const of = { across: { layer: 0, kind: 'W', row: 0, col: 1 }, up: { layer: 1, kind: 'b', row: 0, col: 0 } } as const;
const ranges = { across: [-2, 4], up: [-3, 3] } as const;
const wanted: LossMapWanted = { of, ranges: () => ranges, cost: 0.5, training: false };
let clock: HandClock;
let same: SameThreadEngine;
let client: EngineClient;
let run: Answers;

beforeEach(async () => {
  clock = new HandClock();
  same = new SameThreadEngine(engine, clock);
  client = await same.start(() => {});
  await client.open(lasting);
  await client.step(12);
  run = { answer: (ask) => ask(client) };
});

/** The values at the middles of all cells of a side. */
const middles = ([from, to]: readonly [number, number], cells: number): number[] =>
  Array.from({ length: cells }, (_, i) => from + ((i + 0.5) / cells) * (to - from));

describe('a map', () => {
  it('has J at the middle of each cell, line by line from the lower left', async () => {
    const map = (await takeLossMap(run, wanted, never))!;
    const { losses, now } = map.landscape;
    expect([map.cells, losses.length, map.landscape.step]).toEqual([CELLS, CELLS * CELLS, 12]);
    const [across, up] = [middles(ranges.across, CELLS), middles(ranges.up, CELLS)];
    const true_ = await client.heights(of, { across, up });
    losses.forEach((loss, cell) => expect(loss).toBeCloseTo(true_.losses[cell]!, 12));
    expect(now).toEqual((await client.landscape(of, { across: [], up: [] })).now);
    expect(map.path).toEqual(await client.path(of));
  });

  it('is asked for in slices as large as the one before it allows', async () => {
    clock.perLook = 2; // what each slice takes
    const heights = vi.spyOn(client, 'heights');
    await takeLossMap(run, wanted, never);
    const sizes = heights.mock.calls.map(([, { across, up }]) => [across.length, up.length]);
    // A piece of the first line at the cost that is feared; its rest; then whole lines, four times as many places each.
    expect(sizes).toEqual([[16, 1], [33, 1], [49, 2], [49, 8], [49, 32], [49, 6]]); // prettier-ignore
    expect(same.count('landscape')).toBe(1);
  });

  it('tells how far it is', async () => {
    clock.perLook = 1;
    const told: LossMapProgress[] = [];
    await takeLossMap(run, wanted, never, (progress) => told.push(progress));
    const done = told.map((progress) => (progress === 'waits' ? NaN : progress.done));
    expect(done[0]).toBe(0);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(told.at(-1)).toEqual({ done: CELLS * CELLS, total: CELLS * CELLS });
  });

  it('is given up where it is no longer wanted, and asks for nothing more', async () => {
    clock.perLook = 8;
    let asked = 0;
    expect(await takeLossMap(run, wanted, () => ++asked > 3)).toBeNull();
    expect(same.count('heights')).toBeLessThan(6);
  });

  it('is of one moment: it is given up where the training goes on between two slices', async () => {
    clock.perLook = 8;
    let asked = 0;
    const answer: Answers['answer'] = async (ask) => {
      if (++asked === 6) await client.step(1);
      return ask(client);
    };
    expect(await takeLossMap({ answer }, wanted, never)).toBeNull();
    expect(asked).toBe(6);
  });

  it('comes in one call while it trains, after one that measures', async () => {
    const map = (await takeLossMap(run, { ...wanted, cost: 0.05, training: true }, never))!;
    expect(map.cells).toBe(33);
    expect([same.count('heights'), same.count('landscape')]).toEqual([1, 1]);
    const [across, up] = [middles(ranges.across, 33), middles(ranges.up, 33)];
    const { losses } = await client.heights(of, { across, up });
    map.landscape.losses.forEach((loss, cell) => expect(loss).toBeCloseTo(losses[cell]!, 12));
  });

  it('waits until the training rests where J takes long', async () => {
    clock.perLook = 40;
    const tell = vi.fn();
    expect(await takeLossMap(run, { ...wanted, training: true }, never, tell)).toBeNull();
    expect(tell.mock.calls).toEqual([['waits']]);
    expect(same.count('landscape')).toBe(0);
  });
});

it('all slices together have each cell once, in order, whatever they take', () => {
  const costs = fc.array(fc.double({ min: 1e-4, max: 100, noNaN: true }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(costs, fc.integer({ min: 1, max: 60 }), (costs, cells) => {
      let done = 0;
      for (let i = 0; done < cells * cells; i++) {
        const slice = sliceFrom(done, cells, costs[i % costs.length]!);
        expect(slice.row * cells + slice.column).toBe(done);
        expect(slice.columns === cells || slice.rows === 1).toBe(true);
        expect([slice.column + slice.columns, slice.row + slice.rows].every((end) => end <= cells)).toBe(true);
        expect(slice.columns * slice.rows === 1 || slice.columns * slice.rows * costs[i % costs.length]! <= 8.001).toBe(
          true,
        );
        done += slice.columns * slice.rows;
      }
      expect(done).toBe(cells * cells);
    }),
  );
});

it('a map of one call takes no longer than it may', () => {
  expect(cellsInOneCall(1e-4)).toBe(33);
  for (const cost of [0.01, 0.02, 0.035]) {
    expect(cellsInOneCall(cost) ** 2 * cost).toBeLessThanOrEqual(8);
    expect(cellsInOneCall(cost)).toBeGreaterThanOrEqual(15);
  }
  expect(cellsInOneCall(0.04)).toBe(0);
});
