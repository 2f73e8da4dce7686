import type { Dataset } from '../../catalog/dataset';
import type { TargetClasses } from '../../catalog/target-classes';
import type { DataSummary } from '../../engine/types';

/** A row of the data at its place in a picture, in the units of its axes. */
export interface PlottedPoint {
  index: number;
  x: number;
  y: number;
  /** Class, from 0; null where the target is a number. */
  kind: number | null;
  /** The target that is shown, where it is a number. */
  target: number;
  heldOut: boolean;
}

/** Which inputs the axes are; without one upwards the targets stand there. */
export interface PictureAxes {
  across: number;
  up: number | null;
  output: number;
}

/** Every row of the data; rows that train come last, and so lie above the others. */
export function placesOf(
  { inputs, targets }: Pick<Dataset, 'inputs' | 'targets'>,
  { training, heldOut }: Pick<DataSummary, 'training' | 'heldOut'>,
  classes: TargetClasses | null,
  { across, up, output }: PictureAxes,
): PlottedPoint[] {
  const place =
    (isHeldOut: boolean) =>
    (index: number): PlottedPoint => {
      const [row, target] = [inputs[index]!, targets[index]!];
      const kind = classes?.classOf(target) ?? null;
      const shown = target[kind === null || target.length === 1 ? Math.min(output, target.length - 1) : kind]!;
      return { index, x: row[across]!, y: up === null ? shown : row[up]!, kind, target: shown, heldOut: isHeldOut };
    };
  return [...Array.from(heldOut, place(true)), ...Array.from(training, place(false))];
}
