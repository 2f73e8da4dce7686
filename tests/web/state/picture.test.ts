import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine, EngineClient, Session } from '../../../web/src/engine/types';
import { cellsOf, costOf, takePicture, type Answers, type Wanted } from '../../../web/src/state/picture';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { lasting } from '../support/openings';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
const wanted: Wanted = {
  horizontal: { input: 1, from: -2, to: 4 },
  vertical: { input: 0, from: 10, to: 13 },
  held: [0, 0],
};
const never = (): boolean => false;
let same: SameThreadEngine;
let client: EngineClient;
let run: Answers;
let session: Session;

beforeEach(async () => {
  same = new SameThreadEngine(engine, new HandClock());
  client = await same.start(() => {});
  await client.open(lasting);
  run = { answer: (ask) => ask(client) };
  session = new engine.Session(lasting.settings, lasting.data);
});

/** The output at the middle of a cell. */
function outputAt(column: number, row: number, cells: number): number {
  const x = -2 + ((column + 0.5) / cells) * 6;
  const y = 10 + ((row + 0.5) / cells) * 3;
  return session.predict([[y, x]]).values[0]!;
}

describe('a picture', () => {
  it('has the output at the middle of each cell', async () => {
    const picture = (await takePicture(run, wanted, 1, false, never, 7))!;
    expect([picture.step, picture.columns, picture.rows, picture.values.rows]).toEqual([0, 7, 7, 1]);
    for (const [column, row] of [
      [0, 0],
      [6, 0],
      [2, 5],
      [6, 6],
    ] as const)
      expect(picture.values.values[row * 7 + column]).toBeCloseTo(outputAt(column, row, 7), 12);
  });

  it('comes in bands at rest, and is the same', async () => {
    const whole = (await takePicture(run, wanted, 1, false, never, 9))!;
    expect(same.count('surface')).toBe(1);
    const units = [
      { layer: 0, unit: 1 },
      { layer: 1, unit: 0 },
    ];
    const banded = (await takePicture(run, { ...wanted, units }, 8e6 / 9 / 4, false, never, 9))!;
    expect(same.count('surface')).toBe(1 + 3);
    expect(banded.values.rows).toBe(2);
    const output = banded.values.values.subarray(81);
    expect(output).toHaveLength(81);
    output.forEach((value, cell) => expect(value).toBeCloseTo(whole.values.values[cell]!, 12));
  });

  it('is given up between two bands where it is no longer wanted', async () => {
    let looks = 0;
    expect(await takePicture(run, wanted, 8e6, false, () => ++looks === 2, 9)).toBeNull();
    expect(same.count('surface')).toBe(2);
  });

  it('is of one moment or not at all', async () => {
    const trains: Answers = {
      answer: async (ask) => {
        const answer = await ask(client);
        await client.step(1);
        return answer;
      },
    };
    expect(await takePicture(trains, wanted, 8e6, false, never, 9)).toBeNull();
  });

  it('comes in one call while it trains, however large the network is, with fewer cells', async () => {
    const picture = (await takePicture(run, wanted, 20_000, true, never))!;
    expect(same.count('surface')).toBe(1);
    expect(picture.columns).toBeLessThan(20);
  });

  it('along one input is a line of cells', async () => {
    const line = { horizontal: { input: 0, from: 0, to: 4 }, vertical: null, held: [9, 0.5] };
    const picture = (await takePicture(run, line, 1, false, never, 2))!;
    expect([picture.columns, picture.rows]).toEqual([4, 1]);
    const outputs = session.predict([0.5, 1.5, 2.5, 3.5].map((x) => [x, 0.5])).values;
    picture.values.values.forEach((value, i) => expect(value).toBeCloseTo(outputs[i]!, 12));
  });

  it('is not there where the engine refuses or fails', async () => {
    expect(await takePicture({ answer: async () => null }, wanted, 1, false, never)).toBeNull();
  });
});

describe('the number of cells', () => {
  it('falls with the cost of a point while it trains, and not at rest', () => {
    const small = costOf(lasting.settings.network);
    const wide = { units: 512, activation: 'relu' as const };
    const large = costOf({ inputs: 784, layers: [wide, wide, { units: 10, activation: 'softmax' }], loss: 'huber' });
    expect(large).toBeGreaterThan(100 * small);
    expect(cellsOf(small, true)).toBeGreaterThan(40);
    expect(cellsOf(large, true)).toBeGreaterThan(10);
    expect(cellsOf(large, true)).toBeLessThan(20);
    expect(cellsOf(large, false)).toBe(cellsOf(small, false));
  });
});
