import type { Frame, LayerUpdate, Matrix } from '../engine/types';
import { gradientsOfJ } from './gradients';
import type { LookingChoice } from './looking.svelte';
import { isMade } from './place';
import type { Recipe } from './recipe';
import type { Shown } from './shown.svelte';

/** What is pinned; its arrays are the page's own. */
type Pinned = Pick<Shown, 'recipe' | 'moment' | 'drawn'>;
/** All that a run is trained by. */
type Origin = Pick<Recipe, 'choice' | 'changes'>;

/** A moment that was pinned: its own copy of the matrices of all layers. */
export interface Pin {
  /** Updates made. */
  step: number;
  /** Whether it is where going to that step leads; else it is within the next one. */
  rests: boolean;
  layers: readonly Pick<LayerUpdate, PinnedMatrix>[];
  /** What led to it; equal in the same run. */
  origin: string;
}

export { matrices as pinned } from './looking.svelte';
export type PinnedMatrix = LookingChoice['difference']['matrix'];

/** Steps at whose ends there are pins. */
export type PinnedSteps = Readonly<Record<'a' | 'b', number | null>>;

export const noPins: PinnedSteps = { a: null, b: null };

/** Two moments, to be looked at side by side and subtracted. */
export class Pins {
  a: Pin | null = $state.raw(null);
  b: Pin | null = $state.raw(null);

  /** Pin a moment as one of the two: W and b as they are drawn, with the gradients of J that stand there. */
  pin(which: 'a' | 'b', { recipe, moment, drawn }: Pinned): void {
    const { step, beat } = recipe!;
    const layers = moment!.layers.map((update, layer) => ({ ...drawn[layer]!, ...gradientsOfJ(update) }));
    this[which] = { step, rests: beat === null, layers, origin: originOf(recipe!, step) };
  }

  /** Pin the ends of the steps of a recipe, as far as its training has come. @param frames at these ends */
  pinAll(recipe: Recipe, frames: ReadonlyMap<number, Frame>): void {
    for (const which of ['a', 'b'] as const) {
      const step = recipe.pins[which];
      const frame = step === null ? undefined : frames.get(step);
      if (frame)
        this.pin(which, { recipe: { ...recipe, step: step!, beat: null }, ...frame, drawn: weightsAtEnd(frame) });
      else this[which] = null;
    }
  }

  unpin(which: 'a' | 'b'): void {
    this[which] = null;
  }

  /** The steps of those that a link to this run leads to; null for others and for none. */
  steps(origin: Origin): PinnedSteps {
    const stepOf = (pin: Pin | null): number | null => (pin && isOn(origin, pin) ? pin.step : null);
    return { a: stepOf(this.a), b: stepOf(this.b) };
  }

  /** One of its matrices, less that of the other; null until both are pinned. */
  difference(layer: number, name: PinnedMatrix): Matrix | null {
    const [one, other] = [this.a, this.b].map((pin) => pin?.layers[layer]?.[name]);
    if (!one || !other) return null;
    return { ...one, values: one.values.map((value, i) => value - other.values[i]!) };
  }
}

/** Whether going to the step of a pin leads to the very moment that was pinned. @param farthest step that can be gone to */
export const leadsTo = (origin: Origin, farthest: number, pin: Pin): boolean =>
  pin.step <= farthest && isOn(origin, pin);

const isOn = (at: Origin, { step, rests, origin }: Pin): boolean => rests && origin === originOf(at, step);

/** All that decides what holds at a step, what is changed at it too; the data are the same as long as the pins are kept. */
function originOf({ choice, changes }: Origin, step: number): string {
  const { pace: _pace, rows: _rows, ...decisive } = choice;
  return JSON.stringify([decisive, changes.filter((change) => change.step <= step)]);
}

/** Those of after a step, where the frame shows one that was made. */
const weightsAtEnd = (frame: Frame): Shown['drawn'] =>
  frame.moment.layers.map(({ W, b, newW, newb }) => (isMade(frame) ? { W: newW, b: newb } : { W, b }));
