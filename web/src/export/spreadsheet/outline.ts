import type { Course, Loss, NetworkSpec, Worked } from '../../engine/types';
import { countsUpdates, losses, remembers, type MemoryLetter } from '../programs/kinds';
import { partsOf } from '../programs/parts';

/** What the blocks of a course have, whatever their numbers are. */
export interface Outline {
  network: NetworkSpec;
  /** The inputs, then the units of each layer. */
  widths: readonly number[];
  letters: readonly MemoryLetter[];
  counts: boolean;
  /** Whether the optimizer is given another gradient than that of the mean of L. */
  isShaped: boolean;
  isScaled: boolean;
  hasPenalty: boolean;
  /** Cross-entropies, whose delta comes without dL/da. */
  isFused: boolean;
  /** Whether L of an example is the mean over its outputs; else it is their sum. */
  isMean: boolean;
  /** Whether an entry is frozen. */
  isFrozen: (layer: number, kind: 'W' | 'b', row: number, col: number) => boolean;
}

/** With the numbers. */
export interface Filled extends Outline {
  worked: Worked;
}

export function outlineOf(course: Course): Outline {
  const { network, optimizer, penalty, clipping } = course.moment.settings;
  const hasPenalty = penalty.l1 > 0 || penalty.l2 > 0;
  const free = partsOf(course).map((part) => part.free);
  return {
    network,
    widths: [network.inputs, ...network.layers.map(({ units }) => units)],
    letters: remembers(optimizer, true),
    counts: countsUpdates(optimizer),
    isShaped: hasPenalty || clipping.kind !== 'none',
    isScaled: clipping.kind === 'norm',
    hasPenalty,
    isFused: isFused(network.loss),
    isMean: network.loss in losses && losses[network.loss as keyof typeof losses].mean,
    isFrozen: (layer, kind, row, col) => {
      const matrix = free[2 * layer + (kind === 'W' ? 0 : 1)];
      return matrix ? matrix.values[row * matrix.cols + col] === 0 : false;
    },
  };
}

const isFused = (loss: Loss): boolean => loss === 'binaryCrossEntropy' || loss === 'softmaxCrossEntropy';
