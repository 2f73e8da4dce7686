import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../web/src/embedding/numbers';
import { Refused } from '../../../web/src/embedding/refused';
import { momentOf, selectionOf } from '../../../web/src/embedding/told';
import { refusalSentence } from '../../../web/src/messages/refusals';
import type { Run } from '../../../web/src/state/run.svelte';
import { openedRun } from './opened-run';

const WORKED = 'data=worked-example&net=3-2-1';

function asked(run: Run, name: unknown) {
  try {
    return answerTo(run, name);
  } catch (problem) {
    return refusalSentence((problem as Refused).refusal);
  }
}

describe('a number that is asked for by its name', () => {
  it('is the very one of the engine', async () => {
    const run = await openedRun(`${WORKED}&step=1`);
    const { layers, example, cost } = run.moment!;
    expect(answerTo(run, 'J')).toBe(cost);
    expect(answerTo(run, 'L')).toBe(example.loss);
    expect(answerTo(run, 'dw1.2.3')).toBe(layers[0]!.dW.values[5]);
    expect(answerTo(run, 'w1.2.3')).toBe(layers[0]!.W.values[5]);
    expect(answerTo(run, 'wnew1.2.3')).toBe(layers[0]!.newW.values[5]);
    expect(answerTo(run, 'x2')).toBe(example.x[1]);
    const rows = (values: Float64Array) => [Array.from(values.slice(0, 3)), Array.from(values.slice(3))];
    expect(answerTo(run, 'dW1')).toEqual(rows(layers[0]!.dW.values));
    expect(answerTo(run, 'Wnew1')).toEqual(rows(layers[0]!.newW.values));
    expect(answerTo(run, 'b1')).toEqual(Array.from(layers[0]!.b.values));
    expect(answerTo(run, 'delta2')).toEqual(Array.from(example.layers[1]!.delta.values));
    expect(answerTo(run, 'x')).toEqual(Array.from(example.x));
  });

  it.each(['', 'w', 'W0', 'W3', 'w3.1.1', 'dw1.3.1', 'u1.1', 'loss', 'toString1', '__proto__1', 'dW1 ', 7, null])(
    'is none of the network: %j',
    async (name) => {
      expect(asked(await openedRun(`${WORKED}&step=1`), name)).toMatch(
        /^name is .*; it must be a number of this network/,
      );
    },
  );

  it('is told when its beat has come, and not before', async () => {
    const run = await openedRun(`${WORKED}&beat=loss`);
    expect(answerTo(run, 'z2.1')).toEqual(expect.any(Number));
    expect(asked(run, 'delta2.1')).toMatch(/does not show delta2\.1 now/);
    expect(asked(run, 'dW2')).toMatch(/does not show dw2\.1\.1 now/);
    expect(momentOf(run).loss).toBe(run.moment!.cost);
    await run.goToBeat(1);
    expect(momentOf(run).loss).toBeNull();
  });

  it('is not told where the page asks for it, by whatever name, in whatever is told', async () => {
    const run = await openedRun(`${WORKED}&beat=gradient1&select=w1.1.2&blank=dw1.1.2,z1.1,J`);
    const values = ['J', 'z1.1', 'dw1.1.2'].map((name) => asked(run, name));
    expect(values.every((value) => String(value).startsWith('The page asks for'))).toBe(true);
    expect(asked(run, 'L')).toMatch(/^The page asks for/); // of one example, L is J
    expect(asked(run, 'dLdw1.1.2')).toMatch(/^The page asks for/);
    expect(answerTo(run, 'dW1')).toEqual([[expect.any(Number), null, expect.any(Number)], [expect.any(Number), expect.any(Number), expect.any(Number)]]); // prettier-ignore
    expect(answerTo(run, 'z1')).toEqual([null, expect.any(Number)]);
    expect(momentOf(run).loss).toBeNull();
    expect(selectionOf(run)).toMatchObject({ part: 'w1.1.2', value: expect.any(Number) as number, gradient: null });
    await run.send({ do: 'tell', blank: run.quiz.blanks[0]!, value: run.moment!.layers[0]!.dW.values[1]! });
    expect(answerTo(run, 'dw1.1.2')).toEqual(expect.any(Number));
  });
});
