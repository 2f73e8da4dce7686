import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, file, layersOf, opened, refusalOf } from './opened';

const singles = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
const dense = (name: string, config: object = {}) => ({
  class_name: 'Dense',
  config: { name, units: 2, activation: 'relu', ...config },
});
const entry = (name: string, ...shape: number[]) => ({ name, shape, dtype: 'float32' });
const manifest = (...weights: object[]) => [{ paths: ['./weights.bin'], weights }];
const first = manifest(entry('d1/kernel', 3, 2), entry('d1/bias', 2));
const model = (layers: object[], weightsManifest: object = first, changes: object = {}) =>
  file(
    'model.json',
    JSON.stringify({
      format: 'layers-model',
      modelTopology: { class_name: 'Sequential', config: { layers } },
      weightsManifest,
      ...changes,
    }),
  );
const bin = (bytes = singles(1, 2, 3, 4, 5, 6, 0.5, 0.25)) => file('weights.bin', bytes);

describe('a model.json with its weights', () => {
  it('has kernels with a row for each input: they are turned', async () => {
    const found = await opened(bin(), model([dense('d1')]));
    expect(found).toMatchObject({ inputs: 3, precision: 'float32', notes: [] });
    expect(layersOf(found)).toEqual([
      { units: 2, activation: 'relu', weights: [1, 3, 5, 2, 4, 6], biases: [0.5, 0.25] },
    ]);
  });

  it('may have the layers of a Keras before it, names of the model before those of layers, and several files', async () => {
    const topology = {
      model_config: {
        class_name: 'Sequential',
        config: [dense('d1', { activation: 'linear' }), { class_name: 'LeakyReLU', config: {} }],
      },
      training_config: { loss: 'binary_crossentropy' },
    };
    const weights = [{ paths: ['a.bin', 'b.bin'], weights: [entry('net/d1/kernel', 3, 2), entry('net/d1/bias', 2)] }];
    const bytes = bin().bytes;
    const json = file('model.json', JSON.stringify({ modelTopology: topology, weightsManifest: weights }));
    const found = await opened(json, file('a.bin', bytes.slice(0, 10)), file('b.bin', bytes.slice(10)));
    expect(layersOf(found)).toMatchObject([{ activation: 'leakyRelu', alpha: 0.3, biases: [0.5, 0.25] }]);
    expect(found.loss).toBe('binaryCrossEntropy');
  });

  it.each([
    ['swish', 'silu', undefined],
    ['leaky_relu', 'leakyRelu', 0.2],
    ['elu', 'elu', 1],
    ['softmax', 'softmax', undefined],
  ])('has the activation %s', async (name, activation, alpha) => {
    const [layer] = layersOf(await opened(model([dense('d1', { activation: name })]), bin()));
    expect(layer!.activation).toBe(activation);
    expect(layer!.alpha).toBe(alpha);
  });

  it.each([
    ['relu', { class_name: 'function', config: 'relu' }],
    ['softmax', { class_name: 'softmax' }],
  ])('has %s as a later Keras writes it', async (activation, written) => {
    expect(layersOf(await opened(model([dense('d1', { activation: written })]), bin()))[0]!.activation).toBe(
      activation,
    );
  });

  it.each([{}, { axis: -1 }, { axis: 1 }, { axis: [-1] }])('has a softmax over the units: %j', async (config) => {
    const layers = [dense('d1', { activation: 'linear' }), { class_name: 'Softmax', config }];
    expect(layersOf(await opened(model(layers), bin()))[0]!.activation).toBe('softmax');
  });

  it('is refused in time with very many layers', async () => {
    const names = Array.from({ length: 8000 }, (_, i) => `d${i}`);
    const weights = names.flatMap((name) => [entry(`${name}/kernel`, 1, 1), entry(`${name}/bias`, 1)]);
    const file = model(
      names.map((name) => dense(name, { units: 1, activation: 'linear' })),
      manifest(...weights),
    );
    const start = performance.now();
    expect(await refusalOf(file, bin(new Uint8Array(64_000)))).toMatch(/12 layers; this page has at most 11/);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('leaves out what does nothing in prediction, and says so', async () => {
    const layers = [
      { class_name: 'InputLayer', config: {} },
      dense('d1'),
      { class_name: 'Dropout', config: { rate: 0.5 } },
    ];
    expect((await opened(model(layers), bin())).notes).toEqual([{ code: 'leftOut', what: 'Dropout' }]);
  });

  it('may have no biases', async () => {
    const found = await opened(
      model([dense('d1', { use_bias: false })], manifest(entry('d1/kernel', 3, 2))),
      bin(singles(1, 2, 3, 4, 5, 6)),
    );
    expect(found.layers[0]).toMatchObject({ isWithoutBiases: true, biases: new Float64Array(2) });
  });

  it('comes as an archive, too', async () => {
    const zip = zipSync({ 'model.json': model([dense('d1')]).bytes, 'weights.bin': bin().bytes });
    expect(layersOf(await opened(file('network.zip', zip)))[0]!.weights).toEqual([1, 3, 5, 2, 4, 6]);
  });

  it.each([
    ['without its weights', [model([dense('d1')])], /weights are in the file “weights.bin”/],
    [
      'with weights cut short',
      [model([dense('d1')]), bin(singles(1, 2))],
      /“d1\/kernel”: the files of weights end too early/,
    ],
    [
      'with weights left over',
      [model([dense('d1')]), bin(singles(1, 2, 3, 4, 5, 6, 7, 8, 9))],
      /have 36 bytes; model.json says 32/,
    ],
    ['with a lying shape', [model([dense('d1')], manifest(entry('d1/kernel', 1e9, 1e9))), bin()], /end too early/],
    [
      'with a shape of half a side',
      [model([dense('d1')], manifest(entry('d1/kernel', 0.5, 4))), bin()],
      /“d1\/kernel”/,
    ],
    ['with the name of a weight twice', [model([dense('d1')], manifest(entry('a', 2), entry('a', 2))), bin()], /“a”/],
    ['without the kernel', [model([dense('d2')]), bin()], /“d2\/kernel” is missing/],
    ['with other units', [model([dense('d1', { units: 3 })]), bin()], /says 3 units, but its kernel has 2/],
    ['with a convolution', [model([{ class_name: 'Conv2D', config: {} }]), bin()], /kind “Conv2D”/],
    [
      'with a layer of norms',
      [model([dense('d1'), { class_name: 'BatchNormalization', config: {} }]), bin()],
      /“BatchNormalization”/,
    ],
    ['with an unknown activation', [model([dense('d1', { activation: 'selu' })]), bin()], /“selu” is no activation/],
    [
      'with a capped ReLU',
      [model([dense('d1', { activation: 'linear' }), { class_name: 'ReLU', config: { max_value: 6 } }]), bin()],
      /“ReLU” is set/,
    ],
    [
      'with a softmax over the examples',
      [model([dense('d1', { activation: 'linear' }), { class_name: 'Softmax', config: { axis: 0 } }]), bin()],
      /“Softmax” is set/,
    ],
    [
      'with a weight of two models',
      [model([dense('d1')], manifest(entry('a/d1/kernel', 3, 2), entry('b/d1/kernel', 1, 2))), bin()],
      /“d1\/kernel” is missing among the weights, stands there twice/,
    ],
    ['as a graph', [model([], first, { format: 'graph-model' }), bin()], /graph model/],
    [
      'that is not sequential',
      [model([], first, { modelTopology: { class_name: 'Functional' } }), bin()],
      /“Functional”/,
    ],
    [
      'with quantized weights',
      [model([dense('d1')], manifest({ ...entry('d1/kernel', 3, 2), quantization: {} })), bin()],
      /quantized/,
    ],
    [
      'with whole numbers',
      [model([dense('d1')], manifest({ ...entry('d1/kernel', 3, 2), dtype: 'int32' })), bin()],
      /int32/,
    ],
    ['with NaN', [model([dense('d1')]), bin(singles(1, NaN, 3, 4, 5, 6, 7, 8))], /row 2, column 1 of layer 1/],
  ])('is refused %s', async (_, files, sentence) => {
    expect(await refusalOf(...files)).toMatch(sentence);
  });

  it('is no model among files that are none', async () => {
    await expect(opened(file('a.csv', '1,2'), file('b.csv', '3,4'))).rejects.toThrow('no model');
    await expect(opened(file('rows.jsonl', '{"pytorch": 1}\n{"pytorch": 2}'))).rejects.toThrow('no model');
    await expect(opened(file('rows.json', '[{"format": 1}]'))).rejects.toThrow('no model');
    await expect(opened(file('a.zip', zipSync({ 'a.csv': bytesOf('1,2') })))).rejects.toThrow('no model');
  });

  it.each([
    ['model.h5', new Uint8Array([0x89, 0x48, 0x44, 0x46]), /HDF5/],
    ['model.keras', zipSync({ 'model.weights.h5': new Uint8Array(3) }), /HDF5/],
    ['model.pt', zipSync({ 'archive/data.pkl': new Uint8Array(3) }), /pickle of PyTorch/],
    ['model.pth', new Uint8Array([0x80, 2]), /pickle of PyTorch/],
    ['model.joblib', new Uint8Array([0x80, 4]), /only Python can open/],
  ])('of another kind says what would do: %s', async (name, bytes, sentence) => {
    expect(await refusalOf(file(name, bytes))).toMatch(sentence);
  });
});
