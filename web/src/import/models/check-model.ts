import { bounds } from '../../catalog/bounds';
import { models as words } from '../../messages/words';
import { ModelProblem, type BroughtLayer, type BroughtModel } from './model';
import { checkSizes } from './sizes';

/** What alphas the formulas have: those of the engine. */
const alphas = {
  leakyRelu: (alpha: number): boolean => alpha > 0 && alpha < 1,
  elu: (alpha: number): boolean => alpha > 0 && alpha <= 10,
} as const;

/** Hold a network that was read against what the page can have. @throws ModelProblem */
export function checkModel(model: BroughtModel): BroughtModel {
  const { inputs, layers } = model;
  checkSizes([inputs, ...layers.map(({ units }) => units)]);
  const outputs = layers.at(-1)!.units;
  if (outputs > bounds.outputs) throw new ModelProblem(words.tooManyOutputs(outputs, bounds.outputs));
  layers.forEach((layer, l) => checkLayer(layer, l + 1, l === 0 ? inputs : layers[l - 1]!.units));
  return model;
}

function checkLayer({ units, weights, biases, activation, alpha }: BroughtLayer, layer: number, inputs: number): void {
  if (weights.length !== units * inputs) throw new ModelProblem(words.shape(layer, weights.length, units, inputs));
  if (biases.length !== units) throw new ModelProblem(words.biases(words.layer(layer), biases.length, units));
  const wrong = weights.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0)
    throw new ModelProblem(words.notFinite.weight(layer, Math.floor(wrong / inputs) + 1, (wrong % inputs) + 1));
  const bias = biases.findIndex((value) => !Number.isFinite(value));
  if (bias >= 0) throw new ModelProblem(words.notFinite.bias(layer, bias + 1));
  if (alpha !== undefined && activation in alphas && !alphas[activation as keyof typeof alphas](alpha))
    throw new ModelProblem(words.alpha[activation as keyof typeof alphas](String(alpha)));
}
