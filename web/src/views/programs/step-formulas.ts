import { activations } from '../../catalog/activations';
import { isMixed } from '../../catalog/activations/mixed';
import { alphaTex } from '../../catalog/activations/alpha';
import { costTex, lossTex } from '../../catalog/losses/write';
import { withRate } from '../../catalog/kind-entry';
import { optimizers } from '../../catalog/optimizers';
import { symbols } from '../../catalog/symbols';
import type { Settings } from '../../engine/types';
import type { StepFormulas } from '../../export/programs/notebook';
import type { NotationChoice } from '../../state/notation.svelte';
import { layerFormulas } from '../sheet/layer-formulas';
import { withMark } from './paper-writing';

/** The formulas of a step as the page writes them; a program has examples as columns. */
export function stepFormulas(
  { network, optimizer, penalty }: Required<Pick<Settings, 'network' | 'optimizer' | 'penalty'>>,
  fused: boolean,
  choice: NotationChoice,
): StepFormulas {
  const notation = { ...choice, layout: 'column' as const };
  const { layers, loss } = network;
  const last = layers.length - 1;
  const names = symbols(notation, { layers: layers.length, outputs: layers[last]!.units });
  const ofLayer = (layer: number): string[] =>
    layerFormulas({
      ...{ first: last === 0, last: layer === last, of: 'batch', plain: false, fused, notation, penalty },
      mixed: isMixed(layers[layer]!.activation),
    });
  const kinds = layers.map((layer) => activations[layer.activation].tex(alphaTex(layer, names.alpha)));
  const [forward, lastDelta, gradient] = ofLayer(last);
  const hiddenDelta = last > 0 ? [ofLayer(0)[1]!] : [];
  const written = {
    forward: [forward!, ...new Set(kinds)],
    loss: [lossTex(loss, names, layers[last]!.units), ...costTex(penalty)],
    backward: [...new Set([lastDelta!, ...hiddenDelta]), gradient!],
    update: optimizers[optimizer.kind].steps(optimizer).map(({ tex }) => withRate(tex, names.rate)),
  };
  return {
    forward: written.forward.map(withMark),
    loss: written.loss.map(withMark),
    backward: written.backward.map(withMark),
    update: written.update.map(withMark),
  };
}
