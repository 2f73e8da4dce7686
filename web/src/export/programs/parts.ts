import type { Course, FrozenPart, Matrix } from '../../engine/types';

/** A parameter: its matrix, the gradient of the mean of L, and what of it may move. */
export interface Part {
  /** From 1. */
  layer: number;
  kind: 'W' | 'b';
  name: string;
  gradient: string;
  /** 1 where it may move; null where all of it may. */
  free: Matrix | null;
}

/** For each parameter in its order where it is free to move, as 1; null where all of it is. */
export const frozenWithin = (course: Course): (Matrix | null)[] => partsOf(course).map(({ free }) => free);

/** Whether nothing of it moves. */
export const isFrozen = (free: Matrix | null): boolean => free?.values.every((one) => one === 0) ?? false;

/** W1, b1, W2, ... with what of them is free to move. */
export function partsOf({ moment }: Course): Part[] {
  const { network, frozen } = moment.settings;
  let cols = network.inputs;
  return network.layers.flatMap(({ units }, i) => {
    const layer = i + 1;
    const one = (kind: 'W' | 'b', cols: number): Part => ({
      ...{ layer, kind },
      ...{ name: `${kind}${layer}`, gradient: `d${kind}${layer}` },
      free: freeOf(
        frozen.filter((part) => part.layer === i && part.kind === kind),
        units,
        cols,
      ),
    });
    const parts = [one('W', cols), one('b', 1)];
    cols = units;
    return parts;
  });
}

function freeOf(frozen: readonly FrozenPart[], rows: number, cols: number): Matrix | null {
  if (frozen.length === 0) return null;
  const values = new Float64Array(rows * cols).fill(1);
  for (const { row, col } of frozen)
    if (row === undefined) values.fill(0);
    else values[row * cols + (col ?? 0)] = 0;
  return { rows, cols, values };
}
