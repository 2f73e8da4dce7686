/** What is known of a lesson before it is loaded. */
export interface LessonEntry {
  /** Its name in links, and that of its files. */
  id: string;
  /** How long it takes. */
  minutes: number;
  /** How many there are. */
  steps: number;
}

/** The lessons in their order: they are numbered by it, from 1. */
export const lessons: readonly LessonEntry[] = [{ id: 'the-3-2-1-network', minutes: 10, steps: 9 }];

export const lessonNumber = (id: string): number => lessons.findIndex((lesson) => lesson.id === id) + 1;
