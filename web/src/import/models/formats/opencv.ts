import { bounds } from '../../../catalog/bounds';
import { modelsOthers as words } from '../../../messages/words';
import { brought, layerFromColumns, type Shape } from '../brought';
import type { Given } from '../given';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelNote } from '../model';
import { checkSizes } from '../sizes';

/** f of OpenCV as `stretch * g(steep * z)` with a g of the page. */
interface Outer {
  shape: Shape;
  steep: number;
  stretch: number;
}

/** Columns as (scale, shift). */
type Scale = readonly { scale: number; shift: number }[];

/** What `save` of OpenCV's ANN_MLP writes: its scalings and its stretched activations go into the weights. */
export function readOpencv(file: Given): BroughtModel {
  const net = file.member('opencv_ml_ann_mlp');
  if (net.isMissing) throw new ModelProblem(words.opencv.noNetwork);
  const sizes = net
    .member('layer_sizes')
    .items()
    .map((size) => size.whole(1, bounds.inputs));
  checkSizes(sizes);
  const outer = outerOf(net);
  const layers = plainLayers(net, sizes, outer.shape);
  foldIn(layers, outer, scaleOf(net.member('input_scale'), sizes[0]!));
  const notes = foldOut(layers, outer, scaleOf(net.member('output_scale'), sizes.at(-1)!));
  return brought(sizes[0]!, layers, 'float64', notes);
}

/** a and b of SIGMOID_SYM: b (1 - e^-az) / (1 + e^-az) = b tanh(az / 2). */
function outerOf(net: Given): Outer {
  const name = net.member('activation_function').text();
  const plain = { steep: 1, stretch: 1 };
  if (name === 'IDENTITY') return { shape: { activation: 'identity' }, ...plain };
  if (name === 'RELU') return { shape: { activation: 'relu' }, ...plain };
  const [a, b] = ['f_param1', 'f_param2'].map((param) => net.member(param)) as [Given, Given];
  if (name === 'LEAKYRELU') return { shape: { activation: 'leakyRelu', alpha: a.number() }, ...plain };
  if (name === 'SIGMOID_SYM') return { shape: { activation: 'tanh' }, steep: a.number() / 2, stretch: b.number() };
  throw new ModelProblem(words.activation(name));
}

/** Inputs x units, row by row, the row of the biases last. */
function plainLayers(net: Given, [inputs = 0, ...units]: readonly number[], shape: Shape): BroughtLayer[] {
  const lists = net.member('weights').items();
  if (lists.length !== units.length) throw new ModelProblem(words.length('weights', lists.length, units.length));
  return units.map((count, i) => {
    const before = units[i - 1] ?? inputs;
    const numbers = lists[i]!.numbersOf((before + 1) * count);
    return layerFromColumns(shape, numbers.slice(0, before * count), numbers.slice(before * count));
  });
}

function scaleOf(given: Given, columns: number): Scale {
  const numbers = given.numbersOf(2 * columns);
  return Array.from({ length: columns }, (_, i) => ({ scale: numbers[2 * i]!, shift: numbers[2 * i + 1]! }));
}

/** The inputs' scaling into the first layer, the stretch of each layer into the next one, and the steepness into all. */
function foldIn(layers: readonly BroughtLayer[], { steep, stretch }: Outer, inputs: Scale): void {
  for (const [l, layer] of layers.entries()) {
    const columns = layer.weights.length / layer.units;
    for (let i = 0; i < layer.weights.length; i++) {
      const unit = Math.floor(i / columns);
      const weight = layer.weights[i]!;
      const { scale, shift } = l === 0 ? inputs[i % columns]! : { scale: stretch, shift: 0 };
      layer.biases[unit] = layer.biases[unit]! + weight * shift;
      layer.weights[i] = steep * weight * scale;
    }
    layer.biases = layer.biases.map((bias) => steep * bias);
  }
}

/** The outputs' scaling: nothing to do, or a sigmoid, or into an identity, or else a last layer of its own. */
function foldOut(layers: BroughtLayer[], { shape, steep, stretch }: Outer, outputs: Scale): ModelNote[] {
  const scales = outputs.map(({ scale, shift }) => ({ scale: stretch * scale, shift }));
  const all = (scale: number, shift: number): boolean =>
    scales.every((one) => one.scale === scale && one.shift === shift);
  const last = layers.at(-1)!;
  const folded: ModelNote[] = steep === 1 && stretch === 1 ? [] : [{ code: 'scalingFolded' }];
  if (all(1, 0)) return folded;
  if (shape.activation === 'identity') scaleRows(last, scales);
  else if (shape.activation === 'tanh' && all(0.5, 0.5)) toSigmoid(last);
  else {
    layers.push(lastLayer(scales));
    return [{ code: 'scalingFolded' }, { code: 'outputScaled' }];
  }
  return [{ code: 'scalingFolded' }];
}

function scaleRows(layer: BroughtLayer, scales: Scale): void {
  const columns = layer.weights.length / layer.units;
  layer.weights = layer.weights.map((weight, i) => scales[Math.floor(i / columns)]!.scale * weight);
  layer.biases = layer.biases.map((bias, i) => scales[i]!.scale * bias + scales[i]!.shift);
}

/** (tanh(z) + 1) / 2 = sigmoid(2z) */
function toSigmoid(layer: BroughtLayer): void {
  layer.activation = 'sigmoid';
  layer.weights = layer.weights.map((weight) => 2 * weight);
  layer.biases = layer.biases.map((bias) => 2 * bias);
}

const lastLayer = (scales: Scale): BroughtLayer => ({
  units: scales.length,
  activation: 'identity',
  weights: Float64Array.from({ length: scales.length ** 2 }, (_, i) =>
    i % (scales.length + 1) === 0 ? scales[i / (scales.length + 1)]!.scale : 0,
  ),
  biases: Float64Array.from(scales, ({ shift }) => shift),
});
