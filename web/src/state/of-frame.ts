import type { Explanation, Frame, LayerUpdate, Moment, UnitTerms } from '../engine/types';
import type { Cursor } from './cursor.svelte';
import { parameterOf, sameParameter } from './part';
import { isMade } from './place';
import type { Selection } from './selection.svelte';

/** What follows from a frame of the engine, from what is selected in it and from where one stands in its step. */
export abstract class OfFrame {
  abstract readonly frame: Frame | null;
  abstract readonly selection: Selection;
  abstract readonly cursor: Cursor;

  get moment(): Moment | null {
    return this.frame?.moment ?? null;
  }

  /** Whether one stands at the end of a step: its new weights are those that there are. */
  get made(): boolean {
    return this.frame !== null && isMade(this.frame);
  }

  /** W and b of each layer at the cursor: new ones where it is past the update of the layer, if that can be made. */
  get drawn(): readonly Pick<LayerUpdate, 'W' | 'b'>[] {
    return this.moment!.layers.map(({ W, b, newW, newb }, layer) =>
      this.isUpdated(layer) ? { W: newW, b: newb } : { W, b },
    );
  }

  /** Whether the cursor is past the update of this layer, and that can be made. */
  isUpdated(layer: number): boolean {
    return !this.moment!.stopped && this.cursor.knows('update', layer);
  }

  /** Of the selected weight or bias; null while there is none, or its frame is still to come. */
  get explanation(): Explanation | null {
    const explanation = this.frame?.explanation ?? null;
    const selected = parameterOf(this.selection.selected);
    return explanation && selected && sameParameter(explanation.parameter, selected) ? explanation : null;
  }

  /** The arithmetic of a unit, where the selection calls for it and its frame has come; see {@link unitsBehind}. */
  unitTerms(layer: number, unit: number): UnitTerms | null {
    return this.frame?.units.find((terms) => terms.layer === layer && terms.unit === unit) ?? null;
  }
}
