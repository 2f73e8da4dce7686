import { cases } from '../catalog/lab/cases';
import { beginningOfCase } from '../state/lab/beginning';
import type { LessonProgress } from '../state/lesson-progress.svelte';
import type { Refusal } from '../state/refusal';
import type { Run } from '../state/run.svelte';

/** The cases of the lab are kept like the steps of a lesson. @param number from 1 */
export const stepOfCase = (number: number) => ({ id: 'lab', step: number });

/** How many bugs have been found. */
export const foundIn = (progress: LessonProgress): number => progress.count(stepOfCase(1).id);

/** Open a case of the lab at its beginning. */
export const openCase = (run: Run, number: number): Promise<Refusal | null> =>
  run.send({ do: 'openLab', number, moment: beginningOfCase(number) });

/** The next case whose bug has not been found, or where all have been, the next one; after the last comes the first. */
export function caseAfter(number: number, progress: LessonProgress): number {
  const following = cases.map((_, i) => ((number + i) % cases.length) + 1);
  return following.find((each) => !progress.isDone(stepOfCase(each))) ?? following[0]!;
}
