import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { presets } from '../../../web/src/catalog/presets';
import type { Engine } from '../../../web/src/engine/types';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { SameThreadEngine } from '../support/same-thread-engine';

const engine: Engine = await loadEngine();
let run: Run;

async function begin(): Promise<Run> {
  const started = new Run({ startEngine: new SameThreadEngine(engine, new HandClock()).start, nextFrame: () => {} });
  await started.start();
  return started;
}

beforeEach(async () => {
  run = await begin();
});

type Act = (on: Run) => Promise<unknown>;
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(
    (count): Act =>
      (on) =>
        on.step(count),
  ),
  fc.constant<Act>((on) => on.trainEpoch()),
  fc.constantFrom(0.03, 0.1, 0.5, 1).map(
    (rate): Act =>
      (on) =>
        on.setLearningRate(rate),
  ),
  fc.constantFrom<(number | 'full')[]>(1, 7, 16, 'full').map(
    (size): Act =>
      (on) =>
        on.setBatchSize(size),
  ),
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (part): Act =>
      (on) =>
        on.goBack(Math.floor(part * on.moment!.step)),
  ),
  fc.constant<Act>((on) => on.reset()),
  fc.nat(1000).map(
    (seed): Act =>
      (on) =>
        on.newWeights(seed),
  ),
  fc.constantFrom<(1 | -1)[]>(1, -1).map(
    (direction): Act =>
      (on) =>
        on.move(direction, 'operation'),
  ),
);

const small = presets.filter(({ choice }) => !['digits', 'circle'].includes(choice.dataset));

describe('a link to where one has come by hand', () => {
  it('opens the very same moment: weights, curve, place in the epoch, what lies ahead', async () => {
    const other = await begin();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...small), fc.array(acts, { maxLength: 8 }), async ({ choice }, done) => {
        await run.open(choice);
        for (const act of done) await act(run);
        const link = formatLink(run.recipe!);
        expect(await other.openRecipe(parseLink(link))).toBe(true);
        expect(formatLink(other.recipe!)).toBe(link);
        for (const count of [0, 25]) {
          if (count > 0) await Promise.all([run.step(count), other.step(count)]);
          expect(networkBits(other.moment!)).toEqual(networkBits(run.moment!));
          expect(other.moment!.epoch).toBe(run.moment!.epoch);
          expect(other.frame!.batchSize).toBe(run.frame!.batchSize);
          expect(other.cursor.position).toBe(run.cursor.position);
        }
        expect(other.curve).toEqual(run.curve);
      }),
      { numRuns: Number(process.env.LINK_RUNS ?? 80) },
    );
  }, 3_600_000);

  it('is refused whole where data and network do not fit: the state stays', async () => {
    await run.step(3);
    const before = { recipe: run.recipe, bits: networkBits(run.moment!) };
    expect(await run.openRecipe(parseLink('data=penguins&net=2-2-1'))).toBe(false);
    expect(run.refusal!.message).toMatch(/inputs/);
    expect(await run.openRecipe(parseLink('data=xor-gate&example=5'))).toBe(false);
    expect(run.refusal!.message).toMatch(/no example 5/);
    await run.step(1);
    expect(run.recipe).toEqual({ ...before.recipe, step: 4 });
  });

  it('is refused whole too where it is refused on the way', async () => {
    await run.step(7);
    const before = { recipe: run.recipe, bits: networkBits(run.moment!) };
    const recipe = parseLink('data=xor-gate&net=2-2-1&step=2');
    const changes = [{ step: 1, learningRate: 1, batchSize: 2_000_000 }];
    expect(await run.openRecipe({ ...recipe, changes })).toBe(false);
    expect(run.refusal!.field).toBe('batchSize');
    expect(run.recipe).toEqual(before.recipe);
    await run.chooseExample(3);
    expect(networkBits(run.moment!)).toEqual(before.bits);
  });

  it('stops on the way when it is told to, and says how far it is', async () => {
    const seen: number[] = [];
    const opening = run.openRecipe(parseLink('data=xor-gate&then=9999999:rate:0.5&step=10000000'));
    while (seen.length < 3) {
      await Promise.resolve();
      const { progress } = run.replay;
      if (progress && progress.done !== seen.at(-1)) seen.push(progress.done);
    }
    run.replay.stop();
    expect(await opening).toBe(true);
    expect(run.replay.progress).toBeNull();
    expect(run.moment!.step).toBeGreaterThanOrEqual(seen[2]!);
    expect(run.moment!.step).toBeLessThan(9999999);
    expect(run.recipe!.changes).toEqual([]);
  });

  it('ends where a value stops being finite', async () => {
    expect(await run.openRecipe(parseLink('data=sine&rate=1e300&step=50'))).toBe(true);
    expect(run.stopped).not.toBeNull();
    expect(run.moment!.step).toBeLessThan(50);
  });
});
