import type { Activation } from '../../engine/types';
import { isBeyondSingle, rowOf, textBytes, type Lack, type LayerOut, type ModelForm, type ModelOut } from './model-out';

/** For `new brain.NeuralNetwork().fromJSON` of brain.js 1.6: one activation for all layers. */
export const brain: ModelForm = {
  lack,
  files: (model) => [{ name: 'network.json', bytes: textBytes(JSON.stringify(jsonOf(model), null, 1)) }],
};

/** Its leaky ReLU computes something else. */
const names: Partial<Record<Activation, string>> = { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'relu' };

function lack(model: ModelOut): Lack | null {
  const [first, ...others] = model.layers.map(({ activation }) => activation);
  const unknown = [first!, ...others].find((activation) => !names[activation]);
  if (unknown) return { kind: 'activation', activation: unknown };
  if (others.some((activation) => activation !== first)) return { kind: 'mixed' };
  return isBeyondSingle(model) ? { kind: 'range' } : null;
}

const jsonOf = ({ inputs, layers }: ModelOut): object => ({
  sizes: [inputs, ...layers.map(({ units }) => units)],
  layers: [byPlace(inputs, () => ({})), ...layers.map((layer) => byPlace(layer.units, (unit) => unitOf(layer, unit)))],
  outputLookup: false,
  inputLookup: false,
  activation: names[layers[0]!.activation],
  trainOpts: {},
});

const unitOf = (layer: LayerOut, unit: number): object => {
  const row = rowOf(layer, unit);
  return { bias: layer.biases[unit]!, weights: byPlace(layer.inputs, (i) => row[i]!) };
};

const byPlace = <Value>(count: number, valueAt: (place: number) => Value): Record<string, Value> =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [place, valueAt(place)]));
