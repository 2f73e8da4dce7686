import { caseOf } from '../../catalog/lab/cases';
import { experiments } from '../../catalog/lab/experiments';
import { beginningOf, type Recipe } from '../recipe';

/** Where a case begins: after its first step, which is all to be seen then, with the gradient check at hand. */
export function beginningOfCase(number: number): Recipe {
  const recipe = beginningOf(experiments[caseOf(number).experiment]);
  return { ...recipe, step: 1, looking: { ...recipe.looking, unfolded: ['check'] }, lab: number };
}
