import { activations } from '../../catalog/activations';
import { isMixed } from '../../catalog/activations/mixed';
import { alphaOf, alphaTex, type Activated } from '../../catalog/activations/alpha';
import type { AlphaTex } from '../../catalog/activations/entry';
import { lossTex } from '../../catalog/losses/write';
import { partial } from '../../catalog/symbols';
import type { Activation } from '../../engine/types';
import { maths, worksheet } from '../../messages/words';
import type { NotationChoice } from '../../state/notation.svelte';
import type { Worksheet } from '../../state/worksheet/worksheets.svelte';
import { layerFormulas } from '../sheet/layer-formulas';
import { namesOf } from './written';

/** A formula as TeX; `of` says for which layers it is, where it is not for all. */
export interface Formula {
  tex: string;
  of?: string;
}

/** What a sheet is worked with, each formula once for all of its layers. */
export function formulasOf(sheet: Worksheet, notation: NotationChoice): Formula[] {
  const { network, fused, wanted } = sheet;
  const layers = network.layers.length;
  const names = namesOf(sheet, notation);
  const of = wanted.examples > 1 ? 'batch' : 'example';
  const ofLayer = (layer: number): string[] =>
    layerFormulas({
      ...{ first: layers === 1, last: layer === layers - 1, plain: false, of, notation, fused },
      mixed: isMixed(network.layers[layer]!.activation),
    });
  const [forward, lastDelta, gradient] = ofLayer(layers - 1) as [string, string, string];
  const input = layers > 1 ? `,\\quad a_{\\text{${maths.written.prev}}} = x \\text{ ${worksheet.inFirst}}` : '';
  const cost = of === 'batch' ? ['J = \\tfrac1m \\sum_{i=1}^{m} L_i'] : [];
  const hiddenDelta = layers > 1 ? [ofLayer(0)[1]!] : [];
  const by = partial(of === 'batch' ? 'J' : 'L', 'W', '\\tfrac');
  const update = `W_{\\text{${maths.written.new}}} = W - ${names.rate}\\,${by}`;
  return [
    { tex: forward + input },
    ...activationFormulas(sheet, names.alpha),
    { tex: lossTex(network.loss, names, network.layers.at(-1)!.units) },
    ...[...cost, lastDelta, ...hiddenDelta, gradient, update].map((tex) => ({ tex })),
  ];
}

function activationFormulas({ network, fused }: Worksheet, letter: string): Formula[] {
  const { layers } = network;
  const formulas = [...new Set(layers.map(formulaKey))];
  return formulas.map((key) => {
    const places = layers.flatMap((each, layer) => (formulaKey(each) === key ? [layer] : []));
    const isDerived = places.some((layer) => !(fused && layer === layers.length - 1));
    const of = formulas.length > 1 ? { of: worksheet.layers(places.map((layer) => String(layer + 1))) } : {};
    const first = layers[places[0]!]!;
    const [kind, alpha] = [first.activation, alphaTex(first, letter)];
    const slope = isDerived ? slopeOf(kind, alpha) : null;
    return { tex: [activations[kind].tex(alpha), ...(slope ? [slope] : [])].join(',\\quad '), ...of };
  });
}

/** Layers of one kind with one alpha have one formula. */
const formulaKey = (layer: Activated): string => `${layer.activation} ${alphaOf(layer)}`;

/** g'(z), where it is short to write. */
function slopeOf(kind: Activation, { letter }: AlphaTex): string | null {
  const { slope, derivation } = activations[kind];
  if (slope) return isMixed(kind) ? null : `g'(z) = ${slope('a', '\\,')}`;
  const lines = derivation('z', 'a', '\\,', letter).flatMap((part) => part.lines);
  return lines.find(({ tex }) => tex.startsWith("g'(z)"))?.tex ?? null;
}
