import type { EngineClient, Grid, GridAxis, Matrix, NetworkSpec, UnitPlace } from '../engine/types';

/** Asks the engine; null where it fails or refuses. */
export interface Answers {
  answer<T>(ask: (engine: EngineClient) => Promise<T>): Promise<T | null>;
}

/** A stretch of one input, in its unit. */
export interface Range {
  input: number;
  from: number;
  to: number;
}

/** What a picture is to be of. */
export interface Wanted {
  horizontal: Range;
  /** null: along one input alone. */
  vertical: Range | null;
  /** Where the other inputs are. */
  held: readonly number[];
  /** Every output where none are named. */
  units?: readonly UnitPlace[];
}

/** Outputs of units at the middles of the cells of a plane, or along a line, all of one moment. */
export interface Picture extends Wanted {
  step: number;
  columns: number;
  /** 1 along a line. */
  rows: number;
  /** One row for each unit, and in it the cells line by line, from the lower ends of both ranges on. */
  values: Matrix;
}

/** How many cells a side has at most, and how long, in nanoseconds, one call may take. */
export interface Fineness {
  most: number;
  call: number;
}

export const atRest: Fineness = { most: 96, call: 8e6 };
export const whileTraining: Fineness = { most: 56, call: 5e6 };
const LEAST_CELLS = 14;
/** About what an entry of W and a unit cost, in nanoseconds. */
const WEIGHT = 1.5;
const UNIT = 25;

/** About how long one point of a surface takes, in nanoseconds. */
export const costOf = ({ inputs, layers }: NetworkSpec): number =>
  layers.reduce(
    (sum, { units }, layer) => sum + units * (UNIT + WEIGHT * (layer === 0 ? inputs : layers[layer - 1]!.units)),
    0,
  );

/**
 * Cells of a side. While it trains all must come in one call, as two calls would be of two moments; at rest they come
 * in bands.
 */
export function cellsOf(cost: number, training: boolean, { most, call } = training ? whileTraining : atRest): number {
  if (!training) return most;
  return Math.max(LEAST_CELLS, Math.min(most, Math.floor(Math.sqrt(call / cost))));
}

/** The middles of so many cells of a range, of those from `first` on. */
function middles({ input, from, to }: Range, cells: number, first = 0, points = cells): GridAxis {
  // In halves, whose distance is finite where that of the ends is not.
  const half = to / 2 - from / 2;
  const middle = (place: number): number => from + ((place + 0.5) / cells) * half + ((place + 0.5) / cells) * half;
  return { input, from: middle(first), to: middle(first + points - 1), points };
}

/** A plane, or a line, of so many cells a side. */
export const gridOf = ({ horizontal, vertical, held }: Wanted, cells: number): Grid => ({
  horizontal: middles(horizontal, cells),
  vertical: vertical && middles(vertical, cells),
  held,
});

/**
 * Take a picture, band by band: between two bands other questions are answered.
 * @param most cells of a side at most, where fewer will do
 * @returns null where it is no longer wanted, or the training went on between two bands
 */
export async function takePicture(
  run: Answers,
  wanted: Wanted,
  cost: number,
  training: boolean,
  isStale: () => boolean,
  most = Infinity,
): Promise<Picture | null> {
  const cells = Math.min(most, cellsOf(cost, training));
  const columns = wanted.vertical ? cells : 2 * cells;
  const rows = wanted.vertical ? cells : 1;
  const band = training ? rows : Math.max(1, Math.floor(atRest.call / (cost * columns)));
  let picture: Picture | null = null;
  for (let first = 0; first < rows; first += band) {
    const count = Math.min(band, rows - first);
    const grid: Grid = {
      horizontal: middles(wanted.horizontal, columns),
      vertical: wanted.vertical && middles(wanted.vertical, rows, first, count),
      held: wanted.held,
    };
    const part = await run.answer((engine) => engine.surface(grid, wanted.units));
    if (!part || isStale() || (picture && picture.step !== part.step)) return null;
    const units = part.values.rows;
    picture ??= {
      ...wanted,
      step: part.step,
      ...{ columns, rows },
      values: { rows: units, cols: columns * rows, values: new Float64Array(units * columns * rows) },
    };
    for (let unit = 0; unit < units; unit++) {
      const line = part.values.values.subarray(unit * part.values.cols, (unit + 1) * part.values.cols);
      picture.values.values.set(line, unit * columns * rows + first * columns);
    }
  }
  return picture;
}
