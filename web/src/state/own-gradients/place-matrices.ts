import type { Refusal } from '../refusal';
import type { Slot } from './slots';
import { splitMatrices, type NamedText } from './split-matrices';

/** The text of each matrix by its slot's name, or why it can't be told which is which. */
export type Placed = { texts: Record<string, string>; problem: null } | { texts: null; problem: Refusal };

/**
 * Distribute a text with several matrices: by their names, whose numbers count the layers from 0, from 1, or with gaps (as
 * where activations are numbered too); without names in the order of the slots.
 */
export function placeMatrices(text: string, slots: readonly Slot[]): Placed {
  const parts = splitMatrices(text);
  const names = slots.map(({ name }) => name).join(', ');
  if (parts.every(({ name }) => name === null)) {
    if (parts.length !== slots.length) return unclear(parts.length, names);
    return { texts: Object.fromEntries(parts.map((part, i) => [slots[i]!.name, part.text])), problem: null };
  }
  const layers = layersByNumber(parts, slots.length / 2);
  const texts: Record<string, string> = {};
  for (const { name, text } of parts) {
    const layer = name && layers.get(name.number);
    if (layer === undefined || layer === null || !name) return unclear(parts.length, names);
    const slot = `${name.kind}${layer + 1}`;
    if (Object.hasOwn(texts, slot)) return unclear(parts.length, names);
    texts[slot] = text;
  }
  return { texts, problem: null };
}

/** Which layer, from 0, each number in a name stands for. */
function layersByNumber(parts: readonly NamedText[], layers: number): Map<number, number> {
  const numbers = [...new Set(parts.flatMap(({ name }) => name?.number ?? []))].toSorted((a, b) => a - b);
  if (numbers.length === layers) return new Map(numbers.map((number, layer) => [number, layer]));
  const fromOne = numbers.every((number) => number >= 1 && number <= layers);
  return new Map(fromOne ? numbers.map((number) => [number, number - 1]) : []);
}

const unclear = (count: number, detail: string): Placed => ({
  texts: null,
  problem: {
    code: 'text',
    path: '',
    given: { kind: 'count', count, of: 'matrices' },
    wanted: { kind: 'page', reason: 'namedMatrices', detail },
  },
});
