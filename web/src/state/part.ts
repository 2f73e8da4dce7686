import type { NetworkSpec, Parameter, UnitPlace } from '../engine/types';

/**
 * A thing of the network that can be pointed at in every view. All indices count from 0; `layer` is the index into
 * `Moment.layers` (0 is the first layer that has weights), and an input is addressed by its feature.
 */
export type Part =
  | { kind: 'weight'; layer: number; row: number; col: number }
  | { kind: 'bias'; layer: number; row: number }
  | { kind: 'unit'; layer: number; row: number }
  | { kind: 'input'; row: number }
  | { kind: 'loss' };

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
    case 'loss':
      return 'loss';
  }
}

export const samePart = (one: Part | null, other: Part | null): boolean => partKey(one) === partKey(other);

/** The engine's name for a weight or bias; null for any other part. */
export function parameterOf(part: Part | null): Required<Parameter> | null {
  if (part?.kind === 'weight') return { layer: part.layer, kind: 'W', row: part.row, col: part.col };
  return part?.kind === 'bias' ? { layer: part.layer, kind: 'b', row: part.row, col: 0 } : null;
}

/** The other way round. */
export const partOf = ({ layer, kind, row, col = 0 }: Parameter): Part =>
  kind === 'W' ? { kind: 'weight', layer, row, col } : { kind: 'bias', layer, row };

/** A parameter without `col` is in the first column. */
export const sameParameter = (one: Parameter, other: Parameter): boolean =>
  one.layer === other.layer && one.kind === other.kind && one.row === other.row && (one.col ?? 0) === (other.col ?? 0);

/** Of so many outputs the terms are asked for. */
const MOST_OUTPUTS = 16;

/** The units whose terms explain a part: itself, where it is one; the outputs, for a weight, a bias or the loss. */
export function unitsBehind(part: Part | null, { layers }: Pick<NetworkSpec, 'layers'>): UnitPlace[] {
  if (!part || part.kind === 'input') return [];
  if (part.kind === 'unit') return [{ layer: part.layer, unit: part.row }];
  const layer = layers.length - 1;
  const outputs = Math.min(MOST_OUTPUTS, layers[layer]!.units);
  return Array.from({ length: outputs }, (_, unit) => ({ layer, unit }));
}

const within = (index: number, count: number | undefined): boolean =>
  count !== undefined && index >= 0 && index < count;

/** Whether a network has this part; every network can do without a selection. */
export function isPartOf(part: Part | null, network: NetworkSpec): boolean {
  if (!part || part.kind === 'loss') return true;
  if (part.kind === 'input') return within(part.row, network.inputs);
  if (!within(part.row, network.layers[part.layer]?.units)) return false;
  const inputs = part.layer === 0 ? network.inputs : network.layers[part.layer - 1]?.units;
  return part.kind !== 'weight' || within(part.col, inputs);
}
