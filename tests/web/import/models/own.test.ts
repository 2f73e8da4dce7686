import { describe, expect, it } from 'vitest';
import { layersOf, openedText, refusedText } from './opened';

const model = (changes: object = {}, layer: object = {}): string =>
  JSON.stringify({
    format: 'backprop-playground model',
    version: 1,
    layers: [{ activation: 'elu', alpha: 0.5, weights: [[1, 2]], biases: [3], ...layer }],
    ...changes,
  });

describe('the model file of the page', () => {
  it('may leave out its inputs, its loss and usual alphas', async () => {
    const found = await openedText(model({}, { activation: 'leakyRelu', alpha: undefined }));
    expect(found).toMatchObject({ inputs: 2, precision: 'float64', notes: [] });
    expect(found.loss).toBeUndefined();
    expect(layersOf(found)).toEqual([{ units: 1, activation: 'leakyRelu', weights: [1, 2], biases: [3] }]);
  });

  it('says them', async () => {
    const found = await openedText(model({ inputs: 2, loss: 'hinge' }));
    expect(found).toMatchObject({ inputs: 2, loss: 'hinge', layers: [{ activation: 'elu', alpha: 0.5 }] });
  });

  it.each([
    [model({ version: 2 }), /version of the model file must be 1/],
    [model({ inputs: 3 }), /says 3 inputs; the rows of its first weights have 2/],
    [model({ inputs: 'two' }), /“inputs” in it should be a number/],
    [model({ loss: 'l2' }), /“l2” is no loss of this page/],
    [model({ loss: '__proto__' }), /“__proto__” is no loss/],
    [model({ layers: {} }), /“layers” in it should be a list/],
    [model({ layers: [1] }), /“layers” in it should be a list of objects/],
    [model({ layers: [] }), /no dense layer/],
    [model({}, { activation: 'constructor' }), /“constructor” is no activation/],
    [model({}, { activation: 'tanh' }), /“tanh” has no alpha/],
    [model({}, { alpha: 11 }), /ELU has the alpha 11/],
    [model({}, { alpha: 'NaN' }).replace('"NaN"', 'NaN'), /“alpha” in it should be a number/],
    [model({}, { biases: ['-Infinity'] }).replace('"-Infinity"', '-Infinity'), /entry 1 is not a finite number/],
    [model({ inputs: '1e999' }).replace('"1e999"', '1e999'), /“1e999” is larger than any number/],
    [model({ loss: true }), /“loss” in it should be a text/],
    [model({}, { alpha: 'a' }), /“alpha” in it should be a number/],
    [model({}, { weights: [] }), /“weights of layer 1” should be a list of rows/],
    [model({}, { weights: [[]] }), /It has 0 inputs/],
    [model({}, { weights: [1, 2] }), /“weights of layer 1” should be a list of numbers/],
    [model({}, { weights: [['1', 2]] }), /“weights of layer 1”: entry 1 is not a finite number/],
    [model({}, { biases: [1, 2] }), /“layer 1” has 2 biases/],
    [model({}, { biases: [null] }), /“biases of layer 1”: entry 1/],
    [
      model({ layers: Array.from({ length: 12 }, () => ({ activation: 'tanh', weights: [[1]], biases: [0] })) }),
      /12 layers; this page has at most 11/,
    ],
    [model({}, { weights: [new Array(4097).fill(1)] }), /4,097 inputs/],
    [model().replace('"elu"', 'elu'), /can’t go on with “elu/],
  ])('is refused in a sentence: %s', async (text, sentence) => {
    expect(await refusedText(text)).toMatch(sentence);
  });

  it('has at most 250,000 weights and biases', async () => {
    const rows = (units: number, inputs: number) =>
      Array.from({ length: units }, () => new Array<number>(inputs).fill(0));
    const wide = (units: number) => ({
      activation: 'tanh',
      weights: rows(units, 500),
      biases: new Array<number>(units).fill(0),
    });
    const output = { activation: 'tanh', weights: rows(1, 500), biases: [0] };
    expect(await refusedText(model({ layers: [wide(500), output] }))).toMatch(
      /251,001 weights and biases; this page has at most 250,000/,
    );
  });
});
