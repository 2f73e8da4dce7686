import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatSteps,
  formatTicks,
  linearAxis,
  logAxis,
  logRange,
  ticksOf,
  ticksOfLog,
  withRoom,
} from '../../../web/src/plot/axis';
import { errorChart } from '../../../web/src/plot/error-chart';
import { extentOf, linePath, roomAround } from '../../../web/src/plot/line';
import { signedScale } from '../../../web/src/plot/signed-scale';
import { lossRange, samples, weightRange } from '../../../web/src/plot/valley';
import { rangeOf } from '../../../web/src/state/slice';

/** The double so many places farther on. */
function doubleAfter(value: number, places: number): number {
  const bits = new BigInt64Array(Float64Array.of(value).buffer);
  const ordered = bits[0]! < 0n ? -(bits[0]! & 0x7fffffffffffffffn) : bits[0]!;
  const moved = ordered + BigInt(places);
  bits[0] = moved < 0n ? BigInt.asIntN(64, -moved | (1n << 63n)) : moved;
  return new Float64Array(bits.buffer)[0]!;
}

const ends = [0, 5e-324, -5e-324, 2.2e-308, 1e-300, 1, 1e7, 1e16, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE];
const special = fc.constantFrom(...ends);
const finite = fc.oneof(
  special,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
);
const whatever = fc.oneof(finite, fc.constantFrom(NaN, Infinity, -Infinity));
/** Ends far apart, close together, next to each other, or one. */
const range = fc.oneof(
  fc.tuple(finite, finite),
  fc.tuple(finite, fc.integer({ min: -2000, max: 2000 })).map(([from, by]) => [from, doubleAfter(from, by)] as const),
  fc.tuple(finite, fc.double({ min: -16, max: 0, noNaN: true })).map(([from, by]) => [from, from * (1 + 10 ** by)] as const),
); // prettier-ignore
const wished = fc.oneof(fc.double({ min: 0, max: 15, noNaN: true }), fc.constantFrom(NaN, 0, 1));
const runs = { numRuns: 1000 };

/** Every tick is another number with another text, all of them in order; and there are not many more than wished for. */
function areTicks(ticks: readonly number[], count: number, texts = formatTicks(ticks)): void {
  expect(ticks.every(Number.isFinite)).toBe(true);
  expect(ticks.every((tick, i) => i === 0 || tick > ticks[i - 1]!)).toBe(true);
  expect(texts).toHaveLength(ticks.length);
  expect(new Set(texts).size).toBe(ticks.length);
  expect(ticks.length).toBeLessThan(8 + 3 * (count || 1));
}

const isWithin = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

it('a range of a 1e-12th of its size has ticks of their own', () => {
  // The valley of a weight of 1e7 on a loss of 0.69.
  for (const [from, to] of [
    [0.693, 0.693 + 1e-12],
    [1e7, 1e7 + 1e-5],
    [1, doubleAfter(1, 1)],
  ] as const) {
    // prettier-ignore
    areTicks(ticksOf(from, to, 5), 5);
    expect(ticksOf(from, to, 5).length).toBeGreaterThan(1);
  }
});

it('ticks of a linear axis are different numbers with different texts, within the ends', () => {
  fc.assert(
    fc.property(range, wished, ([from, to], count) => {
      const axis = linearAxis(from, to, 10, 410, count);
      areTicks(axis.ticks, count);
      for (const tick of axis.ticks) expect(isWithin(axis.at(tick), 10 - 1e-3, 410 + 1e-3)).toBe(true);
      if (Number.isFinite(from) && Number.isFinite(to) && from !== to)
        expect([axis.at(from), axis.at(to)]).toEqual([10, 410]);
    }),
    runs,
  );
});

it('where an end is not finite there are none', () => {
  fc.assert(
    fc.property(fc.constantFrom(NaN, Infinity, -Infinity), whatever, wished, (one, other, count) => {
      expect(ticksOf(one, other, count)).toEqual([]);
      expect(ticksOf(other, one, count)).toEqual([]);
    }),
  );
});

