import { describe, expect, it } from 'vitest';
import { contourPath, type Field } from '../../../web/src/plot/contour';

const field = (columns: number, rows: number, at: (x: number, y: number) => number): Field => ({ columns, rows, at });
/** The ends of all pieces of a path. */
const pointsOf = (path: string): number[][] =>
  path
    .split(/[ML]/)
    .filter(Boolean)
    .map((point) => point.split(' ').map(Number));
const same = (cells: number): number => 100 * cells;

describe('the line along which a field is 0', () => {
  it('lies where the field is 0, between the middles of the cells', () => {
    const points = pointsOf(
      contourPath(
        field(6, 4, (x) => x - 2.25),
        same,
        same,
      ),
    );
    expect(points).toHaveLength(2 * 3);
    for (const [x, y] of points) {
      expect(x).toBeCloseTo(275, 9);
      expect(y).toBeGreaterThanOrEqual(50);
      expect(y).toBeLessThanOrEqual(350);
    }
  });

  it('goes around a hill, and every piece ends where another one begins', () => {
    const hill = field(20, 20, (x, y) => 36 - (x - 9.6) ** 2 - (y - 9.3) ** 2);
    const points = pointsOf(contourPath(hill, same, same));
    for (const [x, y] of points) expect(Math.hypot(x! / 100 - 10.1, y! / 100 - 9.8)).toBeCloseTo(6, 1);
    const ends = points.map(String);
    for (const end of ends) expect(ends.filter((other) => other === end)).toHaveLength(2);
  });

  it.each([
    [1, 4],
    [-1, 4],
  ])('has two pieces at a saddle whose middle is %s', (middle, count) => {
    const saddle = field(2, 2, (x, y) => (x === y ? 2 : -2) + middle / 2);
    const points = pointsOf(contourPath(saddle, same, same));
    expect(points).toHaveLength(count);
    // Above the middle the two corners that are above belong together: the pieces cut off the other two.
    const cutsOffLowerRight = points.slice(0, 2).every(([x, y]) => x! - y! > 0);
    expect(cutsOffLowerRight).toBe(middle > 0);
  });

  it('is not there where a field has one sign, nor beside what is no number', () => {
    expect(
      contourPath(
        field(5, 5, () => 1),
        same,
        same,
      ),
    ).toBe('');
    expect(
      contourPath(
        field(5, 5, () => -1),
        same,
        same,
      ),
    ).toBe('');
    expect(
      contourPath(
        field(2, 2, (x, y) => (x + y === 0 ? NaN : x - 0.5)),
        same,
        same,
      ),
    ).toBe('');
  });
});
