import type { Activation, Loss } from '../../../engine/types';
import { models as words } from '../../../messages/words';
import {
  allMembers,
  isMembers,
  listIn,
  membersIn,
  numberIn,
  numbersOf,
  textIn,
  type Json,
  type Members,
} from '../json';
import { ModelProblem, type BroughtModel, type ModelFile } from '../model';
import { Stack, type Activated } from '../stack';
import { transposed } from '../transposed';
import { float32 } from './floats';

// The layers model of Keras and TensorFlow.js: model.json, and its weights in files beside it.

export const isKeras = (members: Members): boolean => 'modelTopology' in members || 'weightsManifest' in members;

/** What the names of activations mean. */
const names: Readonly<Record<string, Activated>> = {
  linear: { activation: 'identity' },
  ...Object.fromEntries(
    (['sigmoid', 'tanh', 'relu', 'softplus', 'silu', 'gelu', 'mish', 'softmax'] satisfies Activation[]).map(
      (activation) => [activation, { activation }],
    ),
  ),
  swish: { activation: 'silu' },
  elu: { activation: 'elu', alpha: 1 },
  leaky_relu: { activation: 'leakyRelu', alpha: 0.2 },
};
/** They do nothing in prediction, or only say how rows come in. */
const idle = [
  'InputLayer',
  'Dropout',
  'GaussianDropout',
  'GaussianNoise',
  'AlphaDropout',
  'Flatten',
  'ActivityRegularization',
];
const losses: Readonly<Record<string, Loss>> = {
  binary_crossentropy: 'binaryCrossEntropy',
  categorical_crossentropy: 'softmaxCrossEntropy',
  mean_squared_error: 'meanSquaredError',
  mean_absolute_error: 'meanAbsoluteError',
  binaryCrossentropy: 'binaryCrossEntropy',
  categoricalCrossentropy: 'softmaxCrossEntropy',
  meanSquaredError: 'meanSquaredError',
  meanAbsoluteError: 'meanAbsoluteError',
};

/** @param files that came with it: its weights are among them */
export function readKeras(members: Members, files: readonly ModelFile[]): BroughtModel {
  if (members.format === 'graph-model') throw new ModelProblem(words.keras.graph);
  const { layers, loss } = topologyIn(members);
  const weights = byEnding(weightsIn(members, files));
  const stack = new Stack();
  for (const layer of layers) add(stack, layer, weights);
  return stack.model('float32', loss);
}

function topologyIn(members: Members): { layers: Members[]; loss?: Loss | undefined } {
  const topology = membersIn(members, 'modelTopology');
  const model = 'model_config' in topology ? membersIn(topology, 'model_config') : topology;
  const kind = textIn(model, 'class_name');
  if (kind !== 'Sequential') throw new ModelProblem(words.keras.notSequential(kind));
  const config = model.config;
  const layers = Array.isArray(config) ? config : listIn(membersIn(model, 'config'), 'layers');
  return {
    layers: allMembers(layers, 'layers'),
    loss: lossIn(topology.training_config ?? members.trainingConfig),
  };
}

function lossIn(training: Json | undefined): Loss | undefined {
  const name = isMembers(training) ? training.loss : undefined;
  return typeof name === 'string' && Object.hasOwn(losses, name) ? losses[name] : undefined;
}

// ---- layers -------------------------------------------------------------------------------------

function add(stack: Stack, layer: Members, weights: Endings): void {
  const kind = textIn(layer, 'class_name');
  const config = membersIn(layer, 'config');
  const name = 'name' in config ? textIn(config, 'name') : kind;
  if (kind === 'Dense') return addDense(stack, name, config, weights);
  if (kind === 'InputLayer') return;
  if (idle.includes(kind)) return stack.leaveOut(kind);
  stack.activate(activated(kind, config), name);
}

function addDense(stack: Stack, name: string, config: Members, weights: Endings): void {
  const kernel = weightOf(weights, name, 'kernel', 2);
  const [inputs, units] = kernel.shape as [number, number];
  if (numberIn(config, 'units') !== units) throw new ModelProblem(words.keras.units(name, said(config.units), units));
  const biases = config.use_bias === false ? null : weightOf(weights, name, 'bias', 1).values;
  stack.dense({ name, weights: transposed(kernel.values, inputs, units), units, inputs, biases });
  stack.activate(named(config.activation), name);
}

const said = (value: Json | undefined): string =>
  value === undefined || typeof value === 'object' ? '' : String(value);

