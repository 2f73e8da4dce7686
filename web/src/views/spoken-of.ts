import type { Parameter } from '../engine/types';
import type { Part } from '../state/part';

/** The unit of a layer that is selected, itself or by a weight or bias of it; null for none. */
export const unitSpokenOf = (selected: Part | null, layer: number): number | null =>
  selected && 'layer' in selected && selected.layer === layer ? selected.row : null;

/**
 * The weight or bias of a layer that is spoken of: the selected one, else one that leads to what is selected or away
 * from it, else the first.
 */
export function parameterSpokenOf(selected: Part | null, layer: number): Required<Parameter> {
  const weight = (row: number, col: number): Required<Parameter> => ({ layer, kind: 'W', row, col });
  if (selected?.kind === 'input') return weight(0, layer === 0 ? selected.row : 0);
  if (!selected || selected.kind === 'loss') return weight(0, 0);
  const { kind, row } = selected;
  if (selected.layer === layer)
    return kind === 'bias' ? { ...weight(row, 0), kind: 'b' } : weight(row, kind === 'weight' ? selected.col : 0);
  if (selected.layer === layer - 1) return weight(0, row);
  return kind === 'weight' && selected.layer === layer + 1 ? weight(selected.col, 0) : weight(0, 0);
}
