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

/** Without the last-bit error of `**`. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** Whether an axis has a place for a number: finite, and above 0 where it is logarithmic. */
export const hasPlace = (value: number, scale: 'linear' | 'log'): boolean =>
  Number.isFinite(value) && (scale === 'linear' || value > 0);

/** Powers of ten with exponents of a range, evenly apart and about so many. */
export function powersOfTen(bottom: number, top: number, count: number): number[] {
  const every = Math.max(1, Math.ceil((top - bottom) / Math.max(1, count)));
  return Array.from({ length: Math.floor((top - bottom) / every) + 1 }, (_, i) => powerOfTen(bottom + i * every));
}

/** The most decades of a logarithmic range in which 2 and 5 times each power of ten are round too. */
const FEW = 2;
const decades = (from: number, to: number): [number, number] => [
  Math.floor(Math.log10(from) + 1e-9),
  Math.ceil(Math.log10(to) - 1e-9),
];
const roundIn = (bottom: number, top: number): number[] =>
  Array.from({ length: top - bottom + 1 }, (_, i) => bottom + i).flatMap((exponent) =>
    [1, 2, 5].map((times) => Number(`${times}e${exponent}`)),
  );

/** The range between round numbers around numbers above 0, for a logarithmic axis. */
export function logRange(least: number, greatest: number): [number, number] {
  const [bottom, top] = decades(least, greatest);
  const round = top - bottom <= FEW ? roundIn(bottom - 1, top) : powersOfTen(bottom, top, top - bottom);
  const from = round.findLast((one) => one > 0 && one <= least) ?? least;
  const to = round.find((one) => Number.isFinite(one) && one >= greatest && one > from) ?? greatest;
  return [from, to];
}

/** Round numbers within a range above 0: powers of ten, and within a few of them 2 and 5 times each. */
export function ticksOfLog(from: number, to: number, count: number): number[] {
  const [bottom, top] = decades(from, to);
  const ticks = top - bottom <= Math.min(FEW, count) ? roundIn(bottom, top) : powersOfTen(bottom, top, count);
  return ticks.filter((tick) => Number.isFinite(tick) && tick >= from * 0.999 && tick <= to * 1.001);
}

/** Between the powers of ten around these numbers; those that are not above 0 do not count. */
export function logAxis(values: Iterable<number>, start: number, end: number, count = 5): Axis {
  let [least, greatest] = [Infinity, 0];
  for (const value of values) {
    if (!hasPlace(value, 'log')) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const bottom = greatest > 0 ? Math.floor(Math.log10(least)) : -1;
  const top = greatest > 0 ? Math.max(bottom + 1, Math.ceil(Math.log10(greatest))) : 0;
  const { at, valueAt } = linearAxis(bottom, top, start, end);
  return {
    ...{ from: powerOfTen(bottom), to: powerOfTen(top) },
    at: (value) => at(Math.log10(value)),
    valueAt: (pixel) => 10 ** valueAt(pixel),
    ticks: powersOfTen(bottom, top, count),
  };
}

/** Digits of a tick, and of ticks that lie so close together that fewer would make two of them alike. */
const TICK_DIGITS = 4;
const MOST_DIGITS = 10;

/** The numbers of ticks, no two of them alike. */
export function formatTicks(ticks: readonly number[]): string[] {
  let texts: string[] = [];
  for (let digits = TICK_DIGITS; digits <= MOST_DIGITS; digits++) {
    texts = ticks.map((tick) => tickText(tick, digits));
    if (new Set(texts).size === ticks.length) break;
  }
  return texts;
}

/** Pixels beside a drawing that the numbers of its upward axis take. */
export function roomFor(ticks: readonly number[]): number {
  const longest = Math.max(0, ...formatTicks(ticks).map((text) => text.length));
  return Math.max(58, 14 + 7.2 * longest);
}

/** The number of a tick, without zeros that say nothing. */
export const formatTick = (value: number): string => tickText(value, TICK_DIGITS);

function tickText(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  if (!text.includes('.')) return text;
  return text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}
