import { lessons } from '../../catalog/lessons';
import { link as messages } from '../../messages/words';
import type { LessonPlace } from '../lesson.svelte';
import type { Field } from './field';
import { refuse } from './values';

const KEY = 'lesson';

function placeFrom(text: string): LessonPlace {
  const [id = '', step = ''] = text.split(':');
  const lesson = lessons.find((known) => known.id === id);
  const isThere = lesson && text === `${id}:${step}` && /^[1-9]\d?$/.test(step) && Number(step) <= lesson.steps;
  return isThere
    ? { id, step: Number(step) }
    : refuse(KEY, text, messages.wanted.lesson(lessons.map(({ id, steps }) => `${id}:${steps}`).join(', ')));
}

/** The step of a lesson that stands beside the moment: `why-go-back:2`. */
export const lessonField: Field = {
  key: KEY,
  write: ({ lesson }) => (lesson ? `${lesson.id}:${lesson.step}` : ''),
  read: (text, recipe) => ({ ...recipe, lesson: placeFrom(text) }),
};
