import { lessons } from '../../catalog/lessons';
import { questionsAfter } from '../../catalog/lesson-questions';
import type { CourseLesson, CourseQuestions } from '../../export/courses/scorm/scorm';
import { lessons as lessonWords, spoken, worksheet } from '../../messages/words';
import { blankText } from '../../state/blank';
import { numberKeys, parseLink } from '../../state/link/link';
import { isOfBatch } from '../../state/named-blank';
import type { Recipe } from '../../state/recipe';
import { areRowsTooMany, sharedLink } from '../../state/share';
import { askingPage } from './asking-page';

const words = worksheet.courses.scorm;

/** What a package is made of: a lesson by its id or null, and how many questions after it, or those asked for now. */
export interface Wanted {
  lesson: string | null;
  questions: number | 'asked';
}

/** With its number, as the list of lessons has it. */
export const titleOfLesson = (id: string): string =>
  `${lessons.findIndex((lesson) => lesson.id === id) + 1}. ${lessonWords.list[id]!.title}`;

/**
 * The moment that asks, in which no number can be typed and no other one opened; null where there are no questions.
 * @param now the moment of the page
 */
export function askingMoment({ lesson, questions }: Wanted, now: Recipe): Recipe | null {
  if (questions === 'asked') return askingPage({ ...now, lesson: null });
  if (lesson === null || questions === 0) return null;
  const { moment, names } = questionsAfter(lesson);
  return askingPage(parseLink(`${moment}&blank=${names.slice(0, questions).join()}`));
}

/** Its title, lesson and questions; as a sentence why there is none: the moment cannot be a link. */
export function packageOf(
  wanted: Wanted,
  now: Recipe,
): { title: string; lesson: CourseLesson | null; questions: CourseQuestions | null } | string {
  const asking = askingMoment(wanted, now);
  const page = asking && { ...asking.page, language: spoken };
  const link = asking && sharedLink(asking, 'here', page!);
  if (asking && link === null) return areRowsTooMany(asking, 'here', page!) ? words.rowsTooMany : words.tooFar;
  const questions = asking && questionsAt(asking, link!);
  const lesson = wanted.lesson === null ? null : lessonOf(wanted.lesson);
  return { title: lesson ? titleOfLesson(lesson.id) : words.titleOf(questions!.names.length), lesson, questions };
}

const questionsAt = ({ blanks, changes }: Recipe, link: string): CourseQuestions => ({
  names: blanks.map(blankText),
  ofBatch: blanks.filter(isOfBatch).map(blankText),
  typed: changes.flatMap((change) => ('entries' in change ? change.step : [])),
  ...{ link, keys: numberKeys },
});

const lessonOf = (id: string): CourseLesson => ({
  ...{ id, steps: lessons.find((lesson) => lesson.id === id)!.steps },
  link: `lesson=${id}:1&lang=${spoken}`,
});
