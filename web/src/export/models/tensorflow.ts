import type { Activation } from '../../engine/types';
import { isBeyondSingle, textBytes, type LayerOut, type ModelForm, type ModelOut } from './model-out';

/** A layers model of TensorFlow.js: its topology, and its weights as float32. */
export const tensorflow: ModelForm = {
  lack: (model) => (isBeyondSingle(model) ? { kind: 'range' } : null),
  files: (model) => [
    { name: 'model.json', bytes: textBytes(JSON.stringify(modelJson(model), null, 1)) },
    { name: WEIGHTS, bytes: weightsOf(model) },
  ],
};

const WEIGHTS = 'weights.bin';

/** The names of activations that a dense layer takes; those with an alpha are layers of their own. */
const names: Readonly<Record<Exclude<Activation, 'leakyRelu' | 'elu'>, string>> = {
  identity: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
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
  const own = activation === 'leakyRelu' || activation === 'elu' ? activation : null;
  const config = {
    name: nameOf(l),
    ...first,
    units,
    activation: own ? 'linear' : names[activation as keyof typeof names],
    use_bias: true,
  };
  const dense = { class_name: 'Dense', config };
  if (!own) return [dense];
  const kind = own === 'elu' ? 'ELU' : 'LeakyReLU';
  return [dense, { class_name: kind, config: { name: `activation${l + 1}`, alpha } }];
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
