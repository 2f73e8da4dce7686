import type { Matrix } from '../../engine/types';

/** A block of cells, in cells from the first one. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest block that holds every entry of a kind; null where there is none. */
export function boundsOf(
  { rows, cols }: Pick<Matrix, 'rows' | 'cols'>,
  holds: (row: number, col: number) => boolean,
): Bounds | null {
  let [top, left, bottom, right] = [rows, cols, -1, -1];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      if (!holds(row, col)) continue;
      [top, left] = [Math.min(top, row), Math.min(left, col)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, col)];
    }
  }
  return bottom < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
