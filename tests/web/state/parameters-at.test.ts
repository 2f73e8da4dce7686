import { describe, expect, it } from 'vitest';
import type { Checkpoint, EngineClient } from '../../../web/src/engine/types';
import { parametersAt, wayTo } from '../../../web/src/state/parameters-at';
import { openedRun } from '../embedding/opened-run';
import { parseLink } from '../../../web/src/state/link/link';

const STEPS = Array.from({ length: 50 }, (_, i) => 3 * i);

/** An engine whose parameters are the step alone; each call has to go on from where the last one ended. */
function engineOf(calls: number[][]): EngineClient {
  let last = -1;
  return {
    parametersAt: async (steps: readonly number[], from?: Checkpoint) => {
      expect(from?.step ?? -1).toBe(last);
      calls.push([...steps]);
      last = steps.at(-1)!;
      return { parameters: steps.map((step) => Float64Array.of(step)), at: { step: last } };
    },
  } as unknown as EngineClient;
}

const questions = (engine: EngineClient) => ({
  answer: async <T>(ask: (asked: EngineClient) => Promise<T>): Promise<T | null> => ask(engine),
});

describe('weights and biases at steps', () => {
  it('come in calls, each from where the last one ended', async () => {
    const calls: number[][] = [];
    const told: number[] = [];
    const found = await parametersAt(questions(engineOf(calls)), STEPS, (done) => told.push(done) > 0);
    expect(found?.map(([step]) => step)).toEqual(STEPS);
    expect(calls.flat()).toEqual(STEPS);
    expect(calls.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(STEPS.length);
  });

  it('can be stopped', async () => {
    const calls: number[][] = [];
    expect(await parametersAt(questions(engineOf(calls)), STEPS, () => false)).toBeNull();
    expect(calls).toHaveLength(1);
  });

  it('are null once another session is open', async () => {
    expect(await parametersAt({ answer: async () => null }, STEPS, () => true)).toBeNull();
  });

  it('come by another way in another experiment, from other weights and after a change before them alone', async () => {
    const link = 'data=xor-gate&net=2-2-1&seed=3&step=4';
    const run = await openedRun(link);
    const way = wayTo(run, 3);
    await run.send({ do: 'step', count: 2 });
    await run.send({ do: 'setLearningRate', rate: 0.7 });
    expect(wayTo(run, 3)).toBe(way);

    const opened = run.send({ do: 'openRecipe', recipe: parseLink('data=or-gate&net=2-2-1&seed=3&step=4') });
    expect(await parametersAt(run.questions, [1, 2], () => true)).toBeNull();
    expect(wayTo(run, 3)).not.toBe(way);
    await opened;
    await run.send({ do: 'openRecipe', recipe: parseLink(link) });
    const again = wayTo(run, 3);
    await run.send({ do: 'goTo', step: 1 });
    await run.send({ do: 'setLearningRate', rate: 0.7 });
    expect(wayTo(run, 3)).not.toBe(again);
    await run.send({ do: 'newWeights' });
    expect(wayTo(run, 0)).not.toBe(again);
  });
});
