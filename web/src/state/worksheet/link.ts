import { formatLink } from '../link/link';
import type { NotationChoice } from '../notation.svelte';
import { beginningOf, type Recipe } from '../recipe';
import { choiceOf } from './experiment';
import { blanksAsked } from './questions';
import type { Worksheet } from './worksheets.svelte';

/** A sheet as a moment of the page, which asks for the same numbers and checks them. */
export function recipeOf(sheet: Worksheet, notation: NotationChoice): Recipe {
  const { network, numbers, rate, questions, wanted } = sheet;
  return {
    ...beginningOf(choiceOf(network, numbers, rate)),
    ...(wanted.weight && { selected: { kind: 'weight', ...wanted.weight } }),
    of: wanted.examples > 1 ? 'batch' : 'example',
    blanks: blanksAsked(questions),
    notation: { ...notation, digits: wanted.digits },
  };
}

/** Its link, without `#`. @param language of the sheet, in which the page opens as well */
export function linkOfSheet(sheet: Worksheet, notation: NotationChoice, language: string): string {
  const recipe = recipeOf(sheet, notation);
  return formatLink({ ...recipe, page: { ...recipe.page, language } });
}
