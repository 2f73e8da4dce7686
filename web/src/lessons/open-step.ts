import { parseLink } from '../state/link/link';
import type { LessonPlace } from '../state/lesson.svelte';
import type { Refusal } from '../state/refusal';
import type { Run } from '../state/run.svelte';
import { stepsOf } from './load';

/** Open a step of a lesson, with its moment. @throws Error where the lesson can't be loaded */
export async function openStep(run: Run, lesson: LessonPlace): Promise<Refusal | null> {
  const steps = await stepsOf(lesson.id);
  return run.send({ do: 'openLesson', lesson, moment: parseLink(steps[lesson.step - 1]!.moment) });
}
