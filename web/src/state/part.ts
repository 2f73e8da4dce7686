/**
 * A thing of the network that can be pointed at in every view. All indices count from 0; `layer` is the index into
 * `Moment.layers` (0 is the first layer that has weights), and an input is addressed by its feature.
 */
export type Part =
  | { kind: 'weight'; layer: number; row: number; col: number }
  | { kind: 'bias'; layer: number; row: number }
  | { kind: 'unit'; layer: number; row: number }
  | { kind: 'input'; row: number };

/** A key equal for equal parts: for lookups and comparisons. */
export function partKey(part: Part | null): string {
  if (!part) return '';
  switch (part.kind) {
    case 'weight':
      return `w.${part.layer}.${part.row}.${part.col}`;
    case 'bias':
      return `b.${part.layer}.${part.row}`;
    case 'unit':
      return `u.${part.layer}.${part.row}`;
    case 'input':
      return `x.${part.row}`;
  }
}

export const samePart = (one: Part | null, other: Part | null): boolean => partKey(one) === partKey(other);
