import { expect, it } from 'vitest';
import { meansOf, rangeOf } from '../../../web/src/state/slice';

const data = {
  inputs: [
    [0, 5],
    [10, 5],
    [20, 5],
  ],
};

it('a range leaves room around the points, and around a number that never changes', () => {
  const { input, from, to } = rangeOf(data, 0);
  expect([input, from, to].map((value) => Number(value.toFixed(9)))).toEqual([0, -2.4, 22.4]);
  expect(rangeOf(data, 1)).toEqual({ input: 1, from: 4, to: 6 });
});

it('means are those of the rows that are named', () => {
  expect(meansOf(data, Uint32Array.of(0, 2))).toEqual([10, 5]);
  expect(meansOf(data, [1])).toEqual([10, 5]);
  expect(meansOf(data, [0, 1])).toEqual([5, 5]);
});
