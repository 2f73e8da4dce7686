import type { MemoryLetter } from '../programs/kinds';
import type { Outline } from './outline';
import { Area } from './place';

/** Where a matrix of weights and its biases stand, or what belongs to each of them. */
export interface Pair {
  W: Area;
  b: Area;
}

/** The matrices of a layer. */
interface Band {
  own: Pair;
  gradient: Pair;
  /** What the optimizer is given; the gradient itself where that is just it. */
  given: Pair;
  /** That, clipped by its norm. */
  scaled: Pair;
  before: Partial<Record<MemoryLetter, Pair>>;
  after: Partial<Record<MemoryLetter, Pair>>;
  moved: Pair;
}

/** Of a layer too: one column for each unit, one row for each example. */
interface Forward {
  z: Area;
  /** e^(z - max z) of a softmax, or the softplus of mish. */
  between: Area | null;
  a: Area;
}
interface Backward {
  /** dL/da; null where delta comes without it. */
  lossSlope: Area | null;
  /** g'(z); null where that is a matrix, too. */
  slope: Area | null;
  delta: Area;
}
export type LayerPlaces = Band & Forward & Backward;

/** Single numbers of a step. */
export const scalars = ['t', 'm', 'rate', 'power1', 'power2', 'L', 'penalty', 'J', 'norm', 'scale'] as const;
export type Scalar = (typeof scalars)[number];

/** Where everything of one step stands: single numbers, a band of matrices for each layer, a row for each example. */
export interface Layout {
  top: number;
  scalars: Partial<Record<Scalar, Area>>;
  /** First row of the heading of each layer, and of the examples. */
  headings: readonly number[];
  layers: readonly LayerPlaces[];
  X: Area;
  Y: Area;
  /** What each output adds to L; null where there is one. */
  parts: Area | null;
  loss: Area;
  /** The first column after all of it. */
  right: number;
  /** The first row after it. */
  bottom: number;
}

/** @param copies of each row of matrices: 3 where the page's numbers and the differences stand below them */
export function layoutOf(outline: Outline, sheet: string, top: number, examples: number, copies: 1 | 3): Layout {
  const { widths } = outline;
  const bands: Band[] = [];
  const headings: number[] = [];
  let row = top + 3 + copies;
  for (let l = 1; l < widths.length; l++) {
    headings.push(row);
    bands.push(band(outline, sheet, row + 2, widths[l]!, widths[l - 1]!));
    row += 3 + copies * widths[l]!;
  }
  headings.push(row);
  const columns = new Columns(sheet, row + 3, examples);
  const X = columns.take(widths[0]!);
  const Y = columns.take(widths.at(-1)!);
  const forward = widths.slice(1).map((units, l) => forwardColumns(outline, columns, l, units));
  const parts = widths.at(-1)! > 1 ? columns.take(widths.at(-1)!) : null;
  const loss = columns.take(1);
  const backward = widths
    .slice(1)
    .map((units, l) => ({ units, l }))
    .reverse()
    .map(({ units, l }) => backwardColumns(outline, columns, l, units))
    .reverse();
  return {
    ...{ top, headings, X, Y, parts, loss },
    scalars: scalarPlaces(outline, sheet, top + 2),
    layers: bands.map((band, l) => ({ ...band, ...forward[l]!, ...backward[l]! })),
    right: Math.max(columns.next, ...bands.map(({ moved }) => moved.b.col + 1)),
    bottom: row + 3 + examples,
  };
}

/** Columns of the table of examples, taken from the left. */
class Columns {
  next = 1;
  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly rows: number,
  ) {}

  take(cols: number): Area {
    const area = new Area(this.sheet, this.row, this.next, this.rows, cols);
    this.next += cols;
    return area;
  }
}

function forwardColumns({ network }: Outline, columns: Columns, l: number, units: number): Forward {
  const { activation } = network.layers[l]!;
  const z = columns.take(units);
  const between = activation === 'softmax' || activation === 'mish' ? columns.take(units) : null;
  return { z, between, a: columns.take(units) };
}

function backwardColumns({ network, isFused, widths }: Outline, columns: Columns, l: number, units: number): Backward {
  const isDirect = isFused && l === widths.length - 2;
  const { activation } = network.layers[l]!;
  const lossSlope = isDirect ? null : columns.take(units);
  const slope = isDirect || activation === 'softmax' ? null : columns.take(units);
  return { lossSlope, slope, delta: columns.take(units) };
}

/** The matrices of a layer, side by side. */
function band(
  { letters, isShaped, isScaled }: Outline,
  sheet: string,
  row: number,
  units: number,
  inputs: number,
): Band {
  let col = 1;
  const pair = (): Pair => {
    const places = { W: new Area(sheet, row, col, units, inputs), b: new Area(sheet, row, col + inputs, units, 1) };
    col += inputs + 2;
    return places;
  };
  const each = (): Partial<Record<MemoryLetter, Pair>> => Object.fromEntries(letters.map((letter) => [letter, pair()]));
  const [own, gradient] = [pair(), pair()];
  const given = isShaped ? pair() : gradient;
  return { own, gradient, given, scaled: isScaled ? pair() : given, before: each(), after: each(), moved: pair() };
}

function scalarPlaces({ counts, hasPenalty, isScaled }: Outline, sheet: string, row: number): Layout['scalars'] {
  const has: Partial<Record<Scalar, boolean>> = {
    ...{ power1: counts, power2: counts, penalty: hasPenalty, norm: isScaled, scale: isScaled },
  };
  const there = scalars.filter((name) => has[name] ?? true);
  return Object.fromEntries(there.map((name, i) => [name, new Area(sheet, row, 1 + i, 1, 1)]));
}
