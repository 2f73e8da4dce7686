import { describe, expect, it } from 'vitest';
import { targetClasses } from '../../../../web/src/catalog/target-classes';
import type { Activation, Loss, NetworkSpec } from '../../../../web/src/engine/types';
import { placesOf } from '../../../../web/src/views/insight/picture-points';

const inputs = [
  [1, 10],
  [2, 20],
  [3, 30],
];
const split = { training: Uint32Array.of(0, 2), heldOut: Uint32Array.of(1) };
const network = (units: number, activation: Activation = 'sigmoid', loss: Loss = 'halfSquaredError'): NetworkSpec => ({
  inputs: 2,
  layers: [{ units, activation }],
  loss,
});
const two = { kind: 'class' as const, names: ['no', 'yes'] };

describe('the class of targets and outputs', () => {
  it('of one output lies below or above the middle of the targets', () => {
    const zeroOne = targetClasses({ meaning: two }, network(1))!;
    expect([[0.49], [0.5], [1], [NaN]].map(zeroOne.classOf)).toEqual([0, 1, 1, null]);
    expect([zeroOne.level, zeroOne.end]).toEqual([0.5, 0.5]);
    for (const end of [network(1, 'tanh'), network(1, 'identity', 'hinge')]) {
      const signed = targetClasses({ meaning: two }, end)!;
      expect([[-0.1], [0], [-1]].map(signed.classOf)).toEqual([0, 1, 0]);
      expect([signed.level, signed.end]).toEqual([0, 1]);
    }
  });

  it('of several outputs is the largest', () => {
    const three = targetClasses({ meaning: { kind: 'class', names: ['a', 'b', 'c'] } }, network(3))!;
    expect(
      [
        [0.2, 0.5, 0.3],
        [0, 0, 1],
        [0, NaN, 1],
      ].map(three.classOf),
    ).toEqual([1, 2, null]);
  });

  it('is none where targets are numbers', () => {
    expect(targetClasses({ meaning: { kind: 'number', names: ['y'] } }, network(1, 'tanh'))).toBeNull();
  });
});

describe('the places of the rows', () => {
  it('have the two inputs as their coordinates; rows that train lie above those held out', () => {
    const targets = [[0], [1], [1]];
    const classes = targetClasses({ meaning: two }, network(1));
    expect(placesOf({ inputs, targets }, split, classes, { across: 1, up: 0, output: 0 })).toEqual([
      { index: 1, x: 20, y: 2, kind: 1, target: 1, heldOut: true },
      { index: 0, x: 10, y: 1, kind: 0, target: 0, heldOut: false },
      { index: 2, x: 30, y: 3, kind: 1, target: 1, heldOut: false },
    ]);
  });

  it('over one input stand at their targets: that of the shown output, or of their class', () => {
    const targets = [
      [5, 0.5],
      [6, 0.6],
      [7, 0.7],
    ];
    const heights = placesOf({ inputs, targets }, split, null, { across: 0, up: null, output: 1 }).map(({ y }) => y);
    expect(heights).toEqual([0.6, 0.5, 0.7]);
    const hot = [
      [1, 0],
      [0, 1],
      [1, 0],
    ];
    const classes = targetClasses({ meaning: two }, network(2));
    const places = placesOf({ inputs, targets: hot }, split, classes, { across: 0, up: null, output: 0 });
    expect(places.map(({ kind, y }) => [kind, y])).toEqual([
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
  });
});
