import type { NetworkSpec, Pairing } from '../engine/types';

/** Whether the last activation and the loss are one function of z, so that delta = yhat - y without a factor g'(z). */
export function isFused({ layers, loss }: Pick<NetworkSpec, 'layers' | 'loss'>, pairings: readonly Pairing[]): boolean {
  const { activation } = layers.at(-1)!;
  return pairings.some((pair) => pair.activation === activation && pair.loss === loss && pair.fused);
}
