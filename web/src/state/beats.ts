import type { NetworkSpec } from '../engine/types';

/** One operation of a training step: it makes known one quantity of one layer, or the loss. Layers count from 0. */
export type Beat =
  { kind: 'z' | 'a' | 'delta' | 'gradient' | 'update'; layer: number; phase: Phase } | { kind: 'loss'; phase: 'loss' };

export type BeatKind = Beat['kind'];
export const phases = ['forward', 'loss', 'backward', 'update'] as const;
export type Phase = (typeof phases)[number];

/** How far one move of the cursor goes. */
export const moveSizes = ['operation', 'layer', 'phase', 'step', 'epoch'] as const;
export type MoveSize = (typeof moveSizes)[number];

/**
 * A step as the list of its beats: z and a of every layer from the first on, the loss, delta and gradient (dW, db) of
 * every layer from the last back, and then, with all gradients taken at the old weights, the update of every layer.
 */
export function beatsOf({ layers }: Pick<NetworkSpec, 'layers'>): Beat[] {
  const forwards = layers.map((_, layer) => layer);
  const backwards = [...forwards].reverse();
  const both = (kinds: readonly ['z' | 'delta', 'a' | 'gradient'], phase: Phase, order: number[]): Beat[] =>
    order.flatMap((layer) => kinds.map((kind): Beat => ({ kind, layer, phase })));
  return [
    ...both(['z', 'a'], 'forward', forwards),
    { kind: 'loss', phase: 'loss' },
    ...both(['delta', 'gradient'], 'backward', backwards),
    ...forwards.map((layer): Beat => ({ kind: 'update', layer, phase: 'update' })),
  ];
}

/**
 * Where moves of this size come to rest within a step, as counts of beats that are done, ascending. Moves by step and
 * epoch rest at its end alone; the others also at its beginning, where nothing is known yet.
 */
export function stopsOf(beats: readonly Beat[], size: MoveSize): number[] {
  const end = beats.length;
  if (size === 'step' || size === 'epoch') return [end];
  const positions = Array.from({ length: end + 1 }, (_, position) => position);
  return positions.filter((position) => {
    const before = beats[position - 1];
    const after = beats[position];
    if (size === 'operation' || !before || !after) return true;
    return before.phase !== after.phase || (size === 'layer' && layerOf(before) !== layerOf(after));
  });
}

export const layerOf = (beat: Beat): number | null => (beat.kind === 'loss' ? null : beat.layer);
