import type { Parameter } from '../engine/types';
import type { Part } from '../state/part';

/**
 * The name of a number in `data-quantity`: one for each symbol of the page, such as `dJ/dw1.2.3`, so that two places
 * with one name show one number. Indices are layer, row, column, from 1, however they are written.
 */
export function quantityName(symbol: string, part: Part): string {
  if (part.kind === 'loss') return symbol;
  const layer = part.kind === 'input' ? [] : [part.layer + 1];
  const col = part.kind === 'weight' ? [part.col + 1] : [];
  return symbol + [...layer, part.row + 1, ...col].join('.');
}

/** Of a weight or bias: `dJ/d` gives `dJ/dw1.2.3` or `dJ/db1.2`. @param before, after what stands around its letter */
export function parameterName(
  { kind, layer, row, col = 0 }: Parameter,
  { before = '', after = '' }: { before?: string; after?: string } = {},
): string {
  const part: Part = kind === 'W' ? { kind: 'weight', layer, row, col } : { kind: 'bias', layer, row };
  return quantityName(`${before}${kind === 'W' ? 'w' : 'b'}${after}`, part);
}
