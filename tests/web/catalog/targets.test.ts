import { expect, it } from 'vitest';
import { targetsFor } from '../../../web/src/catalog/targets';
import type { Activation, Loss, NetworkSpec } from '../../../web/src/engine/types';

const network = (units: number, activation: Activation, loss: Loss): NetworkSpec => ({
  inputs: 2,
  layers: [{ units, activation }],
  loss,
});
const answers = { classes: [1, 0, 1] };

it('writes two classes on one output as 0 and 1', () => {
  expect(targetsFor(answers, network(1, 'sigmoid', 'binaryCrossEntropy'))).toEqual([[1], [0], [1]]);
});

it('writes them as -1 and 1 where the output is tanh, and for hinge', () => {
  for (const end of [network(1, 'tanh', 'halfSquaredError'), network(1, 'identity', 'hinge')])
    expect(targetsFor(answers, end)).toEqual([[1], [-1], [1]]);
});

it('gives each class an output of its own where there are several', () => {
  expect(targetsFor({ classes: [2, 0] }, network(3, 'softmax', 'softmaxCrossEntropy'))).toEqual([
    [0, 0, 1],
    [1, 0, 0],
  ]);
  expect(targetsFor({ classes: [1] }, network(3, 'identity', 'hinge'))).toEqual([[-1, 1, -1]]);
});

it('leaves numbers as they are', () => {
  const targets = [[0.25], [7]];
  expect(targetsFor({ targets }, network(1, 'tanh', 'halfSquaredError'))).toBe(targets);
});
