import type { LossLine } from '../../catalog/losses/entry';
import type { UnitTerms } from '../../engine/types';
import { quantityName } from '../quantity-name';
import { valuesOf } from './terms-of';

/** Lines in letters beside the same in numbers, each with its value. @param terms of an output */
export function lossLineRows(
  names: readonly LossLine[],
  numbers: readonly LossLine[],
  { loss, lossSlopes, slopes, layer, unit }: UnitTerms,
  delta: number,
  known: boolean,
) {
  const valueOf = valuesOf(loss!.terms);
  const own = slopes.length > 1 ? unit : 0;
  return names.map((line, i) => ({
    names: line.tex,
    numbers: numbers[i]!.tex,
    value: valueIn(line),
    known,
    quantity: quantityOf(line),
  }));

  function quantityOf({ value }: LossLine): string | undefined {
    const symbol = value === 'slope' ? 'dL/da' : value === 'delta' ? 'delta' : null;
    return symbol === null ? undefined : quantityName(symbol, { kind: 'unit', layer, row: unit });
  }

  function valueIn({ value }: LossLine): number | null {
    if (value === null) return null;
    if (value === 'part') return loss!.part;
    if (value === 'slope') return lossSlopes[own]!;
    return value === 'delta' ? delta : valueOf(value);
  }
}
