import { formatNumber } from './number-format';

/** From a number to pixels and back. */
export interface Axis {
  from: number;
  to: number;
  at: (value: number) => number;
  valueAt: (pixel: number) => number;
  ticks: readonly number[];
}

/** Steps between ticks, times a power of ten. */
const ROUND = [1, 2, 5, 10];

/** Round numbers within a range, about so many. */
export function ticksOf(from: number, to: number, count: number): number[] {
  const rough = Math.abs(to - from) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ROUND.find((each) => each * power >= rough * 0.999)!;
  const first = Math.ceil(Math.min(from, to) / step - 1e-9);
  const last = Math.floor(Math.max(from, to) / step + 1e-9);
  // Times the step and not by adding it up, so that 0 is 0.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** @param start, end pixels of the two ends @param count ticks that are wished for */
export function linearAxis(from: number, to: number, start: number, end: number, count = 5): Axis {
  const span = to - from || 1;
  return {
    ...{ from, to },
    at: (value) => start + ((value - from) / span) * (end - start),
    valueAt: (pixel) => from + ((pixel - start) / (end - start)) * span,
    ticks: ticksOf(from, to, count),
  };
}

const power = (exponent: number): number => Number(`1e${exponent}`);

/** Between the powers of ten around these numbers; those that are not above 0 do not count. */
export function logAxis(values: Iterable<number>, start: number, end: number, count = 5): Axis {
  let [least, greatest] = [Infinity, 0];
  for (const value of values) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const bottom = greatest > 0 ? Math.floor(Math.log10(least)) : -1;
  const top = greatest > 0 ? Math.max(bottom + 1, Math.ceil(Math.log10(greatest))) : 0;
  const every = Math.ceil((top - bottom) / Math.max(1, count));
  const exponents = Array.from({ length: Math.floor((top - bottom) / every) + 1 }, (_, i) => bottom + i * every);
  const { at, valueAt } = linearAxis(bottom, top, start, end);
  return {
    ...{ from: power(bottom), to: power(top) },
    at: (value) => at(Math.log10(value)),
    valueAt: (pixel) => 10 ** valueAt(pixel),
    ticks: exponents.map(power),
  };
}

/** The number of a tick, without zeros that say nothing. */
export function formatTick(value: number): string {
  const text = formatNumber(value, 4);
  if (!text.includes('.')) return text;
  return text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}
