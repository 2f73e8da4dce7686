import { bounds } from '../../catalog/bounds';
import { models as words } from '../../messages/words';
import { ModelProblem } from './model';

/** Layers of weights: the hidden ones and the output. */
export const MOST_LAYERS = bounds.hiddenLayers + 1;

/**
 * Whether the page can have a network of these sizes. A reader whose file says them asks before it makes anything.
 * @param sizes the inputs, then the units of each layer, as far as they are known. @throws ModelProblem
 */
export function checkSizes([inputs = 0, ...units]: readonly number[]): void {
  if (units.length === 0) throw new ModelProblem(words.noLayers);
  if (units.length > MOST_LAYERS) throw new ModelProblem(words.tooManyLayers(units.length, MOST_LAYERS));
  const wrong = units.findIndex((count) => !isCount(count, bounds.units));
  if (wrong >= 0) throw new ModelProblem(words.tooManyUnits(wrong + 1, units[wrong]!, bounds.units));
  if (!isCount(inputs, bounds.inputs)) throw new ModelProblem(words.tooManyInputs(inputs, bounds.inputs));
  const numbers = units.reduce((sum, count, l) => sum + count * ((units[l - 1] ?? inputs) + 1), 0);
  if (numbers > bounds.numbers) throw new ModelProblem(words.tooManyNumbers(numbers, bounds.numbers));
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
