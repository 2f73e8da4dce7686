/** Whole numbers that follow one another, from the first to the last. */
export type Range = readonly [first: number, last: number];

/** Ranges as they stand in a link, counted from 1: `3,7-9`. */
export const rangesText = (ranges: readonly Range[]): string =>
  ranges.map(([first, last]) => (first === last ? String(first + 1) : `${first + 1}-${last + 1}`)).join(',');

/** Ranges in ascending order, none of which touches the number `most` or goes beyond it; null where a text has none. */
export function rangesFrom(text: string, most: number): Range[] | null {
  const ranges: Range[] = [];
  for (const part of text.split(',')) {
    const [, from, to = from] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from) - 1, Number(to) - 1];
    const before = ranges.at(-1)?.[1] ?? -1;
    if (!(first > before && last >= first && last < most)) return null;
    ranges.push([first, last]);
  }
  return ranges;
}

/** Numbers, in any order, as ranges. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The numbers of ranges. */
export const numbersIn = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
