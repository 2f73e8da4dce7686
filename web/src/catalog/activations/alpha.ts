import type { LayerSpec } from '../../engine/types';
import { plainNumber } from '../../messages/intl';
import { plainTex } from '../tex';
import type { AlphaTex } from './entry';
import { activations } from '.';

/** Which function g of a layer is. */
export type Activated = Pick<LayerSpec, 'activation' | 'alpha'>;

/** The alpha of its formula; null where that has none. */
export function alphaOf({ activation, alpha }: Activated): number | null {
  const own = activations[activation].members?.alpha;
  return own ? (alpha ?? own.usual) : null;
}

/** The same with its alpha written out, where its formula has one. */
export function withOwnAlpha<Layer extends Activated>(layer: Layer): Layer {
  const alpha = alphaOf(layer);
  return alpha === null ? layer : { ...layer, alpha };
}

/** The same with another alpha; the usual one is left out, and any where the formula has none. */
export function withAlpha<Layer extends Activated>({ alpha: _before, ...layer }: Layer, alpha: number | undefined) {
  const own = activations[layer.activation].members?.alpha;
  return own && alpha !== undefined && alpha !== own.usual ? { ...layer, alpha } : layer;
}

/** @param letter that stands for alpha */
export const alphaTex = (layer: Activated, letter: string): AlphaTex => ({
  letter,
  number: plainTex(alphaOf(layer) ?? 0),
});

/** A formula in plain text with the number of its ALPHA; as a factor 1 is left out. */
export const withAlphaText = (text: string, layer: Activated): string =>
  text.replace(/ALPHA( ?)/g, (_, space: string) => {
    const alpha = alphaOf(layer)!;
    return alpha === 1 && space ? '' : plainNumber(alpha) + space;
  });
