import { describe, expect, it } from 'vitest';
import { bytesOf, file, layersOf, opened, refusalOf } from './opened';

/** A file of these tensors, one after another, with what else is to stand in its header. */
function made(
  tensors: Readonly<Record<string, { dtype: string; shape: number[]; bytes: ArrayLike<number> }>>,
  more = {},
) {
  const header: Record<string, unknown> = { ...more };
  const data: number[] = [];
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors)) {
    header[name] = { dtype, shape, data_offsets: [data.length, data.length + bytes.length] };
    data.push(...Array.from(bytes));
  }
  return withHeader(JSON.stringify(header), data);
}

function withHeader(header: string, data: readonly number[] = [], length = bytesOf(header).length): Uint8Array {
  const bytes = new Uint8Array(8 + bytesOf(header).length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(bytesOf(header), 8);
  bytes.set(data, 8 + bytesOf(header).length);
  return bytes;
}

const doubles = (...values: number[]) => new Uint8Array(Float64Array.from(values).buffer);
const singles = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
const F64 = (shape: number[], ...values: number[]) => ({ dtype: 'F64', shape, bytes: doubles(...values) });
const F32 = (shape: number[], ...values: number[]) => ({ dtype: 'F32', shape, bytes: singles(...values) });
const small = { '0.weight': F64([1, 2], 0.1, -0.2), '0.bias': F64([1], 0.3) };
const safetensors = (bytes: Uint8Array) => file('a.safetensors', bytes);

describe('a safetensors file', () => {
  it('has doubles, taken to the bit, and asks for the activations', async () => {
    const model = await opened(safetensors(made(small)));
    expect(model).toMatchObject({ inputs: 2, precision: 'float64' });
    expect(layersOf(model)).toEqual([{ units: 1, activation: 'identity', weights: [0.1, -0.2], biases: [0.3] }]);
    expect(model.layers[0]).toMatchObject({ isAsked: true, name: '0' });
  });

  it('has layers in the order of their numbers, not of their names', async () => {
    const tensors = Object.fromEntries(
      [10, 2, 0].flatMap((n) => [
        [`net.${n}.weight`, F32([1, 1], n)],
        [`net.${n}.bias`, F32([1], n + 0.5)],
      ]),
    );
    const model = await opened(safetensors(made(tensors)));
    expect(model.precision).toBe('float32');
    expect(model.layers.map(({ name }) => name)).toEqual(['net.0', 'net.2', 'net.10']);
    expect(model.layers.map(({ weights }) => weights[0])).toEqual([0, 2, 10]);
  });

  it('is told apart by what layers take and give where names do not number them', async () => {
    const model = await opened(
      safetensors(made({ 'body.0.weight': F32([3, 2], 1, 2, 3, 4, 5, 6), 'a.9.weight': F32([1, 3], 7, 8, 9) })),
    );
    expect(model.layers.map(({ name }) => name)).toEqual(['body.0', 'a.9']);
    expect(model.layers[0]).toMatchObject({ isWithoutBiases: true, biases: new Float64Array(3) });
  });

  it('is in the only order that fits, whatever its names', async () => {
    const only = {
      'hidden.weight': F32([4, 5], ...new Array<number>(20).fill(1)),
      'input.weight': F32([5, 3], ...new Array<number>(15).fill(2)),
      'output.weight': F32([1, 4], 3, 3, 3, 3),
    };
    const { layers, notes } = await opened(safetensors(made(only)));
    expect(layers.map(({ name }) => name)).toEqual(['input', 'hidden', 'output']);
    expect(notes).toEqual([]);
  });

  it('says which order was taken where several fit', async () => {
    const square = (...names: string[]) => made(Object.fromEntries(names.map((name) => [name, F32([1, 1], 1)])));
    const { notes } = await opened(safetensors(square('hidden.weight', 'input.weight', 'output.weight')));
    expect(notes).toEqual([{ code: 'orderTaken', what: 'hidden → input → output' }]);
    expect((await opened(safetensors(square('decoder.0.weight', 'encoder.0.weight')))).notes).toHaveLength(1);
    expect((await opened(safetensors(square('net.0.weight', 'net.2.weight')))).notes).toEqual([]);
  });

  it('is refused in time where no order fits, and where there are too many layers', async () => {
    const start = performance.now();
    const stars = (count: number) =>
      made(Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${'x'.repeat(i)}.weight`, F32([1, 1], 1)])));
    const { notes } = await opened(safetensors(stars(11)));
    expect(notes).toHaveLength(1);
    expect(await refusalOf(safetensors(stars(12)))).toMatch(/12 layers; this page has at most 11/);
    const [last] = [F32([3, 2], 1, 1, 1, 1, 1, 1)];
    const none = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`n${'x'.repeat(i)}.weight`, F32([1, 1], 1)]));
    expect(await refusalOf(safetensors(made({ ...none, 'last.weight': last })))).toMatch(/gives/);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('may have 16 bits: halves and the upper halves of float32', async () => {
    const half = { dtype: 'F16', shape: [1, 6], bytes: [0, 0x3c, 0x55, 0x35, 1, 0, 0xff, 0x7b, 0, 0x80, 0, 0xc0] };
    const brain = { dtype: 'BF16', shape: [1], bytes: [0x80, 0xbf] };
    const model = await opened(safetensors(made({ 'fc.weight': half, 'fc.bias': brain })));
    expect(layersOf(model)).toMatchObject([{ weights: [1, 0.333251953125, 2 ** -24, 65504, -0, -2], biases: [-1] }]);
  });

  it('names activations where the page wrote it', async () => {
    const metadata = { __metadata__: { activations: 'elu:0.5' } };
    expect(layersOf(await opened(safetensors(made(small, metadata))))).toMatchObject([
      { activation: 'elu', alpha: 0.5 },
    ]);
  });

  it.each([
    ['a header longer than the file', withHeader('{}', [], 1000), /header/],
    ['a header that is cut', withHeader('{"0.weight": {"dtype": "F64"'), /ends too early/],
    ['a doubled tensor', withHeader('{"a": 1, "a": 2}'), /“a” stands there twice/],
    ['deep nesting', withHeader(`{"a": ${'['.repeat(50)}`), /nested/],
    ['an entry that is none', withHeader('{"a": 1}'), /“a” in the header is no tensor/],
    ['a lying shape', made({ 'a.weight': F64([3, 3], 1, 2) }), /“a.weight”: its place/],
    ['a negative side', made({ 'a.weight': F64([-1, -2], 1, 2) }), /“a.weight”: its place/],
    ['a shape beyond all bounds', made({ 'a.weight': F64([1e200, 1e200], 1) }), /“a.weight”: its place/],
    [
      'places that overlap',
      withHeader(
        '{"a.weight":{"dtype":"F64","shape":[1,1],"data_offsets":[0,8]},"a.bias":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}',
        [0, 0, 0, 0, 0, 0, 0, 0],
      ),
      /“a.bias”: its place/,
    ],
    ['bytes cut short', made(small).slice(0, -4), /“0.bias”: its place/],
    ['bytes too many', new Uint8Array([...made(small), 0]), /has 25 bytes of numbers; its header says 24/],
    ['whole numbers', made({ 'a.weight': { dtype: 'I64', shape: [1, 1], bytes: doubles(1) } }), /type “I64”/],
    [
      'a convolution',
      made({ 'conv1.weight': F32([1, 1, 1, 1], 1) }),
      /“conv1.weight” \(1 × 1 × 1 × 1\) belongs to no dense layer/,
    ],
    ['a normalisation', made({ ...small, 'bn.running_mean': F64([1], 1) }), /“bn.running_mean”/],
    ['NaN', made({ 'a.weight': F64([1, 2], 1, NaN) }), /row 1, column 2 of layer 1 is not finite/],
    [
      'an infinite bias',
      made({ 'a.weight': F64([1, 1], 1), 'a.bias': F64([1], Infinity) }),
      /bias of unit 1 of layer 1/,
    ],
    [
      'layers that do not fit',
      made({ '0.weight': F64([2, 1], 1, 2), '1.weight': F64([1, 3], 1, 2, 3) }),
      /“0” gives 2 numbers, “1” takes 3/,
    ],
    ['too many biases', made({ '0.weight': F64([1, 1], 1), '0.bias': F64([2], 1, 2) }), /“0” has 2 biases/],
    [
      'too many units',
      made({
        '0.weight': F64([513, 1], ...new Array<number>(513).fill(1)),
        '1.weight': F64([1, 513], ...new Array<number>(513).fill(1)),
      }),
      /513 units; this page has 1 to 512/,
    ],
    [
      'too many outputs',
      made({ '0.weight': F64([65, 1], ...new Array<number>(65).fill(1)) }),
      /65 outputs; this page has at most 64/,
    ],
    ['no layer', made({}), /no dense layer/],
  ])('is refused in a sentence: %s', async (_, bytes, sentence) => {
    expect(await refusalOf(safetensors(bytes))).toMatch(sentence);
  });
});
