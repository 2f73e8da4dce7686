import { describe, expect, it } from 'vitest';
import { layoutNetwork, type Box } from '../../../web/src/plot/network-layout';

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe.each([358, 480, 700, 790, 920, 1200])('layoutNetwork at %d pixels', (width) => {
  const layout = layoutNetwork(3, [2, 1], width, 262);
  const boxes = [...layout.inputs, ...layout.layers.flat(), layout.loss];

  it('keeps every box within the drawing, and apart from the others', () => {
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      expect(boxes.filter((other) => overlap(box, other))).toEqual([box]);
    }
  });

  it('has an edge for every weight, from the source to the unit', () => {
    expect(layout.edges.map(({ layer, row, col }) => [layer, row, col])).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 2],
      [0, 1, 0],
      [0, 1, 1],
      [0, 1, 2],
      [1, 0, 0],
      [1, 0, 1],
    ]);
    const right = layout.direction === 'right';
    for (const { from, to } of layout.edges) expect(right ? to.x - from.x : to.y - from.y).toBeGreaterThan(50);
  });

  it('writes the weights of a layer where they do not hide one another', () => {
    for (const layer of [0, 1]) {
      const labels = layout.edges.filter((edge) => edge.layer === layer).map((edge) => edge.label);
      const hidden = labels.filter((one, i) =>
        labels.some((other, j) => i < j && Math.abs(one.x - other.x) < 50 && Math.abs(one.y - other.y) < 12),
      );
      expect(hidden).toEqual([]);
    }
  });
});

describe.each([
  ['3-3-2-2', 3, [3, 2, 2], undefined],
  ['2-8-8-1', 2, [8, 8, 1], undefined],
  ['1-8-1', 1, [8, 1], undefined],
  ['1-1-1', 1, [1, 1], undefined],
  ['64-32-10', 64, [32, 10], { width: 8, height: 8 }],
  ['13-16-3', 13, [16, 3], undefined],
])('layoutNetwork of %s', (_, inputs, units, picture) => {
  it.each([300, 358, 700, 760, 792, 918, 1200])('keeps its marks apart at %d pixels', (width) => {
    const layout = layoutNetwork(inputs, units, width, 244, picture);
    const boxes = [...layout.inputs, ...layout.layers.flat(), layout.loss];
    expect(boxes).toHaveLength(inputs + units.reduce((sum, count) => sum + count, 1));
    for (const box of boxes) {
      expect(box.width).toBeGreaterThan(7);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-9);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      expect(boxes.filter((other) => overlap(box, other))).toEqual([box]);
    }
  });
});

it('sets the inputs of a picture point by point', () => {
  const { inputs } = layoutNetwork(6, [1], 900, 300, { width: 3, height: 2 });
  const [first, second, , fourth] = inputs;
  expect(second!.x - first!.x).toBe(first!.width);
  expect(second!.y).toBe(first!.y);
  expect(fourth!.x).toBe(first!.x);
  expect(fourth!.y - first!.y).toBe(first!.height);
});

it('says how much of itself each unit has room for', () => {
  const layout = layoutNetwork(64, [32, 10, 2], 900, 300, { width: 8, height: 8 });
  expect([layout.inputSize, ...layout.sizes]).toEqual(['dot', 'dot', 'compact', 'full']);
});

it('writes no weights where a layer has too many', () => {
  expect(layoutNetwork(3, [2, 1], 900, 300).roomForWeights).toBe(true);
  expect(layoutNetwork(8, [8, 1], 900, 300).roomForWeights).toBe(false);
});

describe.each([
  ['2-2-1', 2, [2, 1]],
  ['3-3-2-2', 3, [3, 2, 2]],
])('the weights of %s', (_, inputs, units) => {
  it.each([358, 480, 700, 776, 920, 1200])('have room beside marks and one another at %d pixels', (width) => {
    const { edges, direction, roomForWeights } = layoutNetwork(inputs, units, width, 244);
    if (!roomForWeights) return;
    edges.forEach(({ from, to, label, room }, i) => {
      expect(room).toBeGreaterThan(40);
      if (direction === 'right') {
        expect(label.x - room / 2).toBeGreaterThan(from.x);
        expect(label.x + room / 2).toBeLessThan(to.x);
      } else {
        expect(label.y).toBeGreaterThan(from.y + 12);
        expect(label.x - room / 2).toBeGreaterThanOrEqual(0);
        expect(label.x + room / 2).toBeLessThanOrEqual(width);
      }
      const covered = edges
        .slice(0, i)
        .filter(
          (other) =>
            Math.abs(other.label.y - label.y) < 14 && Math.abs(other.label.x - label.x) < (room + other.room) / 2,
        );
      expect(covered).toEqual([]);
    });
  });
});
