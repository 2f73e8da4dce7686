import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';
import { addWholes, fieldsOf, textOf, type Field } from './wire';

/** A constant of the graph. */
export interface Tensor {
  name: string;
  dims: number[];
  /** One row of `dims` after the other. */
  values: Float64Array;
  /** Whether it is the transpose of what stands in `values`, one column of `dims` after the other. */
  isTurned?: boolean;
  isSingle: boolean;
}

/** ONNX's names of element types, by their numbers. */
export const TYPES = (
  'undefined float32 uint8 int8 uint16 int16 int32 int64 string bool float16 float64 uint32 uint64 complex64 ' +
  'complex128 bfloat16'
).split(' ');
const [FLOAT, DOUBLE] = [1, 11];
const EXTERNAL = 1;
/** Sides of a tensor, with more than any matrix or bias has. */
export const MOST_DIMS = 8;

/** Fields of `TensorProto`: 1 dims, 2 data_type, 4 float_data, 8 name, 9 raw_data, 10 double_data, 13 and 14 external. */
export function readTensor(bytes: Uint8Array, given = ''): Tensor {
  const dims: number[] = [];
  const parts: { single: boolean | null; bytes: Uint8Array }[] = [];
  let [type, name, external] = [0, given, false];
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) addWholes(dims, field, MOST_DIMS);
    else if (field.number === 2) type = field.whole;
    else if (field.number === 4) parts.push({ single: true, bytes: field.bytes });
    else if (field.number === 8) name = textOf(field);
    else if (field.number === 9) parts.push({ single: null, bytes: field.bytes });
    else if (field.number === 10) parts.push({ single: false, bytes: field.bytes });
    else if (field.number === 13 || (field.number === 14 && field.whole === EXTERNAL)) external = true;
  }
  if (external) throw new ModelProblem(words.onnx.external(name));
  if (type !== FLOAT && type !== DOUBLE) throw new ModelProblem(words.onnx.type(name, TYPES[type] ?? String(type)));
  const isSingle = type === FLOAT;
  if (!parts.every(({ single }) => single === null || single === isSingle))
    throw new ModelProblem(words.onnx.values(name));
  const values = numbersOf(joined(parts.map((part) => part.bytes)), isSingle);
  checkShape(name, dims, values);
  return { name, dims, values: values!, isSingle };
}

/** Whether its values are the numbers that weights can be; others, such as a shape, are of no interest. */
export function isOfNumbers(bytes: Uint8Array): boolean {
  let type: number = FLOAT;
  for (const field of fieldsOf(bytes)) if (field.number === 2) type = field.whole;
  return !['int32', 'int64', 'bool', 'string', 'uint8', 'int8'].includes(TYPES[type] ?? '');
}

export const nameOfTensor = (bytes: Uint8Array): string => {
  let name = '';
  for (const field of fieldsOf(bytes)) if (field.number === 8) name = textOf(field);
  return name;
};

/** Little-endian; null where the last one is cut. */
function numbersOf(bytes: Uint8Array, isSingle: boolean): Float64Array | null {
  const width = isSingle ? 4 : 8;
  if (bytes.length % width !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float64Array.from({ length: bytes.length / width }, (_, i) =>
    isSingle ? view.getFloat32(width * i, true) : view.getFloat64(width * i, true),
  );
}

/** The numbers may stand there one by one, as older writers do. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function checkShape(name: string, dims: readonly number[], values: Float64Array | null): void {
  const count = dims.reduce((product, dim) => product * dim, 1);
  const isShape = dims.length <= MOST_DIMS && dims.every((dim) => dim >= 0);
  if (!isShape || values?.length !== count) throw new ModelProblem(words.onnx.values(name));
}

/** A single number; null for anything else. */
export const scalarOf = ({ values }: Tensor): number | null => (values.length === 1 ? values[0]! : null);

/** The value of a float field. */
export const floatOf = ({ bytes }: Field): number =>
  bytes.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset, 4).getFloat32(0, true) : NaN;
