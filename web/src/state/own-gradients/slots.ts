import type { Shape } from '../matrix-text/reading';
import type { NetworkSpec } from '../../engine/types';

/** A gradient that can be compared: dW or db of a layer. */
export interface Slot {
  layer: number;
  kind: 'dW' | 'db';
  /** As the page and its files call it, with layers from 1: `dW1`. */
  name: string;
  shape: Shape;
}

/** Layer by layer, dW before db: the order of the engine's verdicts. */
export const slotsOf = ({ inputs, layers }: NetworkSpec): Slot[] =>
  layers.flatMap(({ units }, layer) => {
    const cols = layer === 0 ? inputs : layers[layer - 1]!.units;
    return (['dW', 'db'] as const).map((kind) => ({
      layer,
      kind,
      name: `${kind}${layer + 1}`,
      shape: { rows: units, cols: kind === 'dW' ? cols : 1 },
    }));
  });
