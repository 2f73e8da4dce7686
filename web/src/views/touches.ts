import type { Part } from '../state/part';

/** Whether a weight belongs to a part: is it, or leads into it or out of it. */
export function touches(part: Part | null, weight: { layer: number; row: number; col: number }): boolean {
  if (!part || part.kind === 'loss') return false;
  if (part.kind === 'input') return weight.layer === 0 && weight.col === part.row;
  if (part.kind === 'weight') return weight.layer === part.layer && weight.row === part.row && weight.col === part.col;
  return (
    (weight.layer === part.layer && weight.row === part.row) ||
    (weight.layer === part.layer + 1 && weight.col === part.row)
  );
}
