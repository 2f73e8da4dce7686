import { describe, expect, it } from 'vitest';
import { ModelProblem, type BroughtModel } from '../../../../../web/src/import/models/model';
import { readOther } from '../../../../../web/src/import/models/others';
import { bytesOf } from '../../formats/opened';
import { modelIn, refusalOf, textOf, written } from './files';

/** A file of a library with one thing in it changed. */
const changed = (file: string, from: string | RegExp, to: string): string => {
  const text = textOf(file).replace(from, to);
  if (text === textOf(file)) throw new Error(`There is no ${String(from)} in ${file}`);
  return text;
};

/** The file, what is changed in it, and what the sentence says. */
const CASES: readonly [file: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['fann-1.net', 'FANN_FLO_2.1', 'FANN_FIX_2.1', /whole numbers/],
  ['fann-1.net', 'FANN_FLO_2.1', 'FANN_FLO_3.0', /“FANN_FLO_3.0” is no version/],
  ['fann-1.net', 'network_type=0', 'network_type=1', /shortcut/],
  ['fann-1.net', /, 3, 1.0/, ', 4, 1.0', /FANN_SIGMOID_STEPWISE.*FANN_SIGMOID or/],
  ['fann-1.net', /, 5, 7.5/, ', 10, 7.5', /“FANN_ELLIOT” is no activation/],
  ['fann-1.net', /, 5, 7.5/, ', 99, 7.5', /“activation 99” is no activation/],
  ['fann-1.net', /, 5, 7.5/, ', 0, 7.5', /units of layer 1 have different activations/],
  ['fann-1.net', /\(4, 5, 7/, '(3, 5, 7', /“neuron 4” is not joined to all/],
  ['fann-1.net', /weight\)=\(0,/, 'weight)=(1,', /not joined to all/],
  ['fann-1.net', 'layer_sizes=4 ', 'layer_sizes=5 ', /“neurons” has 16 values; .* ask for 17/],
  ['fann-1.net', 'layer_sizes=4 ', 'layer_sizes=1e9 ', /“layer_sizes” should be a whole number/],
  ['fann-1.net', 'layer_sizes=4 5 4 3', 'layer_sizes=4', /no dense layer/],
  ['fann-1.net', /e-\d\d\) $/m, 'e+999) ', /can’t be read/],
  ['fann-1.net', /e-\d\d\) $/m, 'nan) ', /can’t be read/],
  ['fann-1.net', 'num_layers=4', 'num_layers=4\nnum_layers=4', /“num_layers” stands there twice/],
  ['fann-1.net', /\nconnections.*/, '', /“connections” is missing/],

  ['opencv-usual.yml', 'SIGMOID_SYM', 'GAUSSIAN', /“GAUSSIAN” is no activation/],
  [
    'opencv-usual.yml',
    '[ 3, 4, 3, 2 ]',
    '[ 3, 4, 4, 2 ]',
    /“opencv_ml_ann_mlp.weights\[1\]” has 15 values; .* ask for 20/,
  ],
  ['opencv-usual.yml', '[ 3, 4, 3, 2 ]', '[ 3, 4000000000, 2 ]', /should be a whole number from 1 to 4,096/],
  ['opencv-usual.yml', '   format: 3', '   layer_sizes: [ 1 ]', /“layer_sizes” stands there twice/],
  ['opencv-usual.yml', 'opencv_ml_ann_mlp:', 'opencv_ml_svm:', /opencv_ml_ann_mlp is missing/],
  [
    'opencv-usual.yml',
    /output_scale:\n\s+- \S+/,
    'output_scale:\n      - .Inf',
    /“opencv_ml_ann_mlp.output_scale\[0\]” should be a finite number/,
  ],
  ['opencv-usual.yml', '[ 3, 4, 3, 2 ]', `${'['.repeat(30_000)}`, /damaged or not complete/],
  ['opencv-usual.yml', '[ 3, 4, 3, 2 ]', '&a [ 3, 4, 3, 2 ]\n   b: [*a, *a]', /damaged or not complete/],
  ['opencv-raw.json', '"format": 3', '"format": 3, "format": 3', /“format” stands there twice/],

  ['nnet-softmax.txt', 'n = c(3, 4, 3)', 'n = c(3, 4, 2)', /skip = FALSE/],
  ['nnet-softmax.txt', 'n = c(3, 4, 3)', 'n = c(3, 4e9, 3)', /Layer 1 has/],
  ['nnet-softmax.txt', 'n = c(3, 4, 3)', 'm = 1', /sizes are missing/],
  ['nnet-softmax.txt', /wts = [^]*/, 'b = 1)', /weights are missing|none of these/],
  ['nnet-softmax.txt', 'censored = FALSE', 'censored = TRUE', /censored/],
  ['nnet-softmax.txt', /wts = c\(/, 'wts = c(NA, ', /“NA, .* can’t be read as R prints it/],
  ['nnet-softmax.txt', /wts = c\(/, 'wts = c(1e999, ', /should be a finite number/],
  ['nnet-softmax.txt', 'n = c(3, 4, 3)', 'n = c(3, 4, 3), n = c(3, 4, 3)', /“n” stands there twice/],
  ['nnet-sigmoid-print.txt', '[4]', '[5]', /can’t be read as R prints it/],

  ['brain1-tanh.json', '"tanh"', '"leaky-relu"', /brain.js 2/],
  ['brain1-tanh.json', '"tanh"', '"swish"', /“swish” is no activation/],
  ['brain1-tanh.json', '"tanh"', '"constructor"', /“constructor” is no activation/],
  ['brain1-tanh.json', '[3,4,3,2]', '[3,4,3,3]', /“layers\[3\]” has 2 values; .* ask for 3/],
  ['brain1-tanh.json', '"bias":', '"bias":null,"x":', /“layers\[1\].0.bias” is missing/],
  ['brain1-tanh.json', '"bias":', '"bias":1e999,"x":', /“1e999” is larger than any number that a double holds/],
  ['brain1-tanh.json', '"bias":', '"bias":1e-999,"x":', /“1e-999” is smaller than any number that a double holds/],
  ['brain1-tanh.json', '"bias":', '"bias":NaN,"x":', /“layers\[1\].0.bias” should be a finite number/],
  ['brain1-tanh.json', /$/, '{}', /The brain.js network is damaged .* no valid JSON/],
  ['brain1-tanh.json', '"bias":', `"bias":${'['.repeat(20)},"x":`, /nested more than 12 deep/],
  ['brain1-tanh.json', '"weights":{"0"', '"weights":{"7"', /“layers\[1\].0.weights.0” is missing/],
  ['brain2-leaky-relu.json', '"NeuralNetwork"', '"LSTM"', /“LSTM” is no NeuralNetwork/],
  [
    'brain2-leaky-relu.json',
    '"leakyReluAlpha":0.2,"learning',
    '"leakyReluAlpha":2,"learning',
    /slope 2; it must be above 0 and below 1/,
  ],
  ['brain2-leaky-relu.json', '"biases":[-', '"biases":[1,-', /ask for|has/],

  ['synaptic-TANH.json', '"gater":null', '"gater":3', /“0 → 3” is gated/],
  ['synaptic-TANH.json', '"from":0,"to":3', '"from":3,"to":3', /joined to itself/],
  ['synaptic-TANH.json', '"from":0,"to":3', '"from":0,"to":4', /twice|not joined/],
  ['synaptic-TANH.json', '"from":0,"to":3', '"from":0,"to":11', /not joined|whole number/],
  ['synaptic-TANH.json', '"from":0,"to":3', '"from":0,"to":1e9', /“connections\[0\].to” should be a whole number/],
  ['synaptic-TANH.json', '"squash":"TANH"', '"squash":"HLIM"', /“HLIM/],
  ['synaptic-TANH.json', '"squash":"TANH"', '"squash":"__proto__"', /“__proto__” is no activation/],
  ['neataptic-TANH.json', '"squash":"TANH"', '"squash":"LOGISTIC"', /units of layer 1 have different activations/],
  ['neataptic-TANH.json', '"squash":"TANH"', '"squash":"SINUSOID"', /“SINUSOID/],
  ['neataptic-TANH.json', '"type":"hidden"', '"type":"constant"', /“constant” is no part/],
  ['neataptic-TANH.json', '"gater":null', '"gater":5', /gated by another unit/],

  ['convnet-relu.json', '"layer_type":"relu"', '"layer_type":"maxout"', /“maxout” is no part/],
  ['convnet-relu.json', '"layer_type":"relu"', '"layer_type":"conv"', /“conv” is no part/],
  ['convnet-relu.json', '"out_depth":3,', '"out_depth":4,', /has 3 values; .* ask for 4/],
  ['convnet-sigmoid.json', '"drop_prob":0.2', '"drop_prob":"0.2"', /drop_prob” should be a finite number/],
];

const numbersIn = ({ layers }: BroughtModel): number[] =>
  layers.flatMap((layer) => [...layer.weights, ...layer.biases]);

function differences(one: BroughtModel, other: BroughtModel): number {
  const [ones, others] = [numbersIn(one), numbersIn(other)];
  return ones.length === others.length ? ones.filter((value, i) => value !== others[i]).length : Infinity;
}

describe('what can’t be had is refused in one sentence', () => {
  it.each(CASES)('%s with %s as %s', async (file, from, to, says) => {
    const sentence = await refusalOf(changed(file, from, to)).catch((problem: unknown) => String(problem));
    expect(sentence).toMatch(says);
    expect(sentence.length).toBeLessThan(300);
  });

  const files = [...new Set(CASES.map(([file]) => file)), 'torch-GELU.onnx', 'hand-gemm.onnx'];
  it.each(files)('%s cut anywhere', async (file) => {
    const bytes = written(file);
    const whole = await modelIn(bytes, file);
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 97)) {
      const part = await modelIn(bytes.subarray(0, length), file).catch((problem: unknown) => problem as Error);
      // Where a text has no mark at its end, the last number may lack digits.
      if (!(part instanceof Error)) expect(differences(part, whole)).toBeLessThan(2);
      else if (!(part instanceof ModelProblem)) expect(part.message, `${length} bytes`).toBe('It is no model');
    }
  });

  it.each([
    ['fann-1.net', /\(0, [^)]*\)/, (digits: string) => `(0, ${digits}x)`],
    ['opencv-usual.yml', /output_scale:\n\s+- \S+/, (digits: string) => `output_scale:\n      - ${digits}x`],
    ['nnet-softmax.txt', /wts = c\(/, (digits: string) => `wts = c(${digits}x, `],
    ['nnet-sigmoid-print.txt', /-0.2093258622250283/, (digits: string) => `${digits}x`],
  ])('%s with a very long number, in time', async (file, from, to) => {
    const text = changed(file, from, to('1'.repeat(300_000)));
    const start = performance.now();
    await refusalOf(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('what is none of these is left to others', async () => {
    for (const text of [
      '',
      '{}',
      '[1]',
      '{"layers": []}',
      'x,y\n1,2\n',
      '{"modelTopology": {}}',
      'list(a = 1)',
      '<html>',
      '[1] 5.1 4.9 4.7 4.6',
      '[1] 5.1 4.9\n[1] 1 2 3 4',
    ])
      expect(await readOther(bytesOf(text), 'file.txt')).toBeNull();
  });

  it('but for a blank first line, and 16 bits a character', async () => {
    const text = textOf('fann-1.net');
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer);
    for (const given of [`\n${text}`, wide]) expect(await modelIn(given)).toEqual(await modelIn(text));
  });

  it('a network of brain.js without units', async () => {
    const empty = '{"type":"NeuralNetwork","layers":[{},{"weights":[],"biases":[]}],"trainOpts":{"activation":"tanh"}}';
    expect(await refusalOf(empty)).toMatch(/Layer 1 has 0 units/);
  });

  it('XML of OpenCV, with what would do', async () => {
    expect(await refusalOf('<?xml version="1.0"?>\n<opencv_storage>\n<opencv_ml_ann_mlp>')).toMatch(/\.yml or \.json/);
  });
});
