import { describe, expect, it } from 'vitest';
import type { Engine, GradientComparison, NetworkSpec } from '../../../web/src/engine/types';
import { EPSILONS, ErrorCurve, nearestPlace, type AskAt } from '../../../web/src/state/error-curve.svelte';
import { loadEngine } from '../../../wasm/node.mjs';

const engine: Engine = await loadEngine();
const network: NetworkSpec = {
  inputs: 2,
  layers: [
    { units: 3, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'binaryCrossEntropy',
};
const session = new engine.Session(
  { network, seed: 3, learningRate: 0.1, batchSize: 'full' },
  {
    inputs: [
      [1, 2],
      [-1, 0.5],
    ],
    targets: [[1], [0]],
  },
);
const weight = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
const ask: AskAt = async (parameter, epsilon) => session.checkGradients(epsilon, parameter).worst;

it('goes from 1e-1 to 1e-12, two for each power of ten', () => {
  expect(EPSILONS).toHaveLength(23);
  expect([EPSILONS[0], EPSILONS[22]]).toEqual([0.1, 1e-12]);
  expect(EPSILONS.every((epsilon, i) => i === 0 || epsilon < EPSILONS[i - 1]!)).toBe(true);
});

it('finds the nearest place', () => {
  expect([nearestPlace(1), nearestPlace(1e-5), nearestPlace(2e-5), nearestPlace(1e-20)]).toEqual([0, 8, 7, 22]);
});

describe('a curve', () => {
  it('shows truncation on the one side and round-off on the other', async () => {
    const curve = new ErrorCurve();
    await curve.ask(weight, ask);
    const errors = curve.points.map(({ error }) => error);
    expect(errors).toHaveLength(23);
    // A hundredth of the distance is a ten-thousandth of the truncation.
    expect(errors[0]! / errors[4]!).toBeCloseTo(1e4, -3);
    const least = Math.min(...errors);
    expect(least).toBeLessThan(1e-9);
    expect(errors[0]).toBeGreaterThan(1e4 * least);
    expect(errors[22]).toBeGreaterThan(1e3 * least);
  });

  it('is given up when another one is asked for', async () => {
    const curve = new ErrorCurve();
    let asked = 0;
    const slow: AskAt = async (parameter, epsilon) => {
      asked++;
      await Promise.resolve();
      return ask(parameter, epsilon);
    };
    const first = curve.ask(weight, slow);
    await curve.ask({ ...weight, col: 1 }, ask);
    await first;
    expect(asked).toBe(1);
    expect(curve.points).toHaveLength(23);
    expect(curve.points.every(({ col }: GradientComparison) => col === 1)).toBe(true);
  });

  it('ends where it is cleared or the engine fails', async () => {
    const curve = new ErrorCurve();
    await curve.ask(weight, async (parameter, epsilon) => (epsilon < 1e-3 ? null : ask(parameter, epsilon)));
    expect(curve.points).toHaveLength(5);
    curve.clear();
    expect(curve.points).toEqual([]);
  });
});
