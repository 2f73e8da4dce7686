/** Significant digits that a dense cell has room for. */
export const DENSE_DIGITS = 3;
/** The width of a dense cell in its type: of a sign, a point and six figures, or an exponent. */
export const DENSE_CELL = 4.95;

/** Pixels: of the type of a dense cell, of a usual cell, of what stands around the cells of a matrix, of a layer's name. */
const TYPE = 11;
const CELL = 82;
const AROUND = 14;
const NAME = 70;

/**
 * Whether matrices stand side by side only if they are dense: with usual cells they would be broken into lines.
 * @param columns of each @param width in pixels, of all
 */
export function isDense(columns: readonly number[], width: number): boolean {
  const cells = columns.reduce((sum, count) => sum + count, 0);
  const around = AROUND * columns.length;
  return NAME + cells * CELL + around > width && cells * DENSE_CELL * TYPE + around <= width;
}
