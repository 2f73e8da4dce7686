import type { Recipe } from './recipe';

/** A step of a lesson, from 1. */
export interface LessonPlace {
  id: string;
  step: number;
}

/** The lesson that stands beside the page. */
export class OpenLesson {
  /** null where there is none. */
  place: Readonly<LessonPlace> | null = $state.raw(null);
  /** Whether what this step asks for has been done: it stays so, whatever is explored then. */
  met = $state(false);
  /** What was shown before the lesson; null where the page was opened in it. */
  before: Recipe | null = null;
  /** Where that was the lab: what was shown before it. */
  further: Recipe | null = null;

  /** Stand at a step of a lesson, or at none. */
  begin(place: Readonly<LessonPlace> | null): void {
    if (place?.id !== this.place?.id || place?.step !== this.place?.step) this.met = false;
    if (!place) [this.before, this.further] = [null, null];
    this.place = place;
  }
}
