import { extentOf } from './line';
import { decimalMark } from '../messages/intl';
import { formatCount, formatNumber } from './number-format';

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

/** Half a double's largest number and more: the distance of two such ends can be infinite, that of their halves is not. */
const isWide = (from: number, to: number): boolean => !Number.isFinite(to - from);

/** Which part of the way from one end to the other a number lies at; 0 where the ends are one. */
export function shareOf(value: number, from: number, to: number): number {
  const scale = isWide(from, to) ? 0.5 : 1;
  return (scale * value - scale * from) / (scale * to - scale * from || 1);
}

/** The number at such a part of the way; a finite one. */
export function along(from: number, to: number, share: number): number {
  const value = isWide(from, to) ? from * (1 - share) + to * share : from + share * (to - from);
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** A round step of at least a size: of the least double at least, and finite. */
function roundStep(rough: number): number {
  const power = powerOfTen(Math.floor(Math.log10(rough)));
  const steps = ROUND.map((each) => each * power).filter((step) => step > 0 && Number.isFinite(step));
  return (rough > 0 && (steps.find((step) => step >= rough * 0.999) ?? steps.at(-1))) || Number.MIN_VALUE;
}

/** Also of NaN. */
const atLeastOne = (count: number): number => (count > 1 ? count : 1);

/** Digits that a number has where a tick of the last-bit error of a product is not one of its own. */
const ROUND_DIGITS = 12;
/** With so many each double is another text. */
const ALL_DIGITS = 17;

/** Round numbers within a range, about so many, in order and each another; none where an end is not finite. */
export function ticksOf(from: number, to: number, count: number): number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const rough = Math.min(Number.MAX_VALUE, high - low) / atLeastOne(count);
  if (!(low < high) || !Number.isFinite(low) || !Number.isFinite(high)) return [];
  const step = roundStep(rough);
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  const size = Math.ceil(Math.log10(Math.max(1, Math.abs(first), Math.abs(last))));
  const digits = Math.min(ALL_DIGITS, Math.max(ROUND_DIGITS, size + 1));
  // Times the step and not by adding it up, so that 0 is 0; where doubles are no closer, two of them can be one.
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(digits)),
  );
  const slack = 1e-9 * step;
  return [...new Set(ticks)].filter((tick) => tick >= low - slack && tick <= high + slack);
}

/** @param start, end pixels of the two ends @param count ticks that are wished for */
export function linearAxis(from: number, to: number, start: number, end: number, count = 5): Axis {
  return {
    ...{ from, to },
    at: (value) => start + shareOf(value, from, to) * (end - start),
    valueAt: (pixel) => along(from, to, (pixel - start) / (end - start)),
    ticks: ticksOf(from, to, count),
  };
}

/** Of steps: of twenty at least, so that one more of the first few does not push the others aside. */
export const stepAxis = (first: number, last: number, start: number, end: number): Axis =>
  linearAxis(first, Math.max(last, first + 20), start, end, (end - start) / 56);

