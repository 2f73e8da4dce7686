import type { LayerUpdate, Matrix } from '../engine/types';
import { gradientsOfJ } from './gradients';
import type { Recipe } from './recipe';
import type { Run } from './run.svelte';

/** What is pinned of a run; its arrays are the page's own. */
type Shown = Pick<Run, 'recipe' | 'moment' | 'drawn'>;

/** A moment that was pinned: its own copy of the matrices of all layers. */
export interface Pin {
  /** Updates made. */
  step: number;
  /** Whether it is where going to that step leads; else it is within the next one. */
  rests: boolean;
  layers: readonly Pick<LayerUpdate, PinnedMatrix>[];
  /** What led to it; equal on the same course. */
  course: string;
}

export const pinned = ['W', 'b', 'dW', 'db'] as const;
export type PinnedMatrix = (typeof pinned)[number];

/** Two moments, to be looked at side by side and subtracted. */
export class Pins {
  a: Pin | null = $state.raw(null);
  b: Pin | null = $state.raw(null);

  /** Pin the moment that is shown as one of the two: W and b as they are drawn, with the gradients of J that stand there. */
  pin(which: 'a' | 'b', { recipe, moment, drawn }: Shown): void {
    const layers = moment!.layers.map((update, layer) => ({ ...drawn[layer]!, ...gradientsOfJ(update) }));
    this[which] = { step: recipe!.step, rests: recipe!.beat === null, layers, course: courseTo(recipe!, recipe!.step) };
  }

  letGo(which: 'a' | 'b'): void {
    this[which] = null;
  }

  /** One of its matrices, less that of the other; null until both are pinned. */
  difference(layer: number, name: PinnedMatrix): Matrix | null {
    const [one, other] = [this.a, this.b].map((pin) => pin?.layers[layer]?.[name]);
    if (!one || !other) return null;
    return { ...one, values: one.values.map((value, i) => value - other.values[i]!) };
  }
}

/** Whether going to the step of a pin leads to the very moment that was pinned. @param farthest step that can be gone to */
export const leadsTo = (recipe: Recipe, farthest: number, { step, rests, course }: Pin): boolean =>
  rests && step <= farthest && course === courseTo(recipe, step);

/** All that decides what holds at a step, what is changed at it too; the data are the same as long as the pins are kept. */
function courseTo({ choice, changes }: Recipe, step: number): string {
  const { pace: _pace, rows: _rows, ...decisive } = choice;
  return JSON.stringify([decisive, changes.filter((change) => change.step <= step)]);
}
