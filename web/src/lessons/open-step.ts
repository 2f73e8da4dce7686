import { parseLink } from '../state/link/link';
import type { LessonPlace } from '../state/lesson.svelte';
import type { Recipe } from '../state/recipe';
import type { Refusal } from '../state/refusal';
import type { Run } from '../state/run.svelte';
import { stepsOf } from './load';

/** @throws Error where the lesson can't be loaded */
export async function momentOf({ id, step }: LessonPlace): Promise<Recipe> {
  const steps = await stepsOf(id);
  return parseLink(steps[step - 1]!.moment);
}

/** Open a step of a lesson, with its moment. @throws Error where the lesson can't be loaded */
export const openStep = async (run: Run, lesson: LessonPlace): Promise<Refusal | null> =>
  run.send({ do: 'openLesson', lesson, moment: await momentOf(lesson) });
