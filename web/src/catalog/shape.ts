import type { NetworkSpec } from '../engine/types';

/** Inputs, then units of each layer: 3-2-1. */
export const shapeOf = ({ inputs, layers }: NetworkSpec): string =>
  [inputs, ...layers.map(({ units }) => units)].join('-');
