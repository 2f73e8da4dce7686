import { models as words } from '../../messages/words';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelBounds } from './model';

/** What alphas the formulas have: those of the engine. */
const alphas = {
  leakyRelu: (alpha: number): boolean => alpha > 0 && alpha < 1,
  elu: (alpha: number): boolean => alpha > 0 && alpha <= 10,
} as const;

/** Hold a network that was read against what the page can have. @throws ModelProblem */
export function checkModel(model: BroughtModel, bounds: ModelBounds): BroughtModel {
  const { inputs, layers } = model;
  if (layers.length === 0) throw new ModelProblem(words.noLayers);
  if (layers.length > bounds.hiddenLayers + 1)
    throw new ModelProblem(words.tooManyLayers(layers.length, bounds.hiddenLayers + 1));
  if (!(inputs >= 1 && inputs <= bounds.inputs)) throw new ModelProblem(words.tooManyInputs(inputs, bounds.inputs));
  const outputs = layers.at(-1)!.units;
  if (outputs > bounds.outputs) throw new ModelProblem(words.tooManyOutputs(outputs, bounds.outputs));
  const numbers = layers.reduce((sum, { weights, biases }) => sum + weights.length + biases.length, 0);
  layers.forEach((layer, l) => checkLayer(layer, l, l === 0 ? inputs : layers[l - 1]!.units, bounds));
  if (numbers > bounds.numbers) throw new ModelProblem(words.tooManyNumbers(numbers, bounds.numbers));
  return model;
}

function checkLayer(layer: BroughtLayer, l: number, inputs: number, { units: most }: ModelBounds): void {
  const { units, weights, biases, activation, alpha } = layer;
  if (!(units >= 1 && units <= most)) throw new ModelProblem(words.tooManyUnits(l + 1, units, most));
  if (weights.length !== units * inputs) throw new ModelProblem(words.shape(l + 1, weights.length, units, inputs));
  if (biases.length !== units) throw new ModelProblem(words.biases(words.layer(l + 1), biases.length, units));
  const wrong = weights.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new ModelProblem(words.notFinite.weight(l + 1, Math.floor(wrong / inputs) + 1, (wrong % inputs) + 1));
  const bias = biases.findIndex((value) => !Number.isFinite(value));
  if (bias >= 0) throw new ModelProblem(words.notFinite.bias(l + 1, bias + 1));
  if (alpha !== undefined && activation in alphas && !alphas[activation as keyof typeof alphas](alpha))
    throw new ModelProblem(words.alpha[activation as keyof typeof alphas](String(alpha)));
}
