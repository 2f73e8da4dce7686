import type { LayerUpdate, Moment } from '../engine/types';
import { signedScale, type SignedScale } from '../plot/signed-scale';
import { gradientsOfJ } from '../state/gradients';

/** One scale for each kind of quantity, the same in the drawing and in the matrices of all layers. */
export interface Scales {
  /** W and b. */
  parameters: SignedScale;
  /** dW and db of J. */
  gradients: SignedScale;
  /** dW and db of the chosen example alone. */
  exampleGradients: SignedScale;
  /** x, z and a. */
  activations: SignedScale;
  deltas: SignedScale;
}

/** @param drawn W and b of each layer, as they are drawn */
export function scalesOf({ layers, example }: Moment, drawn: readonly Pick<LayerUpdate, 'W' | 'b'>[]): Scales {
  return {
    parameters: signedScale(...drawn.flatMap(({ W, b }) => [W.values, b.values])),
    gradients: signedScale(...layers.map(gradientsOfJ).flatMap(({ dW, db }) => [dW.values, db.values])),
    exampleGradients: signedScale(...example.layers.flatMap(({ dW, db }) => [dW.values, db.values])),
    activations: signedScale(example.x, ...example.layers.flatMap(({ z, a }) => [z.values, a.values])),
    deltas: signedScale(...example.layers.map(({ delta }) => delta.values)),
  };
}
