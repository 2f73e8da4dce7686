import type { OptimizerKind } from '../../engine/types';
import { adaGrad } from './ada-grad';
import { adam } from './adam';
import { adamW } from './adam-w';
import { amsGrad } from './ams-grad';
import type { OptimizerEntry } from './entry';
import { gradientDescent } from './gradient-descent';
import { momentum } from './momentum';
import { nesterov } from './nesterov';
import { rmsProp } from './rms-prop';

/** One entry for each optimizer of the engine. */
export const optimizers: Readonly<Record<OptimizerKind, OptimizerEntry>> = {
  gradientDescent,
  momentum,
  nesterov,
  adaGrad,
  rmsProp,
  adam,
  adamW,
  amsGrad,
};
