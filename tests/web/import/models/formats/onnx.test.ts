import { describe, expect, it } from 'vitest';
import type { BroughtModel } from '../../../../../web/src/import/models/model';
import { outputsOf } from '../brought-outputs';
import { modelIn, refusalOf } from './files';

// ---- protocol buffers, written -------------------------------------------------------------------

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
const whole = (field: number, value: number): number[] => [...varint(8 * field), ...varint(value)];
const bytes = (field: number, value: ArrayLike<number>): number[] => [
  ...varint(8 * field + 2),
  ...varint(value.length),
  ...Array.from(value),
];
const text = (field: number, value: string): number[] => bytes(field, new TextEncoder().encode(value));
const doubles = (values: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(values).buffer);
const floats = (values: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);

const DOUBLE = whole(2, 11);
const tensor = (name: string, dims: readonly number[], values: readonly number[]): number[] =>
  given(name, dims, [...DOUBLE, ...bytes(9, doubles(values))]);
const given = (name: string, dims: readonly number[], rest: readonly number[]): number[] =>
  bytes(5, [...dims.flatMap((dim) => whole(1, dim)), ...text(8, name), ...rest]);

type Attributes = Readonly<Record<string, number | string | readonly number[]>>;
const valueOf = (value: number | string | readonly number[]): number[] => {
  if (typeof value === 'string') return text(4, value);
  if (typeof value !== 'number') return bytes(8, value);
  return Number.isInteger(value) ? whole(3, value) : [21, ...floats([value])];
};
const attribute = ([name, value]: [string, number | string | readonly number[]]): number[] =>
  bytes(5, [...text(1, name), ...valueOf(value)]);
const node = (operator: string, inputs: string, output: string, attributes: Attributes = {}): number[] =>
  bytes(1, [
    ...inputs.split(' ').flatMap((name) => text(1, name)),
    ...text(2, output),
    ...text(4, operator),
    ...Object.entries(attributes).flatMap(attribute),
  ]);
const model = (...graph: number[][]): Uint8Array =>
  Uint8Array.from([
    ...whole(1, 8),
    ...bytes(7, [...graph.flat(), ...bytes(11, text(1, 'x')), ...bytes(12, text(1, 'y'))]),
  ]);

const W = tensor('W', [2, 3], [1, 2, 3, 4, 5, 6]);
const turned = tensor('W', [3, 2], [1, 4, 2, 5, 3, 6]);
const b = tensor('b', [2], [7, 8]);
const plain: Pick<BroughtModel, 'inputs' | 'layers' | 'precision' | 'notes'> = {
  inputs: 3,
  layers: [
    { units: 2, activation: 'identity', weights: Float64Array.of(1, 2, 3, 4, 5, 6), biases: Float64Array.of(7, 8) },
  ],
  precision: 'float64',
  notes: [],
};

describe('an ONNX layer in every orientation', () => {
  it.each([
    ['Gemm with transB', model(W, b, node('Gemm', 'x W b', 'y', { transB: 1 }))],
    ['Gemm', model(turned, b, node('Gemm', 'x W b', 'y'))],
    ['Gemm of columns', model(W, tensor('b', [2, 1], [7, 8]), node('Gemm', 'W x b', 'y'))],
    [
      'Gemm of columns with transA',
      model(turned, tensor('b', [2, 1], [7, 8]), node('Gemm', 'W x b', 'y', { transA: 1 })),
    ],
    ['MatMul and Add', model(turned, b, node('MatMul', 'x W', 'p'), node('Add', 'p b', 'y'))],
    ['a bias in front', model(turned, b, node('MatMul', 'x W', 'p'), node('Add', 'b p', 'y'))],
    ['Transpose', model(W, b, node('Transpose', 'W', 'V'), node('MatMul', 'x V', 'p'), node('Add', 'p b', 'y'))],
    [
      'Transpose twice, and one that leaves the sides',
      model(
        ...[W, b, node('Transpose', 'W', 'V', { perm: [1, 0] }), node('Transpose', 'V', 'U', { perm: [0, 1] })],
        ...[node('Transpose', 'U', 'T'), node('Gemm', 'x T b', 'y', { transB: 1 })],
      ),
    ],
    [
      'Transpose that leaves the sides',
      model(turned, b, node('Transpose', 'W', 'V', { perm: [0, 1] }), node('Gemm', 'x V b', 'y')),
    ],
    [
      'what does nothing',
      model(
        W,
        b,
        node('Flatten', 'x', 'f'),
        node('Gemm', 'f W b', 'g', { transB: 1 }),
        node('Cast', 'g', 'y', { to: 11 }),
      ),
    ],
  ])('%s', async (_, bytes) => expect(await modelIn(bytes)).toEqual(plain));

  it('alpha and beta', async () => {
    const half = tensor('W', [2, 3], [2, 4, 6, 8, 10, 12]);
    const gemm = node('Gemm', 'x W b', 'y', { transB: 1, alpha: 0.5, beta: 0.25 });
    const { layers } = await modelIn(model(half, tensor('b', [1, 2], [28, 32]), gemm));
    expect(layers).toEqual(plain.layers);
  });

  it('one number as a bias for all', async () => {
    const { layers } = await modelIn(model(W, tensor('b', [1], [7]), node('Gemm', 'x W b', 'y', { transB: 1 })));
    expect([...layers[0]!.biases]).toEqual([7, 7]);
  });

  it('numbers as a list of their own', async () => {
    const listed = given('W', [2, 3], [...whole(2, 1), ...bytes(4, floats([1, 2, 3, 4, 5, 6]))]);
    const doubled = given('b', [2], [...DOUBLE, ...bytes(10, doubles([7, 8]))]);
    const { layers, precision } = await modelIn(model(listed, doubled, node('Gemm', 'x W b', 'y', { transB: 1 })));
    expect({ layers, precision }).toEqual({ layers: plain.layers, precision: 'float32' });
  });
});

