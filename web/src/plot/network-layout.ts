/**
 * Where the parts of a drawn network stand, in pixels. The forward pass runs to the right, or downwards where there is
 * little width: inputs first, then layer by layer, the loss of the example last.
 */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Edge {
  layer: number;
  row: number;
  col: number;
  from: Point;
  to: Point;
  /** Where the weight is written, and how wide it can be there. */
  label: Point;
  room: number;
}

/** How much of itself a unit or an input has room to show: all its numbers, one or two of them, or its tint alone. */
export type MarkSize = 'full' | 'compact' | 'dot';

export interface NetworkLayout {
  direction: 'right' | 'down';
  width: number;
  height: number;
  inputs: Box[];
  inputSize: MarkSize;
  /** For each layer, a box for each unit. */
  layers: Box[][];
  /** For each layer, the size of its units. */
  sizes: MarkSize[];
  edges: Edge[];
  /** Target and loss of the example. */
  loss: Box;
  /** From the output layer to the loss. */
  lossArrow: { from: Point; to: Point };
  /** Whether there is room to write the weights on their edges. */
  roomForWeights: boolean;
}

/** Inputs that are the points of a picture, so many in a line, row by row. */
export interface Picture {
  width: number;
  height: number;
}

/** Below this width the forward pass runs downwards, where there is the height for it. */
export const NARROW = 600;
/** Room for the bias above a unit and for delta below it. */
const BIAS = 30;
const DELTA = 24;
/** Weights are written where a layer has at most so many. */
const LABELS = 12;
/** So many units, or inputs, one above the other have room for all their numbers, or for some. */
const FULL = { unit: 3, input: 4 };
const COMPACT = 12;
/** Full units are narrower where columns would not stand so far apart, and then at least this far. */
const WIDE_GAP = 110;
const LEAST_GAP = 76;
/** Columns of compact units, whose weights are not written out, can stand as near as that. */
const DENSE_GAP = 32;
const TO_LOSS = 34;
const POINT = 13;

interface Size {
  width: number;
  height: number;
}

const INPUT: Readonly<Record<MarkSize, Size>> = {
  full: { width: 108, height: 62 },
  compact: { width: 76, height: 24 },
  dot: { width: 9, height: 9 },
};
const UNIT: Readonly<Record<MarkSize, Size>> = {
  full: { width: 138, height: 54 },
  compact: { width: 112, height: 25 },
  dot: { width: 9, height: 9 },
};
/** Width that a number on an edge is given where there is room, needs at least, and is kept clear of marks; its height. */
const LABEL = { width: 72, least: 44, clear: 4, height: 16 };
/** Running downwards: how far below what stands under the marks the weights into the first, second and third unit are. */
const LEVELS = [15, 33, 51];
const TIGHT_UNIT = 104;
const TIGHT_COMPACT = 84;
/** What one of a column takes of the height, with what is written around it. */
const PITCH: Readonly<Record<MarkSize, number>> = { full: 112, compact: 30, dot: 10 };
const LOSS = { width: 94, height: 76 };

const sizeOf = (count: number, full: number): MarkSize =>
  count <= full ? 'full' : count <= COMPACT ? 'compact' : 'dot';

/** The marks that one network needs. */
interface Plan {
  inputs: number;
  units: readonly number[];
  inputSize: MarkSize;
  sizes: MarkSize[];
  picture: Picture | undefined;
}

/**
 * @param units number of units of each layer, the output layer last
 * @param height that is wished for, when it runs to the right
 * @param narrow below this width the forward pass runs downwards
 */
export function layoutNetwork(
  inputs: number,
  units: readonly number[],
  width: number,
  height: number,
  picture?: Picture,
  narrow = NARROW,
): NetworkLayout {
  const inputSize = picture ? 'dot' : sizeOf(inputs, FULL.input);
  const sizes = units.map((count) => sizeOf(count, FULL.unit));
  const plan = { inputs, units, inputSize, sizes, picture };
  const most = Math.max(...units.map((count, layer) => count * (layer === 0 ? inputs : units[layer - 1]!)));
  const full = [inputSize, ...sizes].every((size) => size === 'full');
  const few = full && most <= LABELS;
  const drawn = (placed: Placed): NetworkLayout => {
    const spaced = few ? withRoom(placed.edges) : [];
    const roomForWeights = few && spaced.every(({ room }) => room >= LABEL.least);
    return { ...placed, edges: roomForWeights ? spaced : placed.edges, inputSize, sizes, roomForWeights };
  };
  if (width < narrow) return drawn(downwards(plan, width));
  const [widest, tight] = spacings(plan, width).map((spacing) => drawn(rightwards(plan, height, spacing)));
  // Narrower units where that makes room for the weights.
  return !widest!.roomForWeights && tight?.roomForWeights ? tight : widest!;
}

