import type { GradientPaths } from '../engine/types';

/** The factors of a parameter's paths, by the places of the drawing where they stand. */
export interface Factors {
  /** da/dz of a unit, by {@link unitKey}. */
  slopes: ReadonlyMap<string, number>;
  /** {@link edgeKey} of the weights on the largest path. */
  edges: ReadonlySet<string>;
  /** dL/da of the output that the largest path starts at; null where that is one with the output's activation. */
  lossSlope: number | null;
}

export const unitKey = (layer: number, row: number): string => `${layer}.${row}`;
export const edgeKey = (layer: number, row: number, col: number): string => `${layer}.${row}.${col}`;

/** @param paths the paths as the engine lists them; undefined where no parameter is explained */
export function factorsOf(paths: GradientPaths | undefined): Factors {
  const largest = paths?.largest[0]?.factors ?? [];
  const all = paths?.largest.flatMap(({ factors }) => factors) ?? [];
  // Through a softmax da/dz belongs to a pair of units, and stands at none of them.
  const ofUnits = all.filter(({ kind, row, col }) => kind === 'activation' && row === col);
  const weights = largest.filter(({ kind }) => kind === 'weight');
  return {
    slopes: new Map(ofUnits.map(({ layer, row, value }) => [unitKey(layer, row), value])),
    edges: new Set(weights.map(({ layer, row, col }) => edgeKey(layer, row, col))),
    lossSlope: largest.find(({ kind }) => kind === 'lossSlope')?.value ?? null,
  };
}
