import { link as messages } from '../../messages/words';
import { defaultPage } from '../page-options.svelte';
import type { LessonPlace } from '../lesson.svelte';
import type { Recipe } from '../recipe';
import { filled, namedIn } from './kept';
import { addressLimits, formatLink, parseLink } from './link';
import { isPlaygroundLink, parsePlaygroundLink } from './playground';
import { LinkProblem } from './values';

export interface ReadLink {
  recipe: Recipe;
  /** What a link of TensorFlow Playground has no counterpart for, a sentence for each; null where it is none. */
  notes: readonly string[] | null;
}

const nothingKept: ReadonlyMap<string, string> = new Map();

/**
 * What a link leads to, one of this page or of TensorFlow Playground.
 * @param fragment with or without `#`
 * @param found of the values that it only names, those that are kept here
 * @throws LinkProblem where it leads to no moment
 */
export function readLink(fragment: string, found = nothingKept, limits = addressLimits): ReadLink {
  const link = fragment.replace(/^#/, '');
  if (isPlaygroundLink(link)) return parsePlaygroundLink(link);
  const missing = namedIn(link).filter(({ name }) => !found.has(name));
  if (missing.length > 0) throw new LinkProblem(messages.notHere(missing.map(({ key }) => key)));
  return { recipe: parseLink(filled(link, found), limits), notes: null };
}

/** The link to the beginning of the page's opening. */
export const OPENING = formatLink(parseLink(''));

/** null for a moment that can't fit in a link. */
export const linkOf = (recipe: Recipe): string | null => unlessBeyond(() => formatLink(recipe));

export function unlessBeyond<T>(format: () => T): T | null {
  try {
    return format();
  } catch (problem) {
    if (!(problem instanceof LinkProblem)) throw problem;
    return null;
  }
}

/** The step of a lesson that a link names and nothing else: it leads to the moment of that. */
export const stepAlone = ({ lesson, ...recipe }: Recipe): LessonPlace | null =>
  lesson && linkOf({ ...recipe, lesson: null, page: defaultPage }) === OPENING ? lesson : null;