/** The edges with what room they leave one another for their numbers. */
const withRoom = (edges: readonly Edge[]): Edge[] =>
  edges.map((edge) => {
    const beside = edges.filter((other) => other !== edge && Math.abs(other.label.y - edge.label.y) < LABEL.height);
    const distances = beside.map((other) => Math.abs(other.label.x - edge.label.x) - LABEL.clear);
    return { ...edge, room: Math.min(edge.room, ...distances) };
  });

/** Of these edges the first ones whose numbers do not cover one another. */
export const legible = (edges: readonly Edge[]): Edge[] =>
  edges.reduce<Edge[]>((kept, edge) => {
    const covers = ({ label }: Edge): boolean =>
      Math.abs(label.y - edge.label.y) < LABEL.height && Math.abs(label.x - edge.label.x) < LABEL.width + LABEL.clear;
    return kept.some(covers) ? kept : [...kept, edge];
  }, []);

/** How columns stand: the widths of their units, the distance between them, and the width of it all. */
interface Spacing {
  unit: Readonly<Record<MarkSize, number>>;
  gap: number;
  width: number;
}

/** The widths of units, the widest first, each with the least distance between columns. */
const WIDTHS = [
  [{ full: UNIT.full.width, compact: UNIT.compact.width, dot: UNIT.dot.width }, WIDE_GAP],
  [{ full: TIGHT_UNIT, compact: UNIT.compact.width, dot: UNIT.dot.width }, LEAST_GAP],
  [{ full: TIGHT_UNIT, compact: TIGHT_COMPACT, dot: UNIT.dot.width }, DENSE_GAP],
] as const;

/** Those that fit into a width; where none does, the narrowest, which is wider. */
function spacings(plan: Plan, width: number): [Spacing, ...Spacing[]] {
  const inputs = plan.picture ? plan.picture.width * POINT : INPUT[plan.inputSize].width;
  const ways = WIDTHS.map(([unit, least]) => {
    const columns = plan.sizes.reduce((sum, size) => sum + unit[size], inputs + TO_LOSS + LOSS.width);
    const gap = (width - columns) / plan.sizes.length;
    return { unit, least, gap, columns };
  });
  const [first, ...others] = ways.filter(({ gap, least }) => gap >= least).map((way) => ({ ...way, width }));
  if (first) return [first, ...others];
  const { unit, least, columns } = ways.at(-1)!;
  return [{ unit, gap: least, width: columns + least * plan.sizes.length }];
}

type Placed = Omit<NetworkLayout, 'roomForWeights' | 'inputSize' | 'sizes'>;

function rightwards(plan: Plan, wished: number, { unit, gap, width }: Spacing): Placed {
  const { inputs, units, inputSize, sizes, picture } = plan;
  const needs = units.map((count, layer) => count * PITCH[sizes[layer]!]);
  const height = Math.max(wished, picture ? 0 : inputs * PITCH[inputSize] * 0.62, ...needs);
  const column = (count: number, size: Size, x: number): Box[] => {
    const pitch = Math.min(height / count, size.height + 100);
    const top = (height - pitch * count) / 2;
    return Array.from({ length: count }, (_, i) => ({ ...size, x, y: top + pitch * (i + 0.5) - size.height / 2 }));
  };
  const inputBoxes = picture
    ? points(picture, 0, (height - picture.height * POINT) / 2)
    : column(inputs, INPUT[inputSize], 0);
  let x = picture ? picture.width * POINT : INPUT[inputSize].width;
  const layers = units.map((count, layer) => {
    const size = { ...UNIT[sizes[layer]!], width: unit[sizes[layer]!] };
    const boxes = column(count, size, x + gap);
    x += gap + size.width;
    return boxes;
  });
  const last = layers.at(-1)!;
  const middle = (last[0]!.y + last.at(-1)!.y + last[0]!.height) / 2;
  const loss = { ...LOSS, x: width - LOSS.width, y: middle - LOSS.height / 2 };
  return {
    direction: 'right',
    width,
    height,
    inputs: inputBoxes,
    layers,
    loss,
    edges: edgesBetween(
      [inputBoxes, ...layers],
      (box) => ({ x: box.x + box.width, y: box.y + box.height / 2 }),
      (box) => ({ x: box.x, y: box.y + box.height / 2 }),
      (from, to) => clearest(from, to, Math.min(0.42, (Math.min(LABEL.width, gap / 2) / 2 + LABEL.clear) / gap)),
      ({ from, to, label }) => 2 * (Math.min(label.x - from.x, to.x - label.x) - LABEL.clear),
    ),
    lossArrow: { from: { x: x + 4, y: middle }, to: { x: loss.x - 4, y: middle } },
  };
}

