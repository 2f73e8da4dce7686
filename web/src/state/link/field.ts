import type { Choice } from '../defaults';
import type { Recipe } from '../recipe';

/** One key of a link: how a recipe is written to it, and how a text is read into a recipe. */
export interface Field {
  key: string;
  write: (recipe: Recipe) => string;
  /** @throws LinkProblem where the text is nothing that `write` could have written */
  read: (text: string, recipe: Recipe) => Recipe;
}

/** A key of the choice. */
export const setting = (
  key: string,
  write: (choice: Readonly<Choice>) => string,
  read: (text: string, choice: Readonly<Choice>) => Readonly<Choice>,
): Field => ({
  key,
  write: ({ choice }) => write(choice),
  read: (text, recipe) => ({ ...recipe, choice: read(text, recipe.choice) }),
});
