import { describe, expect, it } from 'vitest';
import { equalUnits } from '../../../web/src/plot/equal-units';

const area = { left: 46, right: 446, top: 20, bottom: 320 };
const to = (wide: number, high: number) => {
  const given = equalUnits(area, { from: 1, to: 1 + wide }, { from: -high, to: 0 });
  return [given.right - given.left, given.bottom - given.top].map(Math.round);
};

describe('equal units', () => {
  it('are as long on one axis as on the other, within the area', () => {
    expect(to(12, 12)).toEqual([300, 300]);
    expect(to(4, 2)).toEqual([400, 200]);
    expect(to(1, 2)).toEqual([150, 300]);
  });

  it('stand at the lower left', () => {
    expect(equalUnits(area, { from: 0, to: 1 }, { from: 0, to: 1 })).toMatchObject({ left: 46, bottom: 320 });
  });

  it('are none where one range would be a strip, or is nothing', () => {
    expect(to(30, 6)).toEqual([400, 300]);
    expect(to(1, 0)).toEqual([400, 300]);
    expect(to(NaN, 1)).toEqual([400, 300]);
  });
});
