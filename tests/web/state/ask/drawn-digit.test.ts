import { describe, expect, it } from 'vitest';
import digits from '../../../../web/src/catalog/datasets/digits';
import { presets } from '../../../../web/src/catalog/presets';
import { CELLS, countsOf, MOST, type Stroke } from '../../../../web/src/state/ask/drawn-digit';
import { engine } from '../../../wasm/support';
import { drawnDigits } from '../../support/drawn-digits';

const { inputs, answers } = digits(500);
const classes = (answers as { classes: readonly number[] }).classes;

/** Each count as so many dots in its block, as the bitmap had them. */
const asDots = (counts: readonly number[]): Stroke[] =>
  counts.flatMap((count, cell) =>
    Array.from({ length: count }, (_, dot) => [
      { x: 4 * (cell % CELLS) + (dot % 4) + 0.5, y: 4 * Math.floor(cell / CELLS) + Math.floor(dot / 4) + 0.5 },
    ]),
  );
const moved = (strokes: readonly Stroke[], scale: number, x: number, y: number): Stroke[] =>
  strokes.map((stroke) => stroke.map((point) => ({ x: x + scale * point.x, y: y + scale * point.y })));
const distanceOf = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, count, i) => sum + Math.abs(count - other[i]!), 0) / one.length;

describe('a drawn digit', () => {
  it('has 64 whole counts from 0 to 16, with as much ink as the digits of the set', () => {
    const inkOf = (counts: ArrayLike<number>): number => Array.from(counts).reduce((sum, count) => sum + count, 0);
    const usual = inputs.map((row) => 16 * inkOf(row)).reduce((sum, ink) => sum + ink, 0) / inputs.length;
    for (const strokes of Object.values(drawnDigits)) {
      const counts = countsOf(strokes);
      expect(counts).toHaveLength(CELLS * CELLS);
      expect(counts.every((count) => Number.isInteger(count) && count >= 0 && count <= MOST)).toBe(true);
      expect(Math.abs(inkOf(counts) - usual)).toBeLessThan(16);
    }
  });

  it('is the same wherever it is drawn, and of whatever size', () => {
    for (const strokes of Object.values(drawnDigits)) {
      const counts = countsOf(moved(strokes, 256, 0, 0)); // powers of two: the numbers are scaled without rounding
      expect(countsOf(moved(strokes, 32, 0, 0))).toEqual(counts);
      expect(distanceOf(countsOf(moved(strokes, 32, 200, 7)), counts)).toBeLessThan(0.05);
    }
  });

  it('fills the height, in the middle', () => {
    for (const strokes of Object.values(drawnDigits)) {
      const counts = countsOf(strokes);
      const row = (at: number): number[] => counts.slice(CELLS * at, CELLS * (at + 1));
      expect(Math.max(...row(0))).toBeGreaterThan(4);
      expect(Math.max(...row(CELLS - 1))).toBeGreaterThan(4);
      expect(counts.filter((_, i) => i % CELLS === 0 || i % CELLS === CELLS - 1).every((count) => count === 0)).toBe(
        true,
      );
    }
  });

  it('of the set comes back, drawn as dots: near to itself, and nearest to one of its kind', () => {
    const set = inputs.map((row) => Array.from(row, (value) => MOST * value));
    const drawn = set.slice(0, 100).map((counts) => countsOf(asDots(counts)));
    const off = drawn.map((counts, i) => distanceOf(counts, set[i]!));
    expect(off.reduce((sum, distance) => sum + distance, 0) / off.length).toBeLessThan(2);
    const nearest = drawn.map((counts) => {
      const distances = set.map((other) => distanceOf(counts, other));
      return classes[distances.indexOf(Math.min(...distances))];
    });
    expect(nearest.filter((digit, i) => digit !== classes[i]).length).toBeLessThan(5);
  });

  it('may be a dot, a dash or nothing', () => {
    expect(countsOf([]).every((count) => count === 0)).toBe(true);
    expect(countsOf([[{ x: 3, y: 9 }]])[27]).toBeGreaterThan(8);
    expect(countsOf([[{ x: 0, y: 0 }, { x: 9, y: 0 }]]).slice(24, 40).some((count) => count > 8)).toBe(true); // prettier-ignore
  });

  it('is known by the network of the preset', { timeout: 60_000 }, () => {
    const { network, learningRate, batchSize } = presets.find(({ choice }) => choice.dataset === 'digits')!.choice;
    const targets = classes.map((digit) => Array.from({ length: 10 }, (_, i) => Number(i === digit)));
    const session = new engine.Session(
      { network, learningRate, batchSize, seed: 1 },
      { inputs, targets, heldOut: 0.25, splitSeed: 1 },
    );
    for (let epoch = 0; epoch < 15; epoch++) session.trainEpoch();
    const rows = Object.values(drawnDigits).map((strokes) => countsOf(strokes).map((count) => count / MOST));
    const { values } = session.predict(rows);
    session.delete();
    const taken = rows.map((_, i) => {
      const outputs = Array.from(values.slice(10 * i, 10 * i + 10));
      return outputs.indexOf(Math.max(...outputs));
    });
    expect(taken.filter((digit, i) => digit === i).length).toBeGreaterThanOrEqual(9);
  });
});
