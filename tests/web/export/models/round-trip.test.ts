import { describe, expect, it } from 'vitest';
import { modelForms } from '../../../../web/src/export/models/forms';
import type { ModelOut } from '../../../../web/src/export/models/model-out';
import { zipFiles } from '../../../../web/src/state/zip-files';
import { file, opened } from '../../import/models/opened';
import { drawnModel, everyActivation } from './drawn';

const awkward = [-0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1e21, 1e-7, -1 / 3];
/** One of every activation, and numbers that are easily lost. */
const models: ModelOut[] = [
  ...everyActivation.map((activation, i) => drawnModel([3, 4, 2], [activation, 'sigmoid'], i + 1)),
  {
    inputs: 7,
    loss: 'huber',
    layers: [
      { activation: 'tanh', units: 1, inputs: 7, weights: Float64Array.from(awkward), biases: Float64Array.of(-0) },
    ],
  },
];

const bitsOf = (numbers: Float64Array): string => [...new BigUint64Array(numbers.slice().buffer)].join();

describe.each(['own', 'safetensors'] as const)('a model file in the form %s', (name) => {
  it.each(models)('is read again to the same bits', async (model) => {
    const [made] = modelForms[name].files(model);
    const read = await opened(made!);
    expect(read).toMatchObject({ inputs: model.inputs, precision: 'float64', notes: [] });
    read.layers.forEach(({ activation, alpha, weights, biases, isAsked }, l) => {
      const wanted = model.layers[l]!;
      expect([activation, alpha, isAsked]).toEqual([wanted.activation, wanted.alpha, undefined]);
      expect(bitsOf(weights)).toBe(bitsOf(wanted.weights));
      expect(bitsOf(biases)).toBe(bitsOf(wanted.biases));
    });
    if (name === 'own') expect(read.loss).toBe(model.loss);
  });
});

describe('a model file of TensorFlow.js', () => {
  const possible = models.slice(0, -1).map((model) => ({
    ...model,
    layers: model.layers.map((layer) => (layer.activation === 'elu' ? { ...layer, alpha: 1 } : layer)),
  }));

  it.each(possible)('is read again to the nearest float32', async (model) => {
    expect(modelForms.tensorflow.lack(model)).toBeNull();
    const read = await opened(
      file(
        'network.zip',
        zipFiles(Object.fromEntries(modelForms.tensorflow.files(model).map(({ name, bytes }) => [name, bytes]))),
      ),
    );
    read.layers.forEach(({ activation, alpha, weights, biases }, l) => {
      const wanted = model.layers[l]!;
      expect([activation, alpha]).toEqual([wanted.activation, wanted.alpha]);
      expect([...weights]).toEqual([...wanted.weights].map(Math.fround));
      expect([...biases]).toEqual([...wanted.biases].map(Math.fround));
    });
  });

  it('can’t have an ELU with another alpha than 1', () => {
    expect(modelForms.tensorflow.lack(drawnModel([2, 1], ['elu']))).toEqual({ kind: 'alpha' });
  });

  it('can’t have numbers that single precision can’t', () => {
    expect(modelForms.tensorflow.lack(models.at(-1)!)).toEqual({ kind: 'range' });
  });
});

describe('a model file of brain.js', () => {
  it('has one activation for all layers', () => {
    expect(modelForms.brain.lack(drawnModel([2, 2, 1], ['sigmoid', 'sigmoid']))).toBeNull();
    expect(modelForms.brain.lack(drawnModel([2, 2, 1], ['tanh', 'sigmoid']))).toEqual({ kind: 'mixed' });
    expect(modelForms.brain.lack(drawnModel([2, 2, 1], ['mish', 'sigmoid']))).toEqual({
      kind: 'activation',
      activation: 'mish',
    });
    expect(modelForms.brain.lack(drawnModel([2, 2, 1], ['leakyRelu', 'leakyRelu']))).toMatchObject({
      kind: 'activation',
    });
  });

  it('names units and inputs by their places', () => {
    const [made] = modelForms.brain.files({
      inputs: 2,
      loss: 'halfSquaredError',
      layers: [
        { activation: 'tanh', units: 1, inputs: 2, weights: Float64Array.of(0.25, -0.5), biases: Float64Array.of(1) },
      ],
    });
    expect(JSON.parse(new TextDecoder().decode(made!.bytes))).toMatchObject({
      sizes: [2, 1],
      layers: [{ 0: {}, 1: {} }, { 0: { bias: 1, weights: { 0: 0.25, 1: -0.5 } } }],
      activation: 'tanh',
    });
  });
});
