/** Numbers at the middles of the cells of a plane, line by line from its lower edge. */
export interface Field {
  columns: number;
  rows: number;
  at(column: number, row: number): number;
}

/** Of the four corners of a square, from its lower left on, the sides between which a line runs. */
const SIDES: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[3, 0]],
  2: [[0, 1]],
  3: [[3, 1]],
  4: [[1, 2]],
  6: [[0, 2]],
  7: [[3, 2]],
  8: [[2, 3]],
  9: [[2, 0]],
  11: [[2, 1]],
  12: [[1, 3]],
  13: [[1, 0]],
  14: [[0, 3]],
};
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/**
 * The line along which a field is 0, by marching squares, as an SVG path.
 * @param xOf, yOf pixels of a place that is counted in cells; 0.5 is the middle of the first one
 */
export function contourPath(field: Field, xOf: (cells: number) => number, yOf: (cells: number) => number): string {
  const parts: string[] = [];
  for (let row = 0; row + 1 < field.rows; row++) {
    for (let column = 0; column + 1 < field.columns; column++) {
      const values = [
        field.at(column, row),
        field.at(column + 1, row),
        field.at(column + 1, row + 1),
        field.at(column, row + 1),
      ] as const;
      if (values.some(Number.isNaN)) continue;
      for (const [one, other] of sidesOf(values)) {
        const [from, to] = [one, other].map((side) => crossing(values, side));
        parts.push(
          `M${xOf(column + 0.5 + from![0]).toFixed(1)} ${yOf(row + 0.5 + from![1]).toFixed(1)}` +
            `L${xOf(column + 0.5 + to![0]).toFixed(1)} ${yOf(row + 0.5 + to![1]).toFixed(1)}`,
        );
      }
    }
  }
  return parts.join('');
}

/** Pairs of sides; side i lies between corner i and the next. */
function sidesOf(values: readonly number[]): readonly (readonly [number, number])[] {
  const above = values.reduce((bits, value, corner) => bits | (value > 0 ? 1 << corner : 0), 0);
  // At a saddle the middle decides which corners belong together.
  const middle = values.reduce((sum, value) => sum + value, 0) > 0;
  if (above === 5) return middle ? [[0, 1], [2, 3]] : [[3, 0], [1, 2]]; // prettier-ignore
  if (above === 10) return middle ? [[3, 0], [1, 2]] : [[0, 1], [2, 3]]; // prettier-ignore
  return SIDES[above] ?? [];
}

/** Where the line crosses a side of the square, from its lower left corner. */
function crossing(values: readonly number[], side: number): readonly [number, number] {
  const next = (side + 1) % 4;
  const [one, other] = [values[side]!, values[next]!];
  const share = one === other ? 0.5 : one / (one - other);
  const [from, to] = [CORNERS[side]!, CORNERS[next]!];
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