it('ticks of a logarithmic axis are too, for whatever it is of', () => {
  fc.assert(
    fc.property(fc.array(whatever, { maxLength: 6 }), wished, (values, count) => {
      const axis = logAxis(...logRange([values]), 300, 0, count);
      areTicks(axis.ticks, count);
      expect([axis.from > 0, axis.to > axis.from, Number.isFinite(axis.to)]).toEqual([true, true, true]);
      for (const value of [...axis.ticks, ...values.filter((each) => each > 0 && Number.isFinite(each))])
        expect(isWithin(axis.at(value), -1e-6, 300 + 1e-6)).toBe(true);
    }),
    runs,
  );
});

it('and those of the loss over the steps', () => {
  fc.assert(
    fc.property(range, wished, ([one, other], count) => {
      const [least, greatest] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
      areTicks(ticksOf(0, greatest, count), count);
      if (least > 0) areTicks(ticksOfLog(...logRange([[least, greatest]]), count), count);
    }),
    runs,
  );
});

it('steps too, which are written shorter where that tells them apart', () => {
  expect(formatSteps([2000, 2_500_000])).toEqual(['2,000', '2.5 M']);
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 20, max: 1e6 }), wished, (first, span, count) => {
      const { ticks } = linearAxis(first, first + span, 0, 400, count);
      areTicks(ticks, count, formatSteps(ticks));
    }),
    runs,
  );
});

it('the ends of every chart are finite and apart, for all finite numbers', () => {
  fc.assert(
    fc.property(fc.array(whatever, { minLength: 1, maxLength: 6 }), finite, finite, (values, now, next) => {
      const extent = extentOf(values);
      const charts = [
        ...(extent ? [roomAround(extent)] : []),
        weightRange(now, next, null),
        weightRange(now, null, values),
        lossRange({ losses: Float64Array.from(values), now: { loss: now }, next: { loss: next } } as never, values),
        (({ from, to }) => [from, to] as const)(rangeOf({ inputs: [[now], [next]] }, 0)),
      ];
      for (const [from, to] of charts) {
        expect([Number.isFinite(from), Number.isFinite(to), from < to]).toEqual([true, true, true]);
        expect(samples([from, to], 5).every(Number.isFinite)).toBe(true);
      }
      const scale = signedScale(values);
      expect(
        scale.end > 0 && Number.isFinite(scale.end) && values.every((value) => isWithin(scale.strength(value), 0, 1)),
      ).toBe(true);
    }),
    runs,
  );
});

it('a path has nothing in it that a browser cannot read', () => {
  const readable = /^([ML]-?\d+\.\d -?\d+\.\d)*$/;
  fc.assert(
    fc.property(fc.array(fc.tuple(whatever, whatever), { maxLength: 8 }), (points) => {
      expect(linePath(points.map(([x]) => x), points.map(([, y]) => y))).toMatch(readable); // prettier-ignore
      const compared = points.map(([error, rounding]) => ({ epsilon: 1e-5, error, rounding }));
      const chart = errorChart(compared as never, { left: 0, right: 100, top: 0, bottom: 50, grown: 1 });
      expect(chart.line).toMatch(readable);
      expect(chart.rounding).toMatch(readable);
    }),
  );
});

it('of ticks along an axis as many stay as have room for their numbers', () => {
  fc.assert(
    fc.property(range, wished, ([from, to], count) => {
      const shown = withRoom(linearAxis(from, to, 0, 300, count), formatTicks);
      const { at } = linearAxis(from, to, 0, 300);
      for (const [i, { tick, text }] of shown.entries())
        if (i > 0) expect(Math.abs(at(tick) - at(shown[i - 1]!.tick))).toBeGreaterThan(7 * text.length - 1);
    }),
    runs,
  );
});
