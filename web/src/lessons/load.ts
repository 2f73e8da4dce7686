import type { LessonWords } from '../messages/lesson-words';
import { spoken } from '../messages/words';
import type { Lesson } from './lesson';

/** One file a lesson, loaded when it is opened. */
const files = import.meta.glob<Lesson>('./steps/*.ts', { import: 'steps' });
const words = import.meta.glob<LessonWords>('../messages/*/lessons/*.ts', { import: 'words' });

export const stepsOf = (id: string): Promise<Lesson> => files[`./steps/${id}.ts`]!();

export interface LoadedLesson {
  id: string;
  steps: Lesson;
  words: LessonWords;
}

/** A lesson with what it says in the language of the page. */
export async function loadLesson(id: string): Promise<LoadedLesson> {
  const [steps, said] = await Promise.all([stepsOf(id), words[`../messages/${spoken}/lessons/${id}.ts`]!()]);
  return { id, steps, words: said };
}
