import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, isBeyond, roundTo, sliderOver } from '../../../../web/src/state/ask/columns';
import { datasetAtHand } from '../../../../web/src/state/load-dataset';
import { defaults } from '../../../../web/src/state/defaults';

const dataset = datasetAtHand(defaults);

describe('the columns that one asks about', () => {
  it('have the range of the rows that train, by which a number is beyond what was seen', () => {
    const [length] = columnsOf(dataset, [0, 1, 2]);
    const lengths = dataset.inputs.slice(0, 3).map((row) => row[0]!);
    expect(length!.seen).toEqual({ least: Math.min(...lengths), greatest: Math.max(...lengths) });
    expect(length).toMatchObject({ name: 'bill length', unit: 'mm' });
    expect([length!.seen.least, length!.seen.greatest].some((value) => isBeyond(value, length!))).toBe(false);
    expect(isBeyond(length!.seen.greatest + 1e-9, length!)).toBe(true);
    expect(isBeyond(length!.seen.least - 1e-9, length!)).toBe(true);
  });

  it('have sliders from below the data to above them, in some hundreds of round steps', () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(numbers, (values) => {
        const [least, greatest] = [Math.min(...values), Math.max(...values)];
        fc.pre(greatest - least > 1e-6 * Math.max(1, Math.abs(greatest), Math.abs(least)));
        const { from, to, step } = sliderOver({ inputs: values.map((value) => [value]) }, 0);
        expect(from).toBeLessThanOrEqual(least);
        expect(to).toBeGreaterThanOrEqual(greatest);
        expect((to - from) / step).toBeGreaterThan(95);
        expect((to - from) / step).toBeLessThan(1005);
        expect(Math.log10(step)).toBeCloseTo(Math.round(Math.log10(step)), 9);
      }),
    );
  });

  it.each([[[[5], [5]]], [[[0], [0]]], [[[1e300], [-1e300]]], [[[1e16], [1e16 + 2]]]])(
    'have sliders of some length for %j too',
    (inputs) => {
      const { from, to, step } = sliderOver({ inputs }, 0);
      expect(from).toBeLessThan(to);
      expect(step).toBeGreaterThan(0);
      expect(Number.isFinite(from) && Number.isFinite(to) && Number.isFinite(step)).toBe(true);
    },
  );

  it('round to the shortest decimal', () => {
    expect(roundTo(0.1 + 0.2, 0.1)).toBe(0.3);
    expect(roundTo(43.9214, 0.01)).toBe(43.92);
    expect(roundTo(-1234, 100)).toBe(-1200);
  });
});
