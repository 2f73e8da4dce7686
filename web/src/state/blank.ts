import type { Quantity, QuantityKind } from '../engine/types';
import type { BeatKind } from './beats';
import { entryOf, gradientsOfJ } from './gradients';
import type { OfFrame } from './of-frame';

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

/** Whether its beat has come; dL/da of a hidden unit is worked out from the deltas of the next layer. */
export function hasCome({ kind, layer }: Blank, { moment, cursor }: Pick<OfFrame, 'moment' | 'cursor'>): boolean {
  const hidden = kind === 'lossSlope' && layer + 1 < moment!.layers.length;
  return hidden ? cursor.knows('delta', layer + 1) : cursor.knows(blankKinds[kind].beat, layer);
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