describe('an ONNX bias belongs to its way through the graph', () => {
  const h = [tensor('W', [2, 2], [1, 2, 3, 4]), tensor('c', [2], [5, 6]), tensor('d', [2], [100, 200])];
  const branches = (...nodes: number[][]): Uint8Array => model(...h, node('MatMul', 'x W', 'h'), ...nodes);
  const biasesIn = async (bytes: Uint8Array) => [...(await modelIn(bytes)).layers[0]!.biases];

  it('and not to another that comes from the same product', async () => {
    expect(await biasesIn(branches(node('Relu', 'h', 'y'), node('Add', 'h c', 's')))).toEqual([0, 0]);
    expect(await biasesIn(branches(node('Add', 'h c', 'y'), node('Add', 'h d', 's')))).toEqual([5, 6]);
    expect(await biasesIn(branches(node('Add', 'h d', 's'), node('Add', 'h c', 'y')))).toEqual([5, 6]);
  });

  it('and several on one way are added', async () => {
    const { layers } = await modelIn(
      branches(node('Add', 'h c', 's'), node('Add', 'd s', 't'), node('Relu', 't', 'y')),
    );
    expect(layers).toMatchObject([{ activation: 'relu', biases: Float64Array.of(105, 206) }]);
  });

  it('with the layer after it on the same way', async () => {
    const nodes = [
      node('Add', 'h c', 's'),
      node('Add', 'h d', 't'),
      node('Relu', 's', 'r'),
      node('MatMul', 'r W', 'y'),
    ];
    expect((await modelIn(branches(...nodes))).layers.map(({ biases }) => [...biases])).toEqual([
      [5, 6],
      [0, 0],
    ]);
  });

  it('and an activation of two ways with different biases is none', async () => {
    const silu = (factor: string): Uint8Array =>
      branches(
        node('Add', 'h c', 's'),
        node('Add', 'h c', 't'),
        node('Sigmoid', 's', 'a'),
        node('Mul', `a ${factor}`, 'y'),
      );
    expect(await refusalOf(silu('h'))).toMatch(/“Mul” the network branches/);
    for (const same of ['s', 't'])
      expect((await modelIn(silu(same))).layers).toMatchObject([{ activation: 'silu', biases: Float64Array.of(5, 6) }]);
  });
});

const layer = node('Gemm', 'x W b', 'z', { transB: 1 });
const layers = (...rest: number[][]): Uint8Array => model(W, b, layer, ...rest);

describe('ONNX activations', () => {
  it.each([
    [['Sigmoid'], {}, 'sigmoid', undefined],
    [['Relu'], {}, 'relu', undefined],
    [['LeakyRelu'], {}, 'leakyRelu', 0.01],
    [['Elu'], { alpha: 0.5 }, 'elu', 0.5],
    [['Elu'], {}, 'elu', 1],
    [['Softmax'], {}, 'softmax', undefined],
    [['Gelu'], {}, 'gelu', undefined],
    [['Mish'], {}, 'mish', undefined],
  ] as const)('%s %o', async ([operator], attributes, activation, alpha) => {
    const [found] = (await modelIn(layers(node(operator, 'z', 'y', attributes)))).layers;
    expect([found!.activation, found!.alpha]).toEqual([activation, alpha]);
  });

  it('GELU as TensorFlow spells it', async () => {
    const spelled = layers(
      ...[tensor('r', [], [Math.SQRT1_2]), tensor('one', [], [1]), tensor('h', [], [0.5])],
      ...[node('Mul', 'z r', 's'), node('Erf', 's', 'e'), node('Add', 'one e', 'c')],
      ...[node('Mul', 'h z', 'k'), node('Mul', 'k c', 'y')],
    );
    expect((await modelIn(spelled)).layers[0]!.activation).toBe('gelu');
  });

  it('dropout is left out and told', async () => {
    expect((await modelIn(layers(node('Dropout', 'z', 'y')))).notes).toEqual([
      { code: 'dropoutLeftOut', what: 'Dropout' },
    ]);
  });

  it('the outputs that the graph leads to, with labels beside them', async () => {
    const found = await modelIn(layers(node('ArgMax', 'z', 'label'), node('Sigmoid', 'z', 'y')));
    expect(outputsOf(found, [[0, 0, 0]])[0]![0]).toBeCloseTo(1 / (1 + Math.exp(-7)), 15);
  });
});

