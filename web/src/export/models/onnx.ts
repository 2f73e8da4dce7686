import type { Activation } from '../../engine/types';
import type { LayerOut, ModelForm, ModelOut } from './model-out';
import { bytes, float, joined, message, text, whole, type Field } from './protobuf';

// Numbers of fields are those of onnx.proto.

/** z = Gemm(a, W, b) with W turned, then the activation, in doubles. */
export const onnx: ModelForm = {
  lack: () => null,
  files: (model) => [{ name: 'network.onnx', bytes: modelProto(model) }],
};

const DOUBLE = 11;

/** The operators that make an activation of z; SiLU is z times its sigmoid. */
const operators: Readonly<Record<Activation, readonly string[]>> = {
  identity: [],
  sigmoid: ['Sigmoid'],
  tanh: ['Tanh'],
  relu: ['Relu'],
  leakyRelu: ['LeakyRelu'],
  elu: ['Elu'],
  softplus: ['Softplus'],
  silu: ['Sigmoid', 'Mul'],
  gelu: ['Gelu'],
  mish: ['Mish'],
  softmax: ['Softmax'],
};

/** The operators' set and the format's version that have all of these. */
function versionsFor(layers: readonly LayerOut[]): { opset: number; format: number } {
  const has = (activation: Activation): boolean => layers.some((layer) => layer.activation === activation);
  if (has('gelu')) return { opset: 20, format: 9 };
  return has('mish') ? { opset: 18, format: 8 } : { opset: 13, format: 7 };
}

function modelProto(model: ModelOut): Uint8Array {
  const { opset, format } = versionsFor(model.layers);
  return joined([
    whole(1, format),
    text(2, 'Backprop Playground'),
    message(7, ...graph(model)),
    message(8, text(1, ''), whole(2, opset)),
  ]);
}

function graph({ inputs, layers }: ModelOut): Field[] {
  const ends = layers.map((_, l) => (l === layers.length - 1 ? 'yhat' : `a${l + 1}`));
  const nodes = layers.flatMap((layer, l) => nodesOf(layer, l + 1, l === 0 ? 'x' : ends[l - 1]!, ends[l]!));
  return [
    ...nodes,
    text(2, 'network'),
    ...layers.flatMap(tensors),
    message(11, ...valueInfo('x', inputs)),
    message(12, ...valueInfo('yhat', layers.at(-1)!.units)),
  ];
}

/** @param number of the layer, from 1 @param from what it takes @param to what it gives */
function nodesOf(layer: LayerOut, number: number, from: string, to: string): Field[] {
  const names = operators[layer.activation];
  const z = names.length === 0 ? to : `z${number}`;
  const dense = node('Gemm', [from, `W${number}`, `b${number}`], z, intAttribute('transB', 1));
  if (layer.activation === 'silu')
    return [dense, node('Sigmoid', [z], `sigma${number}`), node('Mul', [z, `sigma${number}`], to)];
  return [dense, ...names.map((name) => node(name, [z], to, ...attributesOf(layer)))];
}

function attributesOf({ activation, alpha }: LayerOut): Field[] {
  if (activation === 'softmax') return [intAttribute('axis', 1)];
  return alpha === undefined ? [] : [message(5, text(1, 'alpha'), float(2, alpha), whole(20, 1))];
}

const intAttribute = (name: string, value: number): Field => message(5, text(1, name), whole(3, value), whole(20, 2));

const node = (operator: string, from: readonly string[], to: string, ...attributes: readonly Field[]): Field =>
  message(1, ...from.map((name) => text(1, name)), text(2, to), text(4, operator), ...attributes);

const tensors = ({ units, inputs, weights, biases }: LayerOut, l: number): Field[] => [
  tensor(`W${l + 1}`, [units, inputs], weights),
  tensor(`b${l + 1}`, [units], biases),
];

const tensor = (name: string, sides: readonly number[], values: Float64Array): Field =>
  message(5, ...sides.map((side) => whole(1, side)), whole(2, DOUBLE), text(8, name), bytes(9, littleEndian(values)));

function littleEndian(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return new Uint8Array(view.buffer);
}

/** Any number of rows, of so many numbers. */
const valueInfo = (name: string, width: number): Field[] => [
  text(1, name),
  message(2, message(1, whole(1, DOUBLE), message(2, message(1, text(2, 'rows')), message(1, whole(1, width))))),
];
