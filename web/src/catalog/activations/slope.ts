import type { Activation } from '../../engine/types';
import type { Symbols } from '../symbols';
import { callTex } from '../tex';
import { activations } from '.';

/** da_row / dz_col of a layer, as TeX; `write` gives names or numbers. Where g' is long to write it stays g'(z). */
export function slopeTex(kind: Activation, write: Symbols, layer: number, row: number, col: number): string {
  const { slope, crossSlope } = activations[kind];
  const a = write.a(layer, row);
  if (crossSlope && row !== col) return crossSlope(a, write.a(layer, col), write.times);
  return slope?.(a, write.times) ?? callTex("g'", write.z(layer, row));
}
