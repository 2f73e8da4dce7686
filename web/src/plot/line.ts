type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>;
export type LineCanvas = Pen & Pick<CanvasRenderingContext2D, 'beginPath' | 'setLineDash' | 'lineWidth' | 'stroke'>;

/** Places of points that look like all: of those one after another in a column of pixels the first, least, greatest, last. */
function placesToDraw(xs: ArrayLike<number>, ys: ArrayLike<number>): number[] {
  const places: number[] = [];
  for (let start = 0, end = 0; start < xs.length; start = end) {
    let [least, greatest] = [start, start];
    const column = Math.floor(xs[start]!);
    const finite = Number.isFinite(ys[start]!);
    for (end++; Math.floor(xs[end]!) === column && Number.isFinite(ys[end]!) === finite; end++) {
      if (ys[end]! < ys[least]!) least = end;
      if (ys[end]! > ys[greatest]!) greatest = end;
    }
    for (const place of [start, Math.min(least, greatest), Math.max(least, greatest), end - 1])
      if (place !== places.at(-1)) places.push(place);
  }
  return places;
}

/** A line through points in pixels; it is broken where one is not finite. */
function traceLine(pen: Pen, xs: ArrayLike<number>, ys: ArrayLike<number>): void {
  let broken = true;
  for (const i of placesToDraw(xs, ys)) {
    const [x, y] = [xs[i]!, ys[i]!];
    const drawn = Number.isFinite(x) && Number.isFinite(y);
    if (drawn && broken) pen.moveTo(x, y);
    else if (drawn) pen.lineTo(x, y);
    broken = !drawn;
  }
}

/** A browser keeps pixels in little room: what is farther off any drawing is as far off as this. */
const FAR = 1e5;
const pixel = (value: number): string => Math.max(-FAR, Math.min(FAR, value)).toFixed(1);

/** Such a line as an SVG path. */
export function linePath(xs: ArrayLike<number>, ys: ArrayLike<number>): string {
  const parts: string[] = [];
  const part = (letter: string) => (x: number, y: number) => void parts.push(`${letter}${pixel(x)} ${pixel(y)}`);
  traceLine({ moveTo: part('M'), lineTo: part('L') }, xs, ys);
  return parts.join('');
}

/** Such a line on a canvas. @param dash lengths in pixels, drawn and left out by turns */
export function paintLine(
  canvas: LineCanvas,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  width: number,
  dash: readonly number[] = [],
): void {
  canvas.beginPath();
  traceLine(canvas, xs, ys);
  canvas.lineWidth = width;
  canvas.setLineDash([...dash]);
  canvas.stroke();
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
