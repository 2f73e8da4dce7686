import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine, GradientComparison, NetworkSpec, Parameter } from '../../../web/src/engine/types';
import {
  GradientCheck,
  outcomeOf,
  parametersOf,
  passes,
  type AskForComparison,
} from '../../../web/src/state/gradient-check.svelte';
import { loadEngine } from '../../../wasm/node.mjs';

const engine: Engine = await loadEngine();

const deep: NetworkSpec = {
  inputs: 2,
  layers: [
    { units: 8, activation: 'tanh' },
    { units: 8, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};
const data = {
  inputs: [
    [1, 2],
    [-1, 0.5],
    [0.3, -2],
  ],
  targets: [[1], [0], [1]],
};

/** Ask a real session. */
function asking(network: NetworkSpec, numbers?: number[]): AskForComparison {
  const initializer = numbers && ({ kind: 'explicit', numbers } as const);
  const session = new engine.Session({ network, seed: 3, learningRate: 0.1, batchSize: 'full', initializer }, data);
  return (parameter) => Promise.resolve(session.checkGradientAtBest(parameter));
}

/** The comparison as it would be if the core had this gradient wrong. */
function falsified(comparison: GradientComparison, by: number): GradientComparison {
  const analytic = comparison.analytic * by;
  const { numeric } = comparison;
  const error = Math.abs(numeric - analytic) / Math.max(1, Math.abs(numeric), Math.abs(analytic));
  return { ...comparison, analytic, error };
}

const same = (one: Required<Parameter>, other: Required<Parameter>): boolean =>
  one.layer === other.layer && one.kind === other.kind && one.row === other.row && one.col === other.col;

let check: GradientCheck;
beforeEach(() => {
  check = new GradientCheck();
});

describe('what there is to say of a layer', () => {
  const worst = (error: number) => ({ error }) as GradientComparison;

  it('is open until all of it is compared, however well that goes', () => {
    expect(outcomeOf({ count: 0, total: 3, atKinks: 0, worst: null })).toBe('open');
    expect(outcomeOf({ count: 2, total: 3, atKinks: 0, worst: worst(1e-12) })).toBe('open');
    expect(outcomeOf({ count: 3, total: 3, atKinks: 1, worst: worst(1e-12) })).toBe('right');
  });

  it('is wrong as soon as one differs', () => {
    expect(outcomeOf({ count: 1, total: 3, atKinks: 0, worst: worst(1e-6) })).toBe('wrong');
  });

  it('is nothing where numbers are no longer finite', () => {
    expect(outcomeOf({ count: 1, total: 3, atKinks: 0, worst: worst(Infinity) })).toBe('notComparable');
  });

  it('is nothing where every one lies at a kink', () => {
    expect(outcomeOf({ count: 3, total: 3, atKinks: 3, worst: null })).toBe('kinks');
  });
});

it('lists every weight and bias once, layer by layer', () => {
  const all = parametersOf(deep);
  expect(all).toHaveLength(2 * 8 + 8 + 8 * 8 + 8 + 8 + 1);
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(all.length);
  expect(all[17]).toEqual({ layer: 0, kind: 'b', row: 1, col: 0 });
  expect(all.at(-2)).toEqual({ layer: 2, kind: 'W', row: 0, col: 7 });
});

describe('a check', () => {
  it('of 2-8-8-1 finds every gradient right', async () => {
    await check.start(deep, asking(deep));
    expect(check).toMatchObject({ done: 105, total: 105, complete: true, checking: false });
    expect(check.layers.map(({ count, atKinks }) => [count, atKinks])).toEqual([
      [24, 0],
      [72, 0],
      [9, 0],
    ]);
    expect(check.layers.every(({ worst }) => passes(worst!.error))).toBe(true);
    expect(passes(check.worst!.error)).toBe(true);
  });

  // A core that is wrong by a thousandth in one entry alone.
  it.each(parametersOf(deep).filter((_, place) => place % 13 === 4))(
    'turns red on the very entry that is wrong: $kind $row,$col of layer $layer',
    async (wrong) => {
      const ask = asking(deep);
      await check.start(deep, async (parameter) => {
        const comparison = await ask(parameter);
        return same(parameter, wrong) ? falsified(comparison!, 1.001) : comparison;
      });
      expect(check.layers.map(({ worst }) => passes(worst!.error))).toEqual(
        deep.layers.map((_, layer) => layer !== wrong.layer),
      );
      expect(check.worst).toMatchObject(wrong);
      expect(check.layers[wrong.layer]!.worst).toMatchObject(wrong);
    },
  );

  it('counts what lies at a kink apart, and judges the rest', async () => {
    const network: NetworkSpec = {
      inputs: 2,
      layers: [
        { units: 1, activation: 'relu' },
        { units: 1, activation: 'identity' },
      ],
      loss: 'halfSquaredError',
    };
    await check.start(network, asking(network, [0, 0, 0, 1, 0]));
    expect(check.layers[0]).toEqual({ count: 3, total: 3, atKinks: 3, worst: null });
    expect(check.layers[1]).toMatchObject({ count: 2, atKinks: 0 });
    expect(passes(check.worst!.error)).toBe(true);
  });

  it('can be stopped; what was found so far stays', async () => {
    const ask = asking(deep);
    await check.start(deep, async (parameter) => {
      if (check.done === 10) check.stop();
      return ask(parameter);
    });
    expect(check).toMatchObject({ done: 10, complete: false, checking: false });
    expect(check.layers[0]!.count).toBe(10);
  });

  it('begun anew gives the earlier one up', async () => {
    const ask = asking(deep);
    let answer: (() => void) | undefined;
    const first = check.start(deep, async (parameter) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return ask(parameter);
    });
    const second = check.start(deep, ask);
    answer!();
    await Promise.all([first, second]);
    expect(check).toMatchObject({ done: 105, total: 105, checking: false });
  });

  it('ends where the engine fails', async () => {
    await check.start(deep, async () => null);
    expect(check).toMatchObject({ done: 0, complete: false, checking: false });
  });

  it('is forgotten when it is of another moment', async () => {
    await check.start(deep, asking(deep));
    check.clear();
    expect(check).toMatchObject({ layers: [], done: 0, total: 0, complete: false, worst: null });
  });
});
