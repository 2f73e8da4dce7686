import { isMixed } from '../catalog/activations/mixed';
import type { NetworkSpec } from '../engine/types';
import type { Part } from './part';

/** The part of the network that all paths from the loss to one weight or bias run through. Layers count from 0. */
export interface Route {
  /** Where they end: the layer and the unit that the parameter belongs to. */
  layer: number;
  unit: number;
  /** Whether a path runs through this unit. */
  hasUnit(layer: number, unit: number): boolean;
  /** Whether a path goes back along this weight, or ends at it. */
  hasEdge(layer: number, row: number, col: number): boolean;
}

/**
 * Paths leave the unit of the parameter by its own weights only, and run through everything behind it; through a
 * softmax, whose a all depend on every z of the layer, they leave by the weights of every unit of it.
 * @returns null for a part that is neither weight nor bias
 */
export function routeOf(part: Part | null, { layers }: Pick<NetworkSpec, 'layers'>): Route | null {
  if (part?.kind !== 'weight' && part?.kind !== 'bias') return null;
  const { layer, row: unit } = part;
  const mixed = layers[layer] !== undefined && isMixed(layers[layer].activation);
  const hasUnit = (at: number, row: number): boolean => at > layer || (at === layer && (row === unit || mixed));
  const ends = (at: number, row: number, col: number): boolean =>
    part.kind === 'weight' && at === layer && row === unit && col === part.col;
  return {
    layer,
    unit,
    hasUnit,
    hasEdge: (at, row, col) => ends(at, row, col) || (at > layer && hasUnit(at - 1, col)),
  };
}
