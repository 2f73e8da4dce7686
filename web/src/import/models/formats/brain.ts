import { models, modelsOthers as words } from '../../../messages/words';
import { brought, layerOf, type Shape } from '../brought';
import type { Given } from '../given';
import { ModelProblem, type BroughtLayer, type BroughtModel } from '../model';
import { checkSizes } from '../sizes';

const ACTIVATIONS: Readonly<Record<string, Shape['activation']>> = { sigmoid: 'sigmoid', relu: 'relu', tanh: 'tanh' };

/** What `toJSON` of brain.js gives: version 1 has objects by the names of the units, version 2 has lists. Float32. */
export function readBrain(file: Given): BroughtModel {
  const type = file.member('type');
  if (!type.isMissing && !/^NeuralNetwork(GPU)?$/.test(type.text()))
    throw new ModelProblem(words.brain.recurrent(type.text()));
  const [first, ...rest] = file.member('layers').items();
  if (!first || rest.length === 0) throw new ModelProblem(models.noLayers);
  const isLater = rest[0]!.member('weights').isList;
  const shape = shapeOf(file, isLater);
  const layers = isLater ? rest.map((layer) => fromLists(layer, shape)) : fromNames(first, rest, shape);
  const inputs = layers[0]!.weights.length / layers[0]!.units;
  const sizes = [inputs, ...layers.map(({ units }) => units)];
  checkSizes(sizes);
  checkSaid(file.member('sizes'), sizes);
  return brought(inputs, layers, 'float32');
}

function shapeOf(file: Given, isLater: boolean): Shape {
  const options = file.member('trainOpts');
  const own = file.member('activation');
  const name = (own.isMissing ? options.member('activation') : own).text();
  if (name === 'leaky-relu') {
    if (!isLater) throw new ModelProblem(words.brain.leakyRelu);
    const alpha = options.member('leakyReluAlpha');
    return { activation: 'leakyRelu', alpha: alpha.isMissing ? 0.01 : alpha.number() };
  }
  const activation = Object.hasOwn(ACTIVATIONS, name) ? ACTIVATIONS[name] : undefined;
  if (!activation) throw new ModelProblem(words.activation(name));
  return { activation };
}

/** Version 2: `{weights: [[...], ...], biases: [...]}`, a row for each unit. */
function fromLists(layer: Given, shape: Shape): BroughtLayer {
  const biases = layer.member('biases').numbers();
  const rows = layer.member('weights').items();
  if (rows.length !== biases.length) throw new ModelProblem(words.length(layer.place, rows.length, biases.length));
  const inputs = rows[0]?.numbers().length ?? 0;
  return layerOf(
    shape,
    rows.flatMap((row) => row.numbersOf(inputs)),
    biases,
  );
}

/** Version 1: `{name: {bias, weights: {name of the unit before: w, ...}}, ...}`. */
function fromNames(first: Given, rest: readonly Given[], shape: Shape): BroughtLayer[] {
  let before = first.names();
  return rest.map((layer) => {
    const names = layer.names();
    const units = names.map((name) => layer.member(name));
    const weights = units.flatMap((unit) => weightsOf(unit.member('weights'), before));
    before = names;
    return layerOf(
      shape,
      weights,
      units.map((unit) => unit.member('bias').number()),
    );
  });
}

function weightsOf(weights: Given, before: readonly string[]): number[] {
  const given = weights.names().length;
  if (given !== before.length) throw new ModelProblem(words.length(weights.place, given, before.length));
  return before.map((name) => weights.member(name).number());
}

/** `sizes` says the same as the layers, where it is there. */
function checkSaid(sizes: Given, wanted: readonly number[]): void {
  if (sizes.isMissing) return;
  const given = sizes.numbersOf(wanted.length);
  const wrong = wanted.findIndex((count, i) => given[i] !== count);
  if (wrong >= 0) throw new ModelProblem(words.length(`layers[${wrong}]`, wanted[wrong]!, given[wrong]!));
}
