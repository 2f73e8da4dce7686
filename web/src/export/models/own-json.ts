import { numberText, rowOf, textBytes, type LayerOut, type ModelForm, type ModelOut } from './model-out';

/** The page's own model file, a row of W a line; the README has its schema. */
export const ownJson: ModelForm = {
  lack: () => null,
  files: (model) => [{ name: 'network.json', bytes: textBytes(textOf(model)) }],
};

const textOf = ({ inputs, layers, loss }: ModelOut): string => `{
  "format": "backprop-playground model",
  "version": 1,
  "inputs": ${inputs},
  "loss": ${JSON.stringify(loss)},
  "layers": [
${layers.map(layerText).join(',\n')}
  ]
}
`;

const layerText = (layer: LayerOut): string => `    {
      "activation": ${JSON.stringify(layer.activation)},${layer.alpha === undefined ? '' : `\n      "alpha": ${layer.alpha},`}
      "weights": [
${Array.from({ length: layer.units }, (_, unit) => `        ${listed(rowOf(layer, unit))}`).join(',\n')}
      ],
      "biases": ${listed(layer.biases)}
    }`;

const listed = (numbers: Float64Array): string => `[${Array.from(numbers, numberText).join(', ')}]`;