/** A string; a later Keras may write it as an object with its name. */
function named(activation: Json | undefined): Activated {
  if (activation === undefined || activation === null || activation === '') return names.linear!;
  const name = isMembers(activation) ? nameIn(activation) : said(activation);
  if (Object.hasOwn(names, name)) return names[name]!;
  throw new ModelProblem(words.activationName(name));
}

/** Keras 3 writes `{class_name: 'function', config: 'relu'}`. */
function nameIn(activation: Members): string {
  const kind = textIn(activation, 'class_name');
  return kind === 'function' ? textIn(activation, 'config') : kind;
}

function activated(kind: string, config: Members): Activated {
  switch (kind) {
    case 'Activation':
      return named(config.activation);
    case 'LeakyReLU':
      return { activation: 'leakyRelu', alpha: numberIn(config, 'alpha') ?? numberIn(config, 'negative_slope') ?? 0.3 };
    case 'ELU':
      return { activation: 'elu', alpha: numberIn(config, 'alpha') ?? 1 };
    case 'Softmax':
      return overUnits(config);
    case 'ReLU':
      return plainRelu(config);
    default:
      throw new ModelProblem(words.module(kind));
  }
}

/** Examples are rows: the units are their last axis. */
function overUnits(config: Members): Activated {
  const axis = config.axis ?? -1;
  const only = Array.isArray(axis) && axis.length === 1 ? axis[0] : axis;
  if (only !== -1 && only !== 1) throw new ModelProblem(words.variant('Softmax'));
  return { activation: 'softmax' };
}

function plainRelu(config: Members): Activated {
  const others = [numberIn(config, 'negative_slope'), numberIn(config, 'threshold')];
  if (numberIn(config, 'max_value') !== undefined || others.some((value) => value))
    throw new ModelProblem(words.variant('ReLU'));
  return { activation: 'relu' };
}

// ---- weights ------------------------------------------------------------------------------------

interface Weights {
  shape: number[];
  values: Float64Array;
}

/** By each name that it may be wanted by; null for two of one. */
type Endings = ReadonlyMap<string, Weights | null>;

/** The name of a layer and of its part, which may stand behind that of the model. */
function byEnding(weights: ReadonlyMap<string, Weights>): Endings {
  const endings = new Map<string, Weights | null>();
  for (const [name, weight] of weights)
    for (const ending of endingsOf(name)) endings.set(ending, endings.has(ending) ? null : weight);
  return endings;
}

/** `a/b/kernel` of the layer `a/b`, or of `b` in the model `a`. */
function endingsOf(name: string): string[] {
  const parts = name.split('/', DEEPEST + 1);
  if (parts.length > DEEPEST) return [name];
  return parts.slice(0, -1).map((_, i) => parts.slice(i).join('/'));
}
/** Names within one another. */
const DEEPEST = 16;

function weightOf(weights: Endings, layer: string, what: string, sides: number): Weights {
  const wanted = `${layer}/${what}`;
  const weight = weights.get(wanted);
  if (weight?.shape.length !== sides) throw new ModelProblem(words.keras.weight(wanted, sides));
  return weight;
}

function weightsIn(members: Members, files: readonly ModelFile[]): Map<string, Weights> {
  const weights = new Map<string, Weights>();
  for (const group of allMembers(listIn(members, 'weightsManifest'), 'weightsManifest')) {
    const bytes = joined(listIn(group, 'paths').map((path) => fileNamed(said(path), files)));
    let at = 0;
    for (const entry of allMembers(listIn(group, 'weights'), 'weights')) {
      const { name, shape, size } = entryOf(entry);
      if (at + size > bytes.length || weights.has(name)) throw new ModelProblem(words.keras.bytes(name));
      weights.set(name, { shape, values: float32.read(bytes.subarray(at, at + size)) });
      at += size;
    }
    if (at !== bytes.length) throw new ModelProblem(words.keras.size(bytes.length, at));
  }
  return weights;
}

function entryOf(entry: Members): { name: string; shape: number[]; size: number } {
  const name = textIn(entry, 'name');
  const shape = numbersOf(entry.shape, `${name}, shape`);
  const type = textIn(entry, 'dtype');
  if (type !== 'float32' || 'quantization' in entry)
    throw new ModelProblem(words.keras.type(name, 'quantization' in entry ? 'quantized' : type));
  if (!shape.every((side) => Number.isInteger(side) && side >= 0)) throw new ModelProblem(words.keras.bytes(name));
  return { name, shape, size: shape.reduce((product, side) => product * side, 1) * float32.size };
}

function fileNamed(path: string, files: readonly ModelFile[]): Uint8Array {
  const name = path.replace(/^.*\//, '');
  const file = files.find((one) => one.name === name);
  if (!file) throw new ModelProblem(words.keras.missing(name));
  return file.bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