function downwards({ inputs, units, inputSize, sizes, picture }: Plan, width: number): Placed {
  const gap = 84;
  const row = (count: number, size: Size, y: number): Box[] => {
    const pitch = width / count;
    const wide = Math.min(size.width, pitch - (count > COMPACT ? 1 : 8));
    return Array.from({ length: count }, (_, i) => ({
      height: size.height,
      width: wide,
      x: pitch * (i + 0.5) - wide / 2,
      y,
    }));
  };
  const inputBoxes = picture
    ? points(picture, (width - picture.width * POINT) / 2, 0)
    : row(inputs, INPUT[inputSize], 0);
  let y = picture ? picture.height * POINT : INPUT[inputSize].height;
  const layers = units.map((count, layer) => {
    const size = UNIT[sizes[layer]!];
    const [above, below] = sizes[layer] === 'full' ? [BIAS, DELTA] : [0, 0];
    const boxes = row(count, size, y + gap + above);
    y += gap + above + size.height + below;
    return boxes;
  });
  const last = layers.at(-1)!;
  const bottom = last[0]!.y + last[0]!.height;
  const loss = { ...LOSS, width: UNIT.full.width, x: (width - UNIT.full.width) / 2, y: bottom + DELTA + 26 };
  return {
    direction: 'down',
    width,
    height: loss.y + loss.height + (units.at(-1)! > 1 ? 60 : 44),
    inputs: inputBoxes,
    layers,
    loss,
    // Numbers side by side need more room: those of neighbouring units are written at different heights.
    edges: edgesBetween(
      [inputBoxes, ...layers],
      (box) => ({ x: box.x + box.width / 2, y: box.y + box.height }),
      (box) => ({ x: box.x + box.width / 2, y: box.y }),
      (from, to, layer) => (row) => {
        const above = sizes[layer - 1] === 'full' ? DELTA : 0;
        const level = to.length === 1 ? 1 : row % LEVELS.length;
        return (above + LEVELS[level]!) / (to[0]!.y - from[0]!.y);
      },
      ({ label }) => 2 * Math.min(label.x, width - label.x),
    ),
    // Names of classes stand below outputs that have room for nothing else.
    lossArrow: {
      from: { x: width / 2, y: bottom + (sizes.at(-1) === 'full' ? 4 : DELTA) },
      to: { x: width / 2, y: loss.y - 4 },
    },
  };
}

const points = ({ width, height }: Picture, left: number, top: number): Box[] =>
  Array.from({ length: width * height }, (_, i) => ({
    width: POINT,
    height: POINT,
    x: left + POINT * (i % width),
    y: top + POINT * Math.floor(i / width),
  }));

/** The part of the way at which the weight into a unit is written. */
export type LabelAt = (row: number) => number;

/**
 * @param labelsOf where the weights between two groups of marks are written
 * @param roomOf how wide a number there can be for the marks around it
 */
function edgesBetween(
  groups: readonly (readonly Box[])[],
  startOf: (box: Box) => Point,
  endOf: (box: Box) => Point,
  labelsOf: (from: readonly Point[], to: readonly Point[], layer: number) => LabelAt,
  roomOf: (edge: Omit<Edge, 'room'>) => number,
): Edge[] {
  return groups.slice(1).flatMap((units, layer) => {
    const [starts, ends] = [groups[layer]!.map(startOf), units.map(endOf)];
    const labelAt = labelsOf(starts, ends, layer);
    return ends.flatMap((to, row) =>
      starts.map((from, col) => {
        const edge = { layer, row, col, from, to, label: along(from, to, labelAt(row)) };
        return { ...edge, room: roomOf(edge) };
      }),
    );
  });
}

/**
 * The part of the way, the same for all, at which the weights stand farthest from one another in height: not nearer to
 * their marks than `least`, and before the middle, where the edges cross.
 */
export function clearest(from: readonly Point[], to: readonly Point[], least: number): LabelAt {
  if (from.length * to.length > LABELS) return () => least;
  const distance = (part: number): number => {
    const heights = to
      .flatMap((end) => from.map((start) => along(start, end, part).y))
      .sort((one, other) => one - other);
    return Math.min(Infinity, ...heights.slice(1).map((height, i) => height - heights[i]!));
  };
  const parts = Array.from({ length: 16 }, (_, i) => 0.14 + 0.02 * i).filter((part) => part >= least);
  const best = parts.reduce((one, other) => (distance(other) > distance(one) + 1 ? other : one), parts[0] ?? least);
  return () => best;
}

export const along = (from: Point, to: Point, part: number): Point => ({
  x: from.x + part * (to.x - from.x),
  y: from.y + part * (to.y - from.y),
});
