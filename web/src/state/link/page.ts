import { languages } from '../../messages/languages';
import { link as messages } from '../../messages/words';
import { earlierParts } from '../earlier-parts';
import { pageParts, sizes, themes, type PageChoice, type PagePart, type PartState } from '../page-options.svelte';
import type { Recipe } from '../recipe';
import type { Field } from './field';
import { oneOf, refuse } from './values';

const withPage = (recipe: Recipe, change: Partial<PageChoice>): Recipe => ({
  ...recipe,
  page: { ...recipe.page, ...change },
});

function partsFrom(key: string, text: string): PagePart[] {
  const wanted = messages.wanted.words(pageParts.join(', '));
  return text
    .split(',')
    .map((word) => pageParts.find((known) => known === word) ?? earlierParts.get(word) ?? refuse(key, text, wanted));
}

/** The parts that are in one state. One that is in another already can't be in this one too. */
const partsField = (key: string, state: PartState): Field => ({
  key,
  write: ({ page }) => pageParts.filter((part) => page.parts[part] === state).join(','),
  read(text, recipe) {
    const given = partsFrom(key, text);
    const { parts } = recipe.page;
    const twice = given.find((part) => parts[part] !== undefined);
    if (twice) refuse(key, text, messages.wanted.notHidden(twice));
    return withPage(recipe, { parts: { ...parts, ...Object.fromEntries(given.map((part) => [part, state])) } });
  },
});

export const pageFields: readonly Field[] = [
  partsField('hide', 'hidden'),
  partsField('lock', 'locked'),
  {
    key: 'size',
    write: ({ page }) => page.size,
    read: (text, recipe) => withPage(recipe, { size: oneOf('size', text, sizes) }),
  },
  {
    key: 'theme',
    write: ({ page }) => page.theme,
    read: (text, recipe) => withPage(recipe, { theme: oneOf('theme', text, themes) }),
  },
  {
    key: 'lang',
    write: ({ page }) => page.language ?? '',
    read: (text, recipe) => withPage(recipe, { language: oneOf('lang', text, Object.keys(languages)) }),
  },
];
