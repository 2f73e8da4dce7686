import type { LayerUpdate } from '../../../web/src/engine/types';

/** Every weight and bias of the network, layer by layer, for comparison to the last bit. */
export const networkBits = (moment: { layers: readonly Pick<LayerUpdate, 'W' | 'b'>[] }): BigUint64Array[] =>
  moment.layers.flatMap(({ W, b }) => [bitsOf(W.values), bitsOf(b.values)]);

const bitsOf = (values: Float64Array): BigUint64Array => new BigUint64Array(values.slice().buffer);
