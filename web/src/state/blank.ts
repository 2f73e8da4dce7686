import type { NetworkSpec, Quantity, QuantityKind } from '../engine/types';
import type { BeatKind } from './beats';
import { entryOf, gradientsOfJ } from './gradients';
import type { OfFrame } from './of-frame';
import type { Part } from './part';

/** A number of the present step that one is asked for; layer, row and column count from 0, and are 0 where it has none. */
export type Blank = Required<Quantity>;

/** What a number is of: of a weight, of a unit with one index or two, or of the loss. */
type Of = 'weight' | 'unit' | 'pair' | 'loss';

interface Kind {
  /** In links, before its indices: `delta2.1`, `dw1.1.2`. */
  name: string;
  of: Of;
  /** The symbol of its name on the page. */
  quantity: string;
  /** The beat that makes it known. */
  beat: BeatKind;
}

/** Every kind of number that can be asked for. */
export const blankKinds: Readonly<Record<QuantityKind, Kind>> = {
  z: { name: 'z', of: 'unit', quantity: 'z', beat: 'z' },
  a: { name: 'a', of: 'unit', quantity: 'a', beat: 'a' },
  delta: { name: 'delta', of: 'unit', quantity: 'delta', beat: 'delta' },
  slope: { name: 'slope', of: 'pair', quantity: 'slope', beat: 'a' },
  lossSlope: { name: 'dLda', of: 'unit', quantity: 'dL/da', beat: 'loss' },
  exampleDW: { name: 'dLdw', of: 'weight', quantity: 'dL/dw', beat: 'gradient' },
  exampleDb: { name: 'dLdb', of: 'unit', quantity: 'dL/db', beat: 'gradient' },
  dW: { name: 'dw', of: 'weight', quantity: 'dJ/dw', beat: 'gradient' },
  db: { name: 'db', of: 'unit', quantity: 'dJ/db', beat: 'gradient' },
  newW: { name: 'wnew', of: 'weight', quantity: 'w_new', beat: 'update' },
  newb: { name: 'bnew', of: 'unit', quantity: 'b_new', beat: 'update' },
  loss: { name: 'L', of: 'loss', quantity: 'L', beat: 'loss' },
  meanLoss: { name: 'Lbar', of: 'loss', quantity: 'Lbar', beat: 'loss' },
  cost: { name: 'J', of: 'loss', quantity: 'J', beat: 'loss' },
};

/** The indices that are written, from 1. */
function indicesOf({ kind, layer, row, col }: Blank): number[] {
  const { of } = blankKinds[kind];
  if (of === 'loss') return [];
  const two = of === 'weight' || (of === 'pair' && col !== row);
  return [layer, row, ...(two ? [col] : [])].map((index) => index + 1);
}

/** As links write it: `delta2.1`. Equal for equal blanks. */
export const blankText = (blank: Blank): string => blankKinds[blank.kind].name + indicesOf(blank).join('.');

/** As `quantityName` has it: `dJ/dw1.1.2`. */
export const nameOnPage = (blank: Blank): string => blankKinds[blank.kind].quantity + indicesOf(blank).join('.');

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

/** Whether its beat has come; dL/da of a hidden unit is worked out from the deltas of the next layer. */
export function hasCome({ kind, layer }: Blank, { moment, cursor }: Pick<OfFrame, 'moment' | 'cursor'>): boolean {
  const hidden = kind === 'lossSlope' && layer + 1 < moment!.layers.length;
  return hidden ? cursor.knows('delta', layer + 1) : cursor.knows(blankKinds[kind].beat, layer);
}

/** The part of the network that it belongs to. */
export function partOf({ kind, layer, row, col }: Blank): Part {
  const { of } = blankKinds[kind];
  if (of === 'loss') return { kind: 'loss' };
  if (of === 'weight') return { kind: 'weight', layer, row, col };
  return kind === 'exampleDb' || kind === 'db' || kind === 'newb'
    ? { kind: 'bias', layer, row }
    : { kind: 'unit', layer, row };
}

type Known = Pick<OfFrame, 'moment' | 'explanation'> & { frame: OfFrame['frame'] };

/** The number on the page; null where the page does not have it. */
export function valueIn(shown: Known, blank: Blank): number | null {
  const { moment } = shown;
  const { kind, layer, row, col } = blank;
  const [all, own] = [moment?.layers[layer], moment?.example.layers[layer]];
  if (!moment || !all || !own || row >= own.z.rows) return null;
  const parameter = { layer, kind: 'W', row, col } as const;
  switch (kind) {
    case 'z':
    case 'a':
    case 'delta':
      return own[kind].values[row]!;
    case 'exampleDW':
      return entryOf(parameter, own.dW, own.db);
    case 'exampleDb':
      return own.db.values[row]!;
    case 'dW':
      return entryOf(parameter, gradientsOfJ(all).dW, all.db);
    case 'db':
      return gradientsOfJ(all).db.values[row]!;
    case 'newW':
      return entryOf(parameter, all.newW, all.newb);
    case 'newb':
      return all.newb.values[row]!;
    case 'loss':
      return moment.example.loss;
    case 'meanLoss':
      return moment.batchLoss;
    case 'cost':
      return moment.cost;
    case 'slope':
    case 'lossSlope':
      return factorIn(shown, blank);
  }
}

/** A factor, where an explanation that is shown has it. */
function factorIn({ frame, explanation }: Known, { kind, layer, row, col }: Blank): number | null {
  const terms = frame?.units.find((each) => each.layer === layer && each.unit === (kind === 'slope' ? col : row));
  const place = terms && terms.slopes.length > 1 ? row : 0;
  const own = (kind === 'slope' ? terms?.slopes : terms?.lossSlopes)?.[place];
  const wanted = kind === 'slope' ? 'activation' : 'lossSlope';
  const factors = explanation?.paths.largest.flatMap((path) => path.factors) ?? [];
  const factor = factors.find(
    (each) =>
      each.kind === wanted && each.layer === layer && each.row === row && (kind !== 'slope' || each.col === col),
  );
  return own ?? factor?.value ?? null;
}
