/** A browser keeps pixels in little room: what is farther off any drawing is as far off as this. */
const FAR = 1e5;
const pixel = (value: number): string => Math.max(-FAR, Math.min(FAR, value)).toFixed(1);

/** Points in pixels as an SVG path; where one is not finite the line is broken. */
export function linePath(xs: ArrayLike<number>, ys: ArrayLike<number>): string {
  const parts: string[] = [];
  let broken = true;
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i]!, ys[i]!];
    const drawn = Number.isFinite(x) && Number.isFinite(y);
    if (drawn) parts.push(`${broken ? 'M' : 'L'}${pixel(x)} ${pixel(y)}`);
    broken = !drawn;
  }
  return parts.join('');
}

/** Least and greatest of finite numbers; null where there are none. */
export function extentOf(...groups: readonly ArrayLike<number>[]): { least: number; greatest: number } | null {
  let [least, greatest] = [Infinity, -Infinity];
  for (const numbers of groups) {
    for (let i = 0; i < numbers.length; i++) {
      if (!Number.isFinite(numbers[i]!)) continue;
      least = Math.min(least, numbers[i]!);
      greatest = Math.max(greatest, numbers[i]!);
    }
  }
  return least <= greatest ? { least, greatest } : null;
}

/** Both ends with some room, finite, and never of no length. @param share room on either side, as a part of the length */
export function roomAround({ least, greatest }: { least: number; greatest: number }, share = 0.08): [number, number] {
  const length = share * greatest - share * least;
  const room = greatest > least ? length : Math.max(Math.abs(least) * share, 1e-6);
  return [Math.max(least - room, -Number.MAX_VALUE), Math.min(greatest + room, Number.MAX_VALUE)];
}

/** Heights of labels beside the ends of lines: as near to these as they can be without touching. */
export function apart(heights: readonly number[], least: number): number[] {
  const order = heights.map((_, i) => i).sort((one, other) => heights[one]! - heights[other]!);
  const placed = [...heights];
  for (let i = 1; i < order.length; i++) {
    placed[order[i]!] = Math.max(placed[order[i]!]!, placed[order[i - 1]!]! + least);
  }
  const over = order.length > 0 ? (placed[order.at(-1)!]! - heights[order.at(-1)!]!) / 2 : 0;
  return placed.map((height) => height - over);
}
