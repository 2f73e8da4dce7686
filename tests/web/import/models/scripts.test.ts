import { describe, expect, it } from 'vitest';
import { layersOf, openedText, refusedText } from './opened';

const pytorch = (...modules: object[]): string => JSON.stringify({ dtype: 'torch.float32', pytorch: modules });
const linear = (weight: number[][], bias?: number[]) => ({ type: 'Linear', weight, ...(bias && { bias }) });

describe('what the script for PyTorch prints', () => {
  it('is layers as they are, with their activations', async () => {
    const model = await openedText(
      pytorch(
        linear(
          [
            [0.1, 0.2],
            [0.3, 0.4],
            [0.5, 0.6],
          ],
          [1, 2, 3],
        ),
        { type: 'LeakyReLU', negative_slope: 0.2 },
        { type: 'Dropout', p: 0.5 },
        linear([[7, 8, 9]], [-1]),
        { type: 'Sigmoid' },
      ),
    );
    expect(layersOf(model)).toEqual([
      { units: 3, activation: 'leakyRelu', alpha: 0.2, weights: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], biases: [1, 2, 3] },
      { units: 1, activation: 'sigmoid', weights: [7, 8, 9], biases: [-1] },
    ]);
    expect(model).toMatchObject({ inputs: 2, precision: 'float32', notes: [{ code: 'leftOut', what: 'Dropout' }] });
  });

  it.each([
    [{ type: 'ReLU' }, { activation: 'relu' }],
    [{ type: 'Tanh' }, { activation: 'tanh' }],
    [{ type: 'SiLU' }, { activation: 'silu' }],
    [{ type: 'Mish' }, { activation: 'mish' }],
    [{ type: 'GELU', approximate: 'none' }, { activation: 'gelu' }],
    [{ type: 'Softplus', beta: 1, threshold: 20 }, { activation: 'softplus' }],
    [
      { type: 'ELU', alpha: 0.5 },
      { activation: 'elu', alpha: 0.5 },
    ],
    [{ type: 'Softmax', dim: -1 }, { activation: 'softmax' }],
    [{ type: 'Identity' }, { activation: 'identity' }],
  ])('has %j', async (module, layer) => {
    expect(layersOf(await openedText(pytorch(linear([[1]]), module)))).toMatchObject([layer]);
  });

  it.each([
    [20, [{ code: 'softplusCut', what: '20' }]],
    [36, [{ code: 'softplusCut', what: '36' }]],
    [37, []],
  ])('a softplus that is z beyond %d', async (threshold, notes) => {
    const model = await openedText(pytorch(linear([[1]]), { type: 'Softplus', beta: 1, threshold }));
    expect(model.notes).toEqual(notes);
  });

  it.each([
    [[linear([[1]]), { type: 'Conv2d' }], /“Conv2d”, which is not supported here: only dense layers/],
    [[linear([[1]]), { type: 'GELU', approximate: 'tanh' }], /“GELU” is set in a way/],
    [[linear([[1]]), { type: 'Softplus', beta: 2 }], /“Softplus” is set in a way/],
    [[linear([[1]]), { type: 'Softplus', threshold: 19.5 }], /“Softplus” is set in a way/],
    [[linear([[1]]), { type: 'Softmax', dim: 0 }], /“Softmax” is set in a way/],
    [[linear([[1]]), { type: 'LeakyReLU', negative_slope: 1.5 }], /slope 1.5/],
    [[{ type: 'ReLU' }, linear([[1]])], /“0: ReLU” comes before the first dense layer/],
    [[linear([[1]]), { type: 'ReLU' }, { type: 'Sigmoid' }], /“2: Sigmoid” follows another/],
    [[linear([[1, 2]]), linear([[1, 2]])], /“0: Linear” gives 1 number, “1: Linear” takes 2/],
    [[linear([[1, 2], [3]])], /row 2 has 1 number, the first one 2/],
    [[], /no dense layer/],
  ])('is refused: %j', async (modules, sentence) => {
    expect(await refusedText(pytorch(...modules))).toMatch(sentence);
  });

  it.each([
    [
      '{"dtype": "torch.float32", "pytorch": [{"type": "Linear", "weight": [[NaN]]}]}',
      /entry 1 is not a finite number/,
    ],
    ['{"dtype": "torch.float32", "pytorch": [{"type": "Linear", "weight": [[1e999]]}]}', /“1e999” is larger/],
    ['{"dtype": "torch.float32", "pytorch": [{"type": "Linear", "weight": [[1e-999]]}]}', /“1e-999” is smaller/],
    ['{"dtype": "torch.float32", "pytorch": [], "pytorch": []}', /“pytorch” stands there twice/],
    ['{"dtype": "torch.float32", "pytorch": [{"type": "Linear"', /ends too early/],
    ['{"dtype": "torch.float32", "pytorch": []} {}', /one object/],
    ['{"dtype": "torch.float32", "pytorch": 1}', /“pytorch” in it should be a list/],
    [`{"dtype": "torch.float32", "pytorch": ${'['.repeat(100_000)}`, /nested/],
  ])('is refused in a sentence: %s', async (text, sentence) => {
    expect(await refusedText(text)).toMatch(sentence);
  });
});

const scikitLearn = (changes: object = {}): string =>
  JSON.stringify({
    'scikit-learn': 'MLPClassifier',
    dtype: 'float64',
    activation: 'relu',
    out_activation: 'softmax',
    coefs: [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [7, 8],
        [9, 10],
        [11, 12],
      ],
    ],
    intercepts: [
      [0.1, 0.2, 0.3],
      [0.4, 0.5],
    ],
    ...changes,
  });

describe('what the script for scikit-learn prints', () => {
  it('is turned, since there each input has a row, and says its loss', async () => {
    const model = await openedText(scikitLearn());
    expect(layersOf(model)).toEqual([
      { units: 3, activation: 'relu', weights: [1, 4, 2, 5, 3, 6], biases: [0.1, 0.2, 0.3] },
      { units: 2, activation: 'softmax', weights: [7, 9, 11, 8, 10, 12], biases: [0.4, 0.5] },
    ]);
    expect(model).toMatchObject({ inputs: 2, precision: 'float64', loss: 'softmaxCrossEntropy', notes: [] });
  });

  it.each([
    ['logistic', 'sigmoid', 'binaryCrossEntropy'],
    ['identity', 'identity', 'halfSquaredError'],
  ])('has an output of %s', async (name, activation, loss) => {
    const model = await openedText(scikitLearn({ out_activation: name, dtype: 'float32' }));
    expect(model.layers[1]!.activation).toBe(activation);
    expect(model).toMatchObject({ loss, precision: 'float32' });
  });

  it.each([
    [{ activation: 'rectifier' }, /“rectifier” is no activation/],
    [{ intercepts: [[1]] }, /coefs has 2 layers, intercepts 1/],
    [{ coefs: [[[1]], [[1], [2]]], intercepts: [[1], [1]] }, /“layer 1” gives 1 number, “layer 2” takes 2/],
    [{ dtype: 1 }, /“dtype” in it should be a text/],
  ])('is refused with %j', async (changes, sentence) => {
    expect(await refusedText(scikitLearn(changes))).toMatch(sentence);
  });
});
