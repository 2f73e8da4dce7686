import type { Loss } from '../../engine/types';
import { binaryCrossEntropy } from './binary-cross-entropy';
import type { LossEntry } from './entry';
import { halfSquaredError } from './half-squared-error';
import { hinge } from './hinge';
import { huber } from './huber';
import { meanAbsoluteError } from './mean-absolute-error';
import { meanSquaredError } from './mean-squared-error';
import { softmaxCrossEntropy } from './softmax-cross-entropy';

/** One entry for each loss of the engine. */
export const losses: Readonly<Record<Loss, LossEntry>> = {
  binaryCrossEntropy,
  softmaxCrossEntropy,
  halfSquaredError,
  meanSquaredError,
  meanAbsoluteError,
  huber,
  hinge,
};
