import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { presets } from '../../../web/src/catalog/presets';
import type { Engine } from '../../../web/src/engine/types';
import type { Choice } from '../../../web/src/state/defaults';
import { withInitializer } from '../../../web/src/state/edit-network';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { Run } from '../../../web/src/state/run.svelte';
import { loadEngine } from '../../../wasm/node.mjs';
import { completeSettings } from '../../../web/src/state/training-settings';
import { networkBits } from '../support/bits';
import { drawnInitializers, entriesFor, settingsChanges } from '../support/drawn-settings';
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
  settingsChanges.map(
    (changes): Act =>
      (on) =>
        on.configure(() => changes),
  ),
  drawnInitializers.map(
    (initializer): Act =>
      (on) =>
        on.open(withInitializer(on.experiment.choice, initializer)),
  ),
  fc.double({ min: 0, max: 1, noNaN: true }).map(
    (part): Act =>
      (on) =>
        on.goTo(Math.floor(part * on.stepsDone)),
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

/** Anything that can be done by hand with the network of a choice. */
const doneWith = (choice: Readonly<Choice>) => {
  const typed = entriesFor(choice.network).map(
    (entries): Act =>
      (on) =>
        on.setParameters(entries),
  );
  const any = fc.oneof({ weight: 9, arbitrary: acts }, { weight: 3, arbitrary: typed });
  return fc.record({ choice: fc.constant(choice), done: fc.array(any, { maxLength: 8 }) });
};

const small = presets.filter(({ choice }) => !['digits', 'circle'].includes(choice.dataset));

describe('a link to where one has come by hand', () => {
  it('opens the very same moment: weights, curve, place in the epoch, what lies ahead', async () => {
    const other = await begin();
    const drawn = fc.constantFrom(...small).chain((preset) => doneWith(preset.choice));
    await fc.assert(
      fc.asyncProperty(drawn, async ({ choice, done }) => {
        await run.open(choice);
        for (const act of done) await act(run);
        const link = formatLink(run.recipe!);
        expect(await other.openRecipe(parseLink(link))).toBeNull();
        expect(formatLink(other.recipe!)).toBe(link);
        for (const count of [0, 25]) {
          if (count > 0) await Promise.all([run.step(count), other.step(count)]);
          expect(networkBits({ layers: other.drawn })).toEqual(networkBits({ layers: run.drawn }));
          expect(other.frame!.progress).toEqual(run.frame!.progress);
          expect(other.frame!.settings).toEqual(run.frame!.settings);
          expect(other.cursor.position).toBe(run.cursor.position);
        }
        expect(other.curve).toEqual(run.curve);
      }),
      { numRuns: Number(process.env.LINK_RUNS ?? 80) },
    );
  }, 3_600_000);

  it('is refused whole where data and network do not fit: the state stays', async () => {
    await run.step(3);
    const before = { recipe: run.recipe, bits: networkBits({ layers: run.drawn }) };
    const open = (link: string) => run.openRecipe(parseLink(link));
    expect(await open('data=penguins&net=2-2-1')).toMatchObject({
      path: 'data.inputs[0]',
      wanted: { kind: 'count', most: 2 },
    });
    expect(await open('data=xor-gate&example=5')).toMatchObject({
      given: { value: 5 },
      wanted: { kind: 'example', most: 4 },
    });
    await run.step(1);
    expect(run.recipe).toEqual({ ...before.recipe, step: 4 });
  });

  it('is refused whole too where it is refused on the way', async () => {
    await run.step(7);
    const before = { recipe: run.recipe, bits: networkBits({ layers: run.drawn }) };
    const recipe = parseLink('data=xor-gate&net=2-2-1&step=2');
    const settings = completeSettings({ learningRate: 1, batchSize: 2_000_000 });
    const changes = [{ step: 1, settings }];
    expect((await run.openRecipe({ ...recipe, changes }))!.path).toBe('changes[0].settings.batchSize');
    expect(run.recipe).toEqual(before.recipe);
    await run.chooseExample(3);
    expect(networkBits({ layers: run.drawn })).toEqual(before.bits);
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
    expect(await opening).toBeNull();
    expect(run.replay.progress).toBeNull();
    expect(run.stepsDone).toBeGreaterThanOrEqual(seen[2]!);
    expect(run.stepsDone).toBeLessThan(9999999);
    expect(run.ahead).toMatchObject([{ step: 9999999, settings: { learningRate: 0.5 } }]);
  });

  it('ends where a value stops being finite', async () => {
    expect(await run.openRecipe(parseLink('data=sine&rate=1e300&step=50'))).toBeNull();
    expect(run.stopped).not.toBeNull();
    expect(run.stepsDone).toBeLessThan(50);
  });
});
