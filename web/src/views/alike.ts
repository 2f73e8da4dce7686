import type { LayerUpdate } from '../engine/types';

/** The units of a layer with the same weights as this one, in and out, itself among them. */
export function alikeTo(layers: readonly Pick<LayerUpdate, 'W' | 'b'>[], layer: number, unit: number): number[] {
  const { W, b } = layers[layer]!;
  const next = layers[layer + 1]?.W;
  const columns = Array.from({ length: W.cols }, (_, col) => col);
  const into = Array.from({ length: next?.rows ?? 0 }, (_, row) => row);
  const same = (other: number): boolean =>
    b.values[other] === b.values[unit] &&
    columns.every((col) => W.values[other * W.cols + col] === W.values[unit * W.cols + col]) &&
    into.every((row) => next!.values[row * next!.cols + other] === next!.values[row * next!.cols + unit]);
  return Array.from({ length: W.rows }, (_, other) => other).filter(same);
}
