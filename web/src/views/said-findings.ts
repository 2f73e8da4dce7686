import type { Finding, Findings as Found } from '../engine/types';
import { findings as words } from '../messages/words';
import { formatNumber } from '../plot/number-format';
import { alikeTo } from './alike';
import { unitKey, type SaidFindings, type Sentence } from './found';

/** Kinds that are said of units; all others of the whole, or of a layer. */
type UnitKind = keyof typeof words.unit;
const isOfUnit = (kind: Finding['kind']): kind is UnitKind => Object.hasOwn(words.unit, kind);

/** So many sentences on units are said beneath the drawing. */
const MOST_OF_UNITS = 3;
/** From where to where J falls as on a straight line, as far as that can be said of a step. */
const STRAIGHT = [0.9, 1.1] as const;

/**
 * Of units that are alike the first one is found: the others are read off the weights of that moment.
 * @param plain whether the optimizer is gradient descent without a memory: only then does the slope foretell the step
 */
export function saidOf({ found, layers }: Pick<Found, 'found' | 'layers'>, plain = true): SaidFindings {
  const units = new Map<string, string>();
  const sentences: Sentence[] = [];
  const ofUnits: Sentence[] = [];
  for (const finding of found) {
    const { kind, layer, unit, value } = finding;
    if (!isOfUnit(kind)) {
      if (kind === 'rateTooSmall' && !(plain && value >= STRAIGHT[0] && value <= STRAIGHT[1])) continue;
      const text = isOfDeadLayer(finding, found, layers)
        ? words.deadLayer(layer! + 1)
        : words.whole[kind](finding, formatNumber(value, 3));
      sentences.push({ text, remark: kind === 'rateTooSmall' });
      continue;
    }
    const sentence = words.unit[kind](finding, formatNumber(value, 3));
    const those = kind === 'symmetricUnits' ? alikeTo(layers, layer!, unit!) : [unit!];
    for (const each of those) {
      const key = unitKey(layer!, each);
      units.set(key, [units.get(key), sentence].filter(Boolean).join(' '));
    }
    const numbers = those.map((each) => each + 1);
    const text = words.ofUnits(numbers, layer! + 1, sentence);
    ofUnits.push({ text, remark: false });
  }
  return { units, sentences: [...sentences, ...firstOf(ofUnits)] };
}

/** Whether a gradient is lost because every unit of the layer is dead. */
function isOfDeadLayer({ kind, layer, value }: Finding, found: readonly Finding[], layers: Found['layers']) {
  if (kind !== 'vanishingGradient' || value !== 0) return false;
  const dead = found.filter((one) => one.kind === 'deadUnit' && one.layer === layer).length;
  return dead > 0 && dead === layers[layer!]!.W.rows;
}

function firstOf(ofUnits: readonly Sentence[]): Sentence[] {
  const more = ofUnits.length - MOST_OF_UNITS;
  return more > 0 ? [...ofUnits.slice(0, MOST_OF_UNITS), { text: words.more(more), remark: true }] : [...ofUnits];
}
