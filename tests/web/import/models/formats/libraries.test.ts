import { describe, expect, it } from 'vitest';
import { outputsOf } from '../brought-outputs';
import { librariesOutputs, modelIn, textOf, written } from './files';

/** brain.js and PyTorch compute with float32 numbers. */
const mostOf = (file: string): number => (/^(brain|torch)/.test(file) ? 2e-6 : 1e-12);

describe('networks that libraries trained', () => {
  it.each([...librariesOutputs()])('%s has the same outputs', async (file, lines) => {
    const model = await modelIn(written(file), file);
    const rows = lines.map((numbers) => numbers.slice(0, model.inputs));
    const wanted = lines.flatMap((numbers) => numbers.slice(model.inputs));
    for (const layer of model.layers) if (layer.isAsked) layer.activation = 'sigmoid';
    const given = outputsOf(model, rows).flat();
    expect(given).toHaveLength(wanted.length);
    for (const [i, value] of wanted.entries()) expect(Math.abs(given[i]! - value)).toBeLessThan(mostOf(file));
  });

  it.each([...librariesOutputs().keys()])('%s is known by what is in it', async (file) => {
    expect(await modelIn(written(file), 'a.bin')).toEqual(await modelIn(written(file), file));
  });
});

const codesOf = async (file: string): Promise<string[]> => (await modelIn(written(file))).notes.map(({ code }) => code);

describe('what was done to them is told', () => {
  it.each([
    ['fann-1.net', ['steepnessFolded']],
    ['opencv-usual.yml', ['scalingFolded', 'outputScaled']],
    ['opencv-raw.json', ['scalingFolded']],
    ['opencv-leaky.yml', []],
    ['nnet-softmax.txt', ['logisticCut']],
    ['nnet-sigmoid-print.txt', ['logisticCut', 'roundedPrint']],
    ['convnet-sigmoid.json', ['dropoutFolded']],
    ['synaptic-TANH.json', []],
  ])('of %s', async (file, codes) => expect(await codesOf(file)).toEqual(codes));

  it('the kind of numbers', async () => {
    expect((await modelIn(written('torch-GELU.onnx'))).precision).toBe('float32');
    expect((await modelIn(written('brain1-tanh.json'))).precision).toBe('float32');
    expect((await modelIn(written('fann-1.net'))).precision).toBe('float64');
  });

  it('activations, with their alpha', async () => {
    const shapes = (await modelIn(textOf('brain2-leaky-relu.json'))).layers.map(({ activation, alpha }) => [
      activation,
      alpha,
    ]);
    expect(shapes).toEqual([
      ['leakyRelu', 0.2],
      ['leakyRelu', 0.2],
      ['leakyRelu', 0.2],
    ]);
    const [spelled] = (await modelIn(written('torch-Mish.onnx'))).layers;
    expect(spelled!.activation).toBe('mish');
  });
});

describe('the output of a network that R printed', () => {
  const print = textOf('nnet-sigmoid-print.txt');
  it('is asked for where nothing says it', async () => {
    expect((await modelIn(print)).layers.map(({ isAsked }) => isAsked)).toEqual([undefined, true]);
  });

  it.each([
    [' linear output units ', 'identity'],
    [' linear output units  decay=0.1', 'identity'],
    [' softmax modelling  decay=0.01', 'softmax'],
    [' entropy fitting ', 'sigmoid'],
    [' decay=0.001', 'sigmoid'],
    ['', 'sigmoid'],
  ])('with the options “%s”', async (options, activation) => {
    const said = `a 3-4-1 network with 21 weights\ninputs: a b c \noutput(s): y \noptions were -${options}\n${print}`;
    const output = (await modelIn(said)).layers[1]!;
    expect([output.activation, output.isAsked]).toEqual([activation, undefined]);
  });
});

it('a linear unit of FANN, which is cut far out', async () => {
  const linear = textOf('fann-1.net').replace(/, [35], /g, ', 0, ');
  expect((await modelIn(linear)).notes.map(({ code }) => code)).toContain('linearCut');
});
