import { valueOf } from '../state/link/link';
import { beatNumber } from '../state/link/moment';
import { blankFrom } from '../state/named-blank';
import type { Recipe } from '../state/recipe';
import type { Run } from '../state/run.svelte';
import type { Condition } from './lesson';
import { numberOf } from './numbers';

/** With the settings that hold now, whenever they were chosen. */
const asItIs = ({ recipe, experiment }: Run): Recipe => ({ ...recipe!, choice: experiment.choice });

/** Whether the moment that is shown is as a step of a lesson wants it. */
export function isMet(condition: Condition, run: Run): boolean {
  if ('all' in condition) return condition.all.every((each) => isMet(each, run));
  if ('past' in condition) return run.cursor.position >= beatNumber(condition.past, run.recipe!);
  if ('key' in condition) return valueOf(asItIs(run), condition.key) === condition.is;
  if ('answered' in condition) return condition.answered.every((text) => run.quiz.isTold(blankFrom(text)!));
  const { number, above = -Infinity, below = Infinity } = condition;
  const value = numberOf(number, run) ?? NaN;
  return value > above && value < below;
}
