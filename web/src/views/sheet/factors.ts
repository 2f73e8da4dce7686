import type { LookingChoice } from '../../state/looking.svelte';
import type { Part } from '../../state/part';

/** Which product of a unit is open: W a of its z, or W^T delta of its delta. */
export type OpenProduct = LookingChoice['product'];

/** Whether an entry of a matrix goes into a product. `x` is of layer 0. */
export type IsFactor = (name: string, layer: number, row: number, col: number) => boolean;

const NONE: IsFactor = () => false;

/**
 * The entries that make a part: row r of delta and entry c of a_prev for a weight; row r of W, a_prev and b for a unit's
 * z; column r of the next W and the next delta for a unit's delta.
 */
export function factorsOf(part: Part | null, opened: OpenProduct): IsFactor {
  switch (part?.kind) {
    case 'weight':
      return (name, layer, row) =>
        (name === 'delta' && layer === part.layer && row === part.row) ||
        (isInputOf(part.layer, name, layer) && row === part.col);
    case 'bias':
      return (name, layer, row) => name === 'delta' && layer === part.layer && row === part.row;
    case 'unit':
      return opened === 'z' ? factorsOfZ(part.layer, part.row) : factorsOfDelta(part.layer, part.row);
    default:
      return NONE;
  }
}

const factorsOfZ =
  (ofLayer: number, ofRow: number): IsFactor =>
  (name, layer, row) =>
    isInputOf(ofLayer, name, layer) || ((name === 'W' || name === 'b') && layer === ofLayer && row === ofRow);

const factorsOfDelta =
  (ofLayer: number, ofRow: number): IsFactor =>
  (name, layer, _, col) =>
    layer === ofLayer + 1 && (name === 'delta' || (name === 'W' && col === ofRow));

/** Whether a vector is a_prev of a layer. */
const isInputOf = (ofLayer: number, name: string, layer: number): boolean =>
  ofLayer === 0 ? name === 'x' : name === 'a' && layer === ofLayer - 1;
