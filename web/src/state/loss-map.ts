import type { Heights, Landscape, NetworkSpec, Pair, Parameter, Path } from '../engine/types';
import { costOf, type Answers } from './picture';

/** From one end to the other. */
export type Stretch = readonly [from: number, to: number];

/** J over two parameters as a map: at the middles of its cells, line by line from the lower left. */
export interface LossMap {
  of: Pair<Parameter>;
  ranges: Pair<Stretch>;
  /** Of a side. */
  cells: number;
  landscape: Landscape;
  /** The way that training has come. */
  path: Path;
}

/** What a map is to be of. */
export interface LossMapWanted {
  of: Pair<Parameter>;
  /** The stretches of both, once it is known where they have been. */
  ranges: (path: Path) => Pair<Stretch>;
  /** Milliseconds that J takes at one place, at most: how long it takes is measured then. */
  cost: number;
  training: boolean;
}

/** How much of a map is done; or that it waits until the training rests, since J takes too long. */
export type LossMapProgress = { done: number; total: number } | 'waits';

/** Cells of a side. At rest their number is odd, so that a range about the present point has it in the middle of a cell. */
const AT_REST = 49;
const WHILE_TRAINING = 33;
/** With fewer a map tells nothing. */
const LEAST_CELLS = 15;
/** Milliseconds that one call may take; and one that measures, of which no clock tells less than the third. */
const CALL = 8;
const PROBE = 2;
const TICK = 0.2;
const MILLISECONDS = 1e-6;

/** About how long J takes at one place at most, in milliseconds. */
export const costOfJ = (network: NetworkSpec, examples: number): number => MILLISECONDS * examples * costOf(network);

/** How many cells a side has while it trains: all must come in one call, as two calls would be of two moments. 0: none. */
export function cellsInOneCall(cost: number): number {
  const cells = Math.min(WHILE_TRAINING, Math.floor(Math.sqrt(CALL / cost)));
  return cells < LEAST_CELLS ? 0 : cells;
}

/** A rectangle of cells, from its lower left on. */
export interface Slice {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

/** The next cells of a map: some whole lines, or a piece of one, that take no longer than a call may. @param done cells */
export function sliceFrom(done: number, cells: number, cost: number): Slice {
  const atOnce = Math.max(1, Math.floor(CALL / cost));
  const [row, column] = [Math.floor(done / cells), done % cells];
  if (column > 0 || atOnce < cells) return { column, row, columns: Math.min(atOnce, cells - column), rows: 1 };
  return { column, row, columns: cells, rows: Math.min(Math.floor(atOnce / cells), cells - row) };
}

/** The middles of so many cells, from this one on. */
const middles = ([from, to]: Stretch, cells: number, first: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const share = (first + i + 0.5) / cells;
    return from * (1 - share) + to * share;
  });

const valuesIn = (ranges: Pair<Stretch>, cells: number, { column, row, columns, rows }: Slice) => ({
  across: middles(ranges.across, cells, column, columns),
  up: middles(ranges.up, cells, row, rows),
});

const costPerPlace = ({ took, losses }: Heights): number => Math.max(took, TICK) / losses.length;

/**
 * Draw a map: at once while it trains, else slice by slice, so that between two slices other questions are answered.
 * @returns null where it is no longer wanted, has to wait, or the moment became another one between two slices
 */
export async function takeLossMap(
  run: Answers,
  wanted: LossMapWanted,
  isStale: () => boolean,
  tell: (progress: LossMapProgress) => void = () => {},
): Promise<LossMap | null> {
  const { of, training } = wanted;
  const path = await run.answer((engine) => engine.path(of));
  const ranges = wanted.ranges(path);
  const drawn = training ? await atOnce(run, wanted, ranges, tell) : await inSlices(run, wanted, ranges, isStale, tell);
  return drawn && !isStale() ? { ...drawn, of, ranges, path } : null;
}

type Drawn = Pick<LossMap, 'cells' | 'landscape'> | null;

async function atOnce(
  run: Answers,
  { of, cost }: LossMapWanted,
  ranges: Pair<Stretch>,
  tell: (progress: LossMapProgress) => void,
): Promise<Drawn> {
  const some = { column: 0, row: 0, columns: Math.max(1, Math.min(AT_REST, Math.floor(PROBE / cost))), rows: 1 };
  const probe = await run.answer((engine) => engine.heights(of, valuesIn(ranges, AT_REST, some)));
  const cells = probe && cellsInOneCall(costPerPlace(probe));
  if (cells === 0) tell('waits');
  if (!cells) return null;
  const whole = valuesIn(ranges, cells, { column: 0, row: 0, columns: cells, rows: cells });
  const landscape = await run.answer((engine) => engine.landscape(of, whole));
  return landscape && { cells, landscape };
}

async function inSlices(
  run: Answers,
  { of, cost: most }: LossMapWanted,
  ranges: Pair<Stretch>,
  isStale: () => boolean,
  tell: (progress: LossMapProgress) => void,
): Promise<Drawn> {
  const total = AT_REST * AT_REST;
  const losses = new Float64Array(total);
  const points = await run.answer((engine) => engine.landscape(of, { across: [], up: [] }));
  for (let done = 0, cost = most; done < total;) {
    tell({ done, total });
    const slice = sliceFrom(done, AT_REST, cost);
    const part = await run.answer((engine) => engine.heights(of, valuesIn(ranges, AT_REST, slice)));
    if (!part || isStale() || part.step !== points?.step) return null;
    losses.set(part.losses, done); // whole lines, or a piece of one: they follow one another
    done += part.losses.length;
    cost = costPerPlace(part);
  }
  tell({ done: total, total });
  return points && { cells: AT_REST, landscape: { ...points, losses } };
}
