import type { Activation } from '../../engine/types';
import { elu } from './elu';
import type { ActivationEntry } from './entry';
import { gelu } from './gelu';
import { identity } from './identity';
import { leakyRelu } from './leaky-relu';
import { mish } from './mish';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { silu } from './silu';
import { softmax } from './softmax';
import { softplus } from './softplus';
import { tanh } from './tanh';

/** One entry for each activation of the engine. */
export const activations: Readonly<Record<Activation, ActivationEntry>> = {
  identity,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  silu,
  gelu,
  mish,
  softmax,
};

/** Whether every a depends on every z of the layer. */
export const isMixed = (kind: Activation): boolean => activations[kind].crossSlope !== undefined;
