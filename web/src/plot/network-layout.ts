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
  /** Where the weight is written. */
  label: Point;
}

export interface NetworkLayout {
  direction: 'right' | 'down';
  width: number;
  height: number;
  inputs: Box[];
  /** For each layer, a box for each unit. */
  layers: Box[][];
  edges: Edge[];
  /** Target and loss of the example. */
  loss: Box;
  /** From the output layer to the loss. */
  lossArrow: { from: Point; to: Point };
  /** Whether there is room to write the weights on their edges. */
  roomForWeights: boolean;
}

/** Below this width the forward pass runs downwards. */
const NARROW = 700;
/** Room for the bias above a unit and for delta below it. */
const BIAS = 30;
const DELTA = 24;
/** Weights are written where a layer has at most so many. */
const LABELS = 12;

const INPUT = { width: 108, height: 62 };
const UNIT = { width: 138, height: 54 };
const LOSS = { width: 94, height: 76 };

/** @param units number of units of each layer, the output layer last; @param height that is wished for, when it runs to the right */
export function layoutNetwork(inputs: number, units: readonly number[], width: number, height: number): NetworkLayout {
  const most = Math.max(...units.map((count, layer) => count * (layer === 0 ? inputs : units[layer - 1]!)));
  const common = { roomForWeights: most <= LABELS };
  return width < NARROW
    ? { ...downwards(inputs, units, width), ...common }
    : { ...rightwards(inputs, units, width, height), ...common };
}

type Placed = Omit<NetworkLayout, 'roomForWeights'>;

function rightwards(inputs: number, units: readonly number[], width: number, height: number): Placed {
  const toLoss = 34;
  const gap = (width - INPUT.width - units.length * UNIT.width - toLoss - LOSS.width) / units.length;
  const column = (count: number, size: { width: number; height: number }, x: number): Box[] =>
    Array.from({ length: count }, (_, i) => ({ ...size, x, y: (height / count) * (i + 0.5) - size.height / 2 }));
  const inputBoxes = column(inputs, INPUT, 0);
  const layers = units.map((count, layer) => column(count, UNIT, INPUT.width + gap + layer * (UNIT.width + gap)));
  const last = layers.at(-1)!;
  const middle = (last[0]!.y + last.at(-1)!.y + UNIT.height) / 2;
  const loss = { ...LOSS, x: width - LOSS.width, y: middle - LOSS.height / 2 };
  const end = last[0]!.x + UNIT.width;
  return {
    direction: 'right',
    width,
    height,
    inputs: inputBoxes,
    layers,
    loss,
    // Written before the edges cross.
    edges: edgesBetween(
      [inputBoxes, ...layers],
      (box) => ({ x: box.x + box.width, y: box.y + box.height / 2 }),
      (box) => ({ x: box.x, y: box.y + box.height / 2 }),
      (_, rows) => (rows === 1 ? 0.42 : 0.27),
    ),
    lossArrow: { from: { x: end + 4, y: middle }, to: { x: loss.x - 4, y: middle } },
  };
}

function downwards(inputs: number, units: readonly number[], width: number): Placed {
  const gap = 84;
  const row = (count: number, size: { width: number; height: number }, y: number): Box[] => {
    const pitch = width / count;
    const wide = Math.min(size.width, pitch - 8);
    return Array.from({ length: count }, (_, i) => ({
      height: size.height,
      width: wide,
      x: pitch * (i + 0.5) - wide / 2,
      y,
    }));
  };
  const inputBoxes = row(inputs, INPUT, 0);
  const pitch = BIAS + UNIT.height + DELTA + gap;
  const layers = units.map((count, layer) => row(count, UNIT, INPUT.height + gap + BIAS + layer * pitch));
  const last = layers.at(-1)!;
  const bottom = last[0]!.y + UNIT.height;
  const loss = { ...LOSS, width: UNIT.width, x: width / 2 - UNIT.width / 2, y: bottom + DELTA + 26 };
  return {
    direction: 'down',
    width,
    height: loss.y + loss.height + 24,
    inputs: inputBoxes,
    layers,
    loss,
    // Numbers side by side need more room: those of neighbouring units are written at different heights.
    edges: edgesBetween(
      [inputBoxes, ...layers],
      (box) => ({ x: box.x + box.width / 2, y: box.y + box.height }),
      (box) => ({ x: box.x + box.width / 2, y: box.y }),
      (row, rows) => (rows === 1 ? 0.42 : 0.23 + 0.19 * (row % 2)),
    ),
    lossArrow: { from: { x: width / 2, y: bottom + 4 }, to: { x: width / 2, y: loss.y - 4 } },
  };
}

/** @param labelAt the part of the way at which the weight into this unit of so many is written */
function edgesBetween(
  groups: readonly (readonly Box[])[],
  startOf: (box: Box) => Point,
  endOf: (box: Box) => Point,
  labelAt: (row: number, rows: number) => number,
): Edge[] {
  return groups.slice(1).flatMap((to, layer) =>
    to.flatMap((unit, row) =>
      groups[layer]!.map((source, col) => {
        const from = startOf(source);
        const end = endOf(unit);
        return { layer, row, col, from, to: end, label: along(from, end, labelAt(row, to.length)) };
      }),
    ),
  );
}

const along = (from: Point, to: Point, part: number): Point => ({
  x: from.x + part * (to.x - from.x),
  y: from.y + part * (to.y - from.y),
});
