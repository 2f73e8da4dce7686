import type { Activation } from '../../engine/types';
import { isBeyondSingle, textBytes, type Lack, type LayerOut, type ModelForm, type ModelOut } from './model-out';

/** A layers model of TensorFlow.js: its topology, and its weights as float32. */
export const tensorflow: ModelForm = {
  lack,
  files: (model) => [
    { name: 'model.json', bytes: textBytes(JSON.stringify(modelJson(model), null, 1)) },
    { name: WEIGHTS, bytes: weightsOf(model) },
  ],
};

const WEIGHTS = 'weights.bin';

/** Its ELU takes no other alpha than 1. */
function lack(model: ModelOut): Lack | null {
  if (model.layers.some(({ activation, alpha }) => activation === 'elu' && alpha !== 1)) return { kind: 'alpha' };
  return isBeyondSingle(model) ? { kind: 'range' } : null;
}

/** The names of activations that a dense layer takes; leaky ReLU is a layer of its own. */
const names: Readonly<Record<Exclude<Activation, 'leakyRelu'>, string>> = {
  identity: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  elu: 'elu',
  softplus: 'softplus',
  silu: 'swish',
  gelu: 'gelu',
  mish: 'mish',
  softmax: 'softmax',
};

const nameOf = (l: number): string => `dense${l + 1}`;

const modelJson = ({ inputs, layers }: ModelOut): object => ({
  format: 'layers-model',
  generatedBy: 'Backprop Playground',
  convertedBy: null,
  modelTopology: {
    class_name: 'Sequential',
    config: { name: 'network', layers: layers.flatMap((layer, l) => layersOf(layer, l, inputs)) },
  },
  weightsManifest: [{ paths: [WEIGHTS], weights: layers.flatMap(entriesOf) }],
});

function layersOf(layer: LayerOut, l: number, inputs: number): object[] {
  const { activation, units, alpha } = layer;
  const first = l === 0 ? { batch_input_shape: [null, inputs] } : {};
  const isOwn = activation === 'leakyRelu';
  const config = {
    name: nameOf(l),
    ...first,
    units,
    activation: isOwn ? 'linear' : names[activation],
    use_bias: true,
  };
  const dense = { class_name: 'Dense', config };
  return isOwn ? [dense, { class_name: 'LeakyReLU', config: { name: `activation${l + 1}`, alpha } }] : [dense];
}

const entriesOf = ({ units, inputs }: LayerOut, l: number): object[] => [
  { name: `${nameOf(l)}/kernel`, shape: [inputs, units], dtype: 'float32' },
  { name: `${nameOf(l)}/bias`, shape: [units], dtype: 'float32' },
];

/** The kernel has a row for each input. */
function weightsOf({ layers }: ModelOut): Uint8Array {
  const all = layers.flatMap(({ units, inputs, weights, biases }) => [
    ...Array.from({ length: weights.length }, (_, i) => weights[(i % units) * inputs + Math.floor(i / units)]!),
    ...biases,
  ]);
  const view = new DataView(new ArrayBuffer(all.length * 4));
  all.forEach((value, i) => view.setFloat32(i * 4, value, true));
  return new Uint8Array(view.buffer);
}
