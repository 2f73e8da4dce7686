import { describe, expect, it } from 'vitest';
import { nearestPoint, paintPoints, pointPath, type DataPoint, type PointCanvas } from '../../../web/src/plot/points';

const point = (index: number, x: number, y: number, rest: Partial<DataPoint> = {}): DataPoint => ({
  ...{ index, x, y, kind: 0, heldOut: false },
  ...rest,
});

/** Notes what is drawn. */
function canvas(): PointCanvas & { drawn: { fill: unknown; stroke: unknown; round: boolean }[] } {
  let round = false;
  const drawn: { fill: unknown; stroke: unknown; round: boolean }[] = [];
  return {
    drawn,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    beginPath: () => void (round = false),
    arc: () => void (round = true),
    moveTo() {},
    lineTo() {},
    closePath() {},
    fill() {},
    stroke() {
      drawn.push({ fill: this.fillStyle, stroke: this.strokeStyle, round });
    },
  };
}

const colours = { classes: ['orange', 'blue'], ink: 'black', ground: 'white' };

describe('points', () => {
  it('that train are filled, those held out hollow; each class has its colour and its shape', () => {
    const on = canvas();
    paintPoints(on, [point(0, 0, 0), point(1, 9, 9, { kind: 1, heldOut: true })], 4, colours);
    expect(on.drawn).toEqual([
      { fill: 'orange', stroke: 'white', round: true },
      { fill: 'white', stroke: 'blue', round: false },
    ]);
  });

  it('without a class have the ink, or a colour of their own', () => {
    const on = canvas();
    paintPoints(on, [point(0, 0, 0, { kind: null }), point(1, 0, 0, { kind: null, colour: 'green' })], 4, colours);
    expect(on.drawn.map(({ fill }) => fill)).toEqual(['black', 'green']);
  });

  it('of the first seven classes have seven outlines', () => {
    expect(new Set([0, 1, 2, 3, 4, 5, 6].map((kind) => pointPath(kind, 5))).size).toBe(7);
    expect(pointPath(7, 5)).toBe(pointPath(0, 5));
    expect(pointPath(null, 5)).toBe(pointPath(0, 5));
  });
});

describe('the nearest point', () => {
  const points = [point(0, 0, 0), point(1, 10, 0), point(2, 0, 10)];
  it('is found within reach only', () => {
    expect(nearestPoint(points, 8, 1)?.index).toBe(1);
    expect(nearestPoint(points, 8, 1, 1)).toBeNull();
    expect(nearestPoint(points, 500, 0)?.index).toBe(1);
    expect(nearestPoint([], 0, 0)).toBeNull();
  });
});
