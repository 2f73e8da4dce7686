import type { Finding, Findings as Found } from '../engine/types';
import { insight } from '../messages/insight';
import { formatNumber } from '../plot/number-format';
import { alikeTo } from './alike';

const words = insight.findings;
/** Kinds that are said of units; all others of the whole, or of a layer. */
type UnitKind = keyof typeof words.unit;
const isOfUnit = (kind: Finding['kind']): kind is UnitKind => Object.hasOwn(words.unit, kind);

export const unitKey = (layer: number, unit: number): string => `${layer}.${unit}`;

/** Something about the whole network or a layer: that something is wrong, or a remark. */
export interface Sentence {
  text: string;
  remark: boolean;
}

/** What the drawing marks, and what is said beneath it. */
export interface Signs {
  /** For each unit that has something, by its {@link unitKey}, one sentence on each. */
  units: ReadonlyMap<string, string>;
  sentences: readonly Sentence[];
}

export const noSigns: Signs = { units: new Map(), sentences: [] };

/** Of units that are alike the first one is found: the others are read off the weights of that moment. */
export function signsOf({ found, layers }: Pick<Found, 'found' | 'layers'>): Signs {
  const units = new Map<string, string>();
  const sentences: Sentence[] = [];
  for (const finding of found) {
    const { kind, layer, unit, value } = finding;
    if (!isOfUnit(kind)) {
      sentences.push({ text: words.whole[kind](finding, formatNumber(value, 3)), remark: kind === 'rateTooSmall' });
      continue;
    }
    const sentence = words.unit[kind](finding, formatNumber(value, 3));
    for (const each of kind === 'symmetricUnits' ? alikeTo(layers, layer!, unit!) : [unit!]) {
      const key = unitKey(layer!, each);
      units.set(key, [units.get(key), sentence].filter(Boolean).join(' '));
    }
  }
  return { units, sentences };
}
