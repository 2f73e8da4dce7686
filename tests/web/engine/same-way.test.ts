import { expect, it } from 'vitest';
import type { Engine, EngineClient, Opening } from '../../../web/src/engine/types';
import { Replay, LongTraining } from '../../../web/src/state/replay.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { lasting } from '../support/openings';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
const weight = { layer: 0, kind: 'W', row: 0, col: 0 } as const;

/** So many rows and so small a batch that J of all of them costs much beside an update. */
const rows = Array.from({ length: 400 }, (_, i) => [Math.sin(i), Math.cos(3 * i), Math.sin(7 * i)]);
const costly: Opening = {
  settings: {
    network: {
      inputs: 3,
      layers: [
        { units: 8, activation: 'tanh' },
        { units: 1, activation: 'sigmoid' },
      ],
      loss: 'binaryCrossEntropy',
    },
    seed: 1,
    learningRate: 0.1,
    batchSize: 2,
  },
  data: { inputs: rows, targets: rows.map(([x]) => [x! > 0 ? 1 : 0]), heldOut: 0.25 },
};

async function begin(opening: Opening): Promise<EngineClient> {
  const client = await new SameThreadEngine(engine, new HandClock()).start(() => {});
  await client.open(opening);
  return client;
}

const wayOf = async (client: EngineClient) => ({
  curve: (await client.frame({ example: 0, parameter: null })).curve,
  track: await client.track(weight),
});

const inPieces =
  (...pieces: number[]) =>
  async (client: EngineClient, step: number): Promise<void> => {
    for (let [made, i] = [0, 0]; made < step; i++) {
      const count = Math.min(pieces[i % pieces.length]!, step - made);
      await client.step(count);
      made += count;
    }
  };
const replayed = async (client: EngineClient, step: number): Promise<void> => {
  await new LongTraining(client, 0, step, 1000, new Replay()).trainTo(step);
};
const backAndOn =
  (far: number, back: number) =>
  async (client: EngineClient, step: number): Promise<void> => {
    await client.step(far);
    await client.rewind(Math.min(back, step));
    if (step > back) await client.step(step - back);
  };

const ways = [
  inPieces(1),
  inPieces(7, 100, 1),
  replayed,
  backAndOn(6000, 40),
  backAndOn(3000, 2999),
  backAndOn(700, 0),
];

it.each([
  ['a full batch', lasting],
  ['small batches of many rows', costly],
])(
  'the curve and the way are the same however a step was reached, with %s',
  async (_, opening) => {
    for (const step of [1, 40, 200, 700, 2500]) {
      const wanted = await begin(opening);
      await inPieces(1000)(wanted, step);
      const expected = await wayOf(wanted);
      expect(expected.curve!.steps.length).toBeGreaterThan(Math.min(step, 16));
      for (const way of ways) {
        const client = await begin(opening);
        await way(client, step);
        expect(await wayOf(client)).toEqual(expected);
      }
    }
  },
  60_000,
);
