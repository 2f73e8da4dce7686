import { textBytes, type LayerOut, type ModelForm, type ModelOut, type OutFile } from './model-out';

/** Bytes of a double. */
const SIZE = 8;

/** W and b by the names of an nn.Sequential, as doubles; the activations stand in the metadata, as links write them. */
export const safetensors: ModelForm = {
  lack: () => null,
  files: (model) => [fileOf(model)],
};

interface Tensor {
  name: string;
  shape: number[];
  values: Float64Array;
}

function fileOf(model: ModelOut): OutFile {
  const tensors = tensorsOf(model.layers);
  const header: Record<string, unknown> = {
    __metadata__: { format: 'pt', activations: model.layers.map(activationText).join(',') },
  };
  let at = 0;
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: 'F64', shape, data_offsets: [at, at + values.length * SIZE] };
    at += values.length * SIZE;
  }
  return { name: 'network.safetensors', bytes: bytesOf(header, tensors, at) };
}

/** An activation is a module of its own, without weights; the identity is none. */
function tensorsOf(layers: readonly LayerOut[]): Tensor[] {
  let module = 0;
  return layers.flatMap(({ activation, units, inputs, weights, biases }) => {
    const name = String(module);
    module += activation === 'identity' ? 1 : 2;
    return [
      { name: `${name}.weight`, shape: [units, inputs], values: weights },
      { name: `${name}.bias`, shape: [units], values: biases },
    ];
  });
}

const activationText = ({ activation, alpha }: LayerOut): string =>
  alpha === undefined ? activation : `${activation}:${alpha}`;

/** The length of the header, the header, filled up so that the doubles begin at a multiple of 8, and these. */
function bytesOf(header: object, tensors: readonly Tensor[], size: number): Uint8Array {
  const json = JSON.stringify(header);
  const text = textBytes(json.padEnd(Math.ceil(json.length / SIZE) * SIZE));
  const bytes = new Uint8Array(SIZE + text.length + size);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, SIZE);
  let at = SIZE + text.length;
  for (const { values } of tensors)
    for (const value of values) {
      view.setFloat64(at, value, true);
      at += SIZE;
    }
  return bytes;
}