/** Without the last-bit error of `**`. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** Powers of ten with exponents of a range, evenly apart and about so many. */
export function powersOfTen(bottom: number, top: number, count: number): number[] {
  const every = Math.max(1, Math.ceil((top - bottom) / atLeastOne(count)));
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

/**
 * The range between round numbers around those of the groups that are above 0, for a logarithmic axis.
 * @param few the most decades in which 2 and 5 times each power of ten are round too; -1 for never
 */
export function logRange(groups: readonly ArrayLike<number>[], few = FEW): [number, number] {
  const above = groups.map((values) => Array.from(values).filter((value) => value > 0));
  const { least, greatest } = extentOf(...above) ?? { least: 0.1, greatest: 1 };
  const [bottom, top] = decades(least, greatest);
  const round = top - bottom <= few ? roundIn(bottom - 1, top) : powersOfTen(bottom, top + 1, Infinity);
  const from = round.findLast((one) => one > 0 && one <= least) ?? least;
  const to = round.find((one) => Number.isFinite(one) && one >= greatest && one > from) ?? Number.MAX_VALUE;
  return [from, to];
}

/** Round numbers within a range above 0: powers of ten, and within a few of them 2 and 5 times each. */
export function ticksOfLog(from: number, to: number, count: number): number[] {
  const [bottom, top] = decades(from, to);
  const ticks = top - bottom <= Math.min(FEW, count) ? roundIn(bottom, top) : powersOfTen(bottom, top, count);
  return ticks.filter((tick) => Number.isFinite(tick) && tick >= from * 0.999 && tick <= to * 1.001);
}

/** A logarithmic one, between two numbers above 0; others have no finite place on it. */
export function logAxis(from: number, to: number, start: number, end: number, count = 5): Axis {
  const { at, valueAt } = linearAxis(Math.log10(from), Math.log10(to), start, end);
  return {
    ...{ from, to },
    at: (value) => at(Math.log10(value)),
    valueAt: (pixel) => Math.min(10 ** valueAt(pixel), Number.MAX_VALUE),
    ticks: ticksOfLog(from, to, count),
  };
}

/** Of losses: from 0 with some room above, or between round numbers; finite, whatever they are. */
export function lossAxis(
  losses: readonly ArrayLike<number>[],
  scale: 'linear' | 'log',
  start: number,
  end: number,
): Axis {
  const count = Math.abs(end - start) / 32;
  if (scale === 'log') return logAxis(...logRange(losses), start, end, count);
  const greatest = extentOf(...losses)?.greatest ?? 0;
  return linearAxis(0, greatest > 0 ? Math.min(1.06 * greatest, Number.MAX_VALUE) : 1, start, end, count);
}

/** Digits of a tick, and of ticks that lie so close together that fewer would make two of them alike. */
const TICK_DIGITS = 4;

/** The numbers of ticks, no two of them alike. */
export function formatTicks(ticks: readonly number[]): string[] {
  let texts: string[] = [];
  for (let digits = TICK_DIGITS; digits <= ALL_DIGITS; digits++) {
    texts = ticks.map((tick) => tickText(tick, digits));
    if (new Set(texts).size === ticks.length) break;
  }
  return texts;
}

/** Pixels that a number on an axis takes, in type of the usual size. */
const widthOf = (text: string): number => 7.2 * text.length;

/** Pixels beside a drawing that the numbers of its upward axis take. @param grown times its usual size, of the type */
export const roomFor = (ticks: readonly number[], grown: number, least = 58): number =>
  grown * Math.max(least, 14 + Math.max(0, ...formatTicks(ticks).map(widthOf)));

/** Of ticks along an axis those whose numbers have room beside one another: every second one, every third, ... */
export function withRoom(
  { ticks, at }: Pick<Axis, 'ticks' | 'at'>,
  format: (ticks: readonly number[]) => string[],
  grown = 1,
): { tick: number; text: string }[] {
  const texts = format(ticks);
  const apart = Math.min(...ticks.slice(1).map((tick, i) => Math.abs(at(tick) - at(ticks[i]!))));
  const every = Math.max(1, Math.ceil((grown * (Math.max(0, ...texts.map(widthOf)) + 4)) / apart));
  return ticks.map((tick, i) => ({ tick, text: texts[i]! })).filter((_, i) => i % every === 0);
}

/** The numbers of steps on an axis, such as 2,000 or 2.5 M, and all of their digits where two would be alike. */
export function formatSteps(steps: readonly number[]): string[] {
  const texts = steps.map((step) => (step < 1e6 ? formatCount(step) : `${formatCount(step / 1e6)} M`));
  return new Set(texts).size === texts.length ? texts : formatTicks(steps);
}

/** Powers of ten, such as 10⁻⁴. */
export const formatPowers = (ticks: readonly number[]): string[] =>
  ticks.map((tick) => (tick === 1 ? '1' : `10${raised(Math.round(Math.log10(tick)))}`));

const raised = (exponent: number): string =>
  String(exponent).replace(/./g, (character) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(character)] ?? '⁻');

/** The number of a tick, without zeros that say nothing. */
export const formatTick = (value: number): string => tickText(value, TICK_DIGITS);

function tickText(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  if (!text.includes(decimalMark())) return text;
  return text.replace(/([.,]\d*?)0+(?=e|$)/, '$1').replace(/[.,](?=e|$)/, '');
}
