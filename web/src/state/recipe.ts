import { firstOf } from '../catalog/datasets';
import { defaultNotation, type NotationChoice } from '../catalog/notation';
import type { Change } from '../engine/types';
import type { Blank } from './blank';
import type { Choice } from './defaults';
import type { LessonPlace } from './lesson.svelte';
import { defaultLooking, type LookingChoice } from './looking.svelte';
import { defaultPage, type PageChoice } from './page-options.svelte';
import type { Part } from './part';
import { noPins, type PinnedSteps } from './pins.svelte';
import { firstWeight } from './selection.svelte';

/** What leads to a moment and what is looked at in it. The training follows from it to the bit. */
export interface Recipe {
  /** As it was at step 0. */
  choice: Readonly<Choice>;
  /** In order; those of a later step than the moment's lie ahead, and will be made again there. */
  changes: readonly Change[];
  /** Updates made. */
  step: number;
  /** Beats of the next step that are done; null for the usual place after so many updates, see `usualPlace`. */
  beat: number | null;
  selected: Part | null;
  /** Row of the data, from 0. */
  example: number;
  of: 'example' | 'batch';
  /** Numbers of the moment that one is asked for. */
  blanks: readonly Blank[];
  /** Those of them that a link says are answered: they stand open in it. */
  told?: readonly Blank[];
  notation: Readonly<NotationChoice>;
  looking: Readonly<LookingChoice>;
  pins: PinnedSteps;
  /** The moment itself, packed, for a link that carries it; null where that is short to train to. See `Carried`. */
  at: string | null;
  /** The step of a lesson that stands beside it; null for none. */
  lesson: Readonly<LessonPlace> | null;
  /** The case of the lab whose engine has led to it; null for the true engine. */
  lab: number | null;
  page: Readonly<PageChoice>;
}

/** The beginning of an experiment, as it looks when it is opened. */
export function beginningOf(choice: Readonly<Choice>): Recipe {
  const { input, row } = firstOf(choice.dataset);
  return {
    choice,
    changes: [],
    step: 0,
    beat: null,
    selected: { ...firstWeight, col: Math.min(input, choice.network.inputs - 1) },
    example: row,
    of: 'batch',
    blanks: [],
    notation: defaultNotation,
    looking: defaultLooking,
    pins: noPins,
    at: null,
    lesson: null,
    lab: null,
    page: defaultPage,
  };
}
