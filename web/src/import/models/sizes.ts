import { modelsOthers as words } from '../../messages/words';
import { ModelProblem } from './model';

/** As large as the page can have a network: as in its links. */
export const MOST_LAYERS = 11;
export const MOST_UNITS = 512;
export const MOST_INPUTS = 4096;

/** @param sizes the inputs, then the units of each layer. @throws ModelProblem if the page can't have them */
export function checkSizes([inputs = 0, ...units]: readonly number[]): void {
  if (!isCount(inputs, MOST_INPUTS)) throw new ModelProblem(words.inputs(inputs, MOST_INPUTS));
  if (!isCount(units.length, MOST_LAYERS)) throw new ModelProblem(words.layers(units.length, MOST_LAYERS));
  const wrong = units.findIndex((count) => !isCount(count, MOST_UNITS));
  if (wrong >= 0) throw new ModelProblem(words.units(wrong + 1, units[wrong]!, MOST_UNITS));
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
