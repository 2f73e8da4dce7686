import type { NetworkSpec, QuantityKind } from '../engine/types';
import { blankKinds, blankText, type Blank } from './blank';
import type { Part } from './part';

/** What `blankText` wrote; null where it did not. */
export function blankFrom(text: string): Blank | null {
  const [, name, numbers = ''] = /^([a-zA-Z]+)((?:[1-9]\d{0,8}\.)*[1-9]\d{0,8})?$/.exec(text) ?? [];
  const found = Object.entries(blankKinds).find(([, kind]) => kind.name === name);
  if (!found) return null;
  const kind = found[0] as QuantityKind;
  const [layer = 0, row = 0, col] = numbers === '' ? [] : numbers.split('.').map((number) => Number(number) - 1);
  const blank = { kind, layer, row, col: col ?? (kind === 'slope' ? row : 0) };
  return blankText(blank) === text ? blank : null;
}

/** The number that the page calls so, where it can be asked for before its beat. */
export function blankNamed(name: string): Blank | null {
  const [, symbol, indices] = /^(.*?)([\d.]*)$/.exec(name)!;
  const kind = Object.values(blankKinds).find(({ quantity }) => quantity === symbol);
  return kind ? blankFrom(kind.name + indices) : null;
}

export const sameBlank = (one: Blank, other: Blank): boolean => blankText(one) === blankText(other);

/** Whether a network has such a number. */
export function isBlankOf({ kind, layer, row, col }: Blank, { inputs, layers }: NetworkSpec): boolean {
  const { of } = blankKinds[kind];
  if (of === 'loss') return true;
  const own = layers[layer];
  const within = (index: number, count: number): boolean => index >= 0 && index < count;
  if (!own || !within(row, own.units)) return false;
  if (of === 'weight') return within(col, layers[layer - 1]?.units ?? inputs);
  return of === 'unit' ? col === 0 : col === row || (own.activation === 'softmax' && within(col, own.units));
}

const ofBatch: readonly QuantityKind[] = ['dW', 'db', 'newW', 'newb', 'meanLoss', 'cost'];

/** Whether it is the same whatever example is shown. */
export const isOfBatch = ({ kind }: Blank): boolean => ofBatch.includes(kind);

/** The part of the network that it belongs to. */
export function partOf({ kind, layer, row, col }: Blank): Part {
  const { of } = blankKinds[kind];
  if (of === 'loss') return { kind: 'loss' };
  if (of === 'weight') return { kind: 'weight', layer, row, col };
  return kind === 'exampleDb' || kind === 'db' || kind === 'newb'
    ? { kind: 'bias', layer, row }
    : { kind: 'unit', layer, row };
}
