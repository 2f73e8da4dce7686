import { expect, it } from 'vitest';
import { roundedRect } from '../../../web/src/plot/rounded-rect';

it('goes round the corners clockwise, each with its own radius', () => {
  expect(roundedRect(40, 20, [1, 2, 3, 4])).toBe(
    'M1 0H38a2 2 0 0 1 2 2V17a3 3 0 0 1 -3 3H4a4 4 0 0 1 -4 -4V1a1 1 0 0 1 1 -1Z',
  );
});
