import { lessons } from '../../catalog/lessons';
import { questionsAfter } from '../../catalog/lesson-questions';
import type { CourseLesson, CourseQuestions } from '../../export/courses/scorm/scorm';
import { lessons as lessonWords, spoken, worksheet } from '../../messages/words';
import { blankText } from '../../state/blank';
import { parseLink } from '../../state/link/link';
import { partsOf } from '../../state/page-sets';
import type { Recipe } from '../../state/recipe';
import { sharedLink } from '../../state/share';

const words = worksheet.courses.scorm;

/** What a package is made of: a lesson by its id or null, and how many questions after it, or those asked for now. */
export interface Wanted {
  lesson: string | null;
  questions: number | 'asked';
}

/** With its number, as the list of lessons has it. */
export const titleOfLesson = (id: string): string =>
  `${lessons.findIndex((lesson) => lesson.id === id) + 1}. ${lessonWords.list[id]!.title}`;

/** The moment that asks, in which no number can be typed; null where there are no questions. @param now the moment of the page */
export function askingMoment({ lesson, questions }: Wanted, now: Recipe): Recipe | null {
  if (questions === 'asked') return { ...now, lesson: null };
  if (lesson === null || questions === 0) return null;
  const { moment, names } = questionsAfter(lesson);
  const recipe = parseLink(`${moment}&blank=${names.slice(0, questions).join()}`);
  return { ...recipe, page: { ...recipe.page, parts: { ...partsOf('walk'), sheet: 'locked' } } };
}

/** Its title, lesson and questions; null where the moment cannot be a link. */
export function packageOf(
  wanted: Wanted,
  now: Recipe,
): { title: string; lesson: CourseLesson | null; questions: CourseQuestions | null } | null {
  const asking = askingMoment(wanted, now);
  const link = asking && sharedLink(asking, 'here', { ...asking.page, language: spoken });
  if (asking && link === null) return null;
  const questions = asking && { names: asking.blanks.map(blankText), link: link! };
  const lesson = wanted.lesson === null ? null : lessonOf(wanted.lesson);
  return { title: lesson ? titleOfLesson(lesson.id) : words.titleOf(questions!.names.length), lesson, questions };
}

const lessonOf = (id: string): CourseLesson => ({
  ...{ id, steps: lessons.find((lesson) => lesson.id === id)!.steps },
  link: `lesson=${id}:1&lang=${spoken}`,
});