describe('what ONNX models can’t have', () => {
  it.each([
    ['a convolution', layers(node('Conv', 'z W', 'y')), /“Conv”/],
    [
      'an operator of others',
      layers(node('Sigmoid', 'z', 'a'), node('BatchNormalization', 'a b b b b', 'y')),
      /“BatchNormalization”/,
    ],
    ['the rounded GELU', layers(node('Gelu', 'z', 'y', { approximate: 'tanh' })), /“Gelu”/],
    ['softmax over examples', layers(node('Softmax', 'z', 'y', { axis: 0 })), /over the examples/],
    ['numbers made whole', layers(node('Cast', 'z', 'y', { to: 7 })), /“Cast to int64”/],
    ['a Cast to nothing', layers(node('Cast', 'z', 'y')), /“Cast to undefined”/],
    ['all examples in one row', layers(node('Flatten', 'z', 'y', { axis: 0 })), /over the examples/],
    [
      'sides in no order',
      model(W, b, node('Transpose', 'W', 'V', { perm: [1, 1] }), node('Gemm', 'x V b', 'y')),
      /don’t fit/,
    ],
    ['a skip connection', layers(node('Add', 'z x', 'y')), /branches or skips/],
    [
      'an activation of an activation',
      layers(node('Sigmoid', 'z', 'a'), node('Tanh', 'a', 'y')),
      /“Tanh\(Sigmoid\(z\)\)” is no activation/,
    ],
    [
      'a scaled input',
      model(W, b, tensor('k', [], [2]), node('Mul', 'x k', 's'), node('Gemm', 's W b', 'y', { transB: 1 })),
      /is no activation/,
    ],
    ['no layer', model(node('Identity', 'x', 'y')), /No output/],
    ['no graph', Uint8Array.from([...whole(1, 8), ...text(2, 'pytorch')]), /no network/],
    ['a name twice', layers(node('Sigmoid', 'z', 'y'), node('Tanh', 'z', 'y')), /“y” stands there twice/],
    [
      'other layers',
      model(W, b, node('Gemm', 'x W b', 'z', { transB: 1 }), node('Gemm', 'z W b', 'y', { transB: 1 })),
      /don’t fit/,
    ],
    ['an input as a bias', model(W, node('Gemm', 'x W x', 'y', { transB: 1 })), /branches/],
    [
      'a bias of another length',
      model(W, tensor('b', [3], [1, 2, 3]), node('Gemm', 'x W b', 'y', { transB: 1 })),
      /don’t fit/,
    ],
    ['a shape that lies', model(tensor('W', [2, 1e9], [1]), b, layer), /shape of “W”/],
    ['values that are cut', model(given('W', [1], [...DOUBLE, ...bytes(9, [1, 2, 3])])), /shape of “W”/],
    [
      'infinity',
      model(tensor('W', [2, 3], [1, 2, 3, 4, 5, Infinity]), b, node('Gemm', 'x W b', 'y', { transB: 1 })),
      /row 2, column 3 of layer 1/,
    ],
    [
      'numbers of 16 bits',
      model(given('W', [2, 3], [...whole(2, 10), ...bytes(9, new Uint8Array(12))]), b, layer),
      /float16/,
    ],
    [
      'numbers elsewhere',
      model(given('W', [2, 3], [...DOUBLE, ...bytes(13, text(1, 'location')), ...whole(14, 1)]), b, layer),
      /another file/,
    ],
    [
      'too many nodes',
      layers(...Array.from({ length: 10_001 }, (_, i) => node('Identity', 'z', `i${i}`))),
      /more than 10,000 nodes/,
    ],
    [
      'a form that doubles',
      layers(
        ...Array.from({ length: 60 }, (_, i) =>
          node('Mul', `${i ? `m${i - 1}` : 'z'} ${i ? `m${i - 1}` : 'z'}`, `m${i}`),
        ),
        node('Mul', 'm59 m59', 'y'),
      ),
      /“Mul”/,
    ],
  ])('%s', async (_, bytes, says) => {
    const sentence = await refusalOf(bytes);
    expect(sentence).toMatch(says);
    expect(sentence.length).toBeLessThan(300);
  });
});

describe('large ONNX models are refused in time', () => {
  it('a tensor with more sides than any', async () => {
    const sides = bytes(5, [...bytes(1, new Uint8Array(1_000_000).fill(1)), ...text(8, 'W'), ...DOUBLE]);
    expect(await refusalOf(model(sides, b, layer))).toMatch(/shape of “W”/);
  });

  it('many products of one large tensor', async () => {
    const [units, inputs] = [512, 128];
    const large = Uint8Array.from([
      ...model(
        bytes(5, [
          ...whole(1, inputs),
          ...whole(1, units),
          ...text(8, 'W'),
          ...whole(2, 1),
          ...bytes(9, new Uint8Array(4 * units * inputs)),
        ]),
        ...Array.from({ length: 2000 }, (_, i) => node('MatMul', 'x W', `p${i}`)),
        node('Add', 'p1 p2', 'y'),
      ),
    ]);
    const start = performance.now();
    expect(await refusalOf(large)).toMatch(/branches/);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
