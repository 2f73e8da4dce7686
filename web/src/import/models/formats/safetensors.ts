import { models as words } from '../../../messages/words';
import { isMembers, membersOf, numbersOf, textIn, type Members } from '../json';
import { ModelProblem, type BroughtModel } from '../model';
import { MOST_LAYERS } from '../sizes';
import { Stack, type Activated } from '../stack';
import { chainsOf } from './chain';
import { activationFromText } from './own';
import { brainFloat, float16, float32, float64 } from './floats';

/** Bytes of the length of the header, which comes first. */
const LENGTH = 8;
/** More than any network that the page can have. */
const LONGEST_HEADER = 1_000_000;

/** Whether a file begins with the length of a header, and the brace of that header. */
export function isSafetensors(bytes: Uint8Array): boolean {
  const length = headerLength(bytes);
  return length !== null && length > 1 && length < 2 ** 32 && bytes[LENGTH] === 0x7b;
}

const headerLength = (bytes: Uint8Array): number | null =>
  bytes.length <= LENGTH ? null : Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));

const types = { F64: float64, F32: float32, F16: float16, BF16: brainFloat } as const;

interface Tensor {
  shape: number[];
  values: Float64Array;
  isDouble: boolean;
}

/**
 * Dense layers as `name.weight`, units x inputs, and `name.bias`. Activations are not in it, but for those that the page's own
 * files name in their metadata.
 */
export async function readSafetensors(bytes: Uint8Array): Promise<BroughtModel> {
  const length = headerLength(bytes)!;
  if (length > LONGEST_HEADER || LENGTH + length > bytes.length) throw new ModelProblem(words.safetensors.header);
  const header = await membersOf(new TextDecoder().decode(bytes.subarray(LENGTH, LENGTH + length)));
  const data = bytes.subarray(LENGTH + length);
  const tensors = new Map<string, Tensor>();
  let end = 0;
  for (const [name, entry] of inOrderOfData(header)) {
    const tensor = tensorOf(name, entry, data, end);
    end = tensor.end;
    tensors.set(name, tensor);
  }
  if (end !== data.length) throw new ModelProblem(words.safetensors.size(data.length, end));
  return modelOf(header, tensors);
}

function inOrderOfData(header: Members): [string, Members][] {
  const entries = Object.entries(header).filter(([name]) => name !== METADATA);
  const found = entries.map(([name, entry]): [string, Members, number] => {
    if (!isMembers(entry)) throw new ModelProblem(words.safetensors.entry(name));
    return [name, entry, numbersOf(entry.data_offsets, `${name}.data_offsets`)[0]!];
  });
  return found.sort((one, other) => one[2] - other[2]).map(([name, entry]) => [name, entry]);
}

/** @param from where its bytes have to begin: one tensor follows the other */
function tensorOf(name: string, entry: Members, data: Uint8Array, from: number): Tensor & { end: number } {
  const type = textIn(entry, 'dtype');
  if (!Object.hasOwn(types, type)) throw new ModelProblem(words.safetensors.type(name, type, Object.keys(types)));
  const { size, read } = types[type as keyof typeof types];
  const shape = numbersOf(entry.shape, `${name}.shape`);
  const [begin, end, ...more] = numbersOf(entry.data_offsets, `${name}.data_offsets`);
  const count = shape.reduce((product, side) => product * side, 1);
  const fits = shape.every((side) => Number.isInteger(side) && side >= 0) && end! - begin! === count * size;
  if (!fits || begin !== from || end! > data.length || more.length > 0)
    throw new ModelProblem(words.safetensors.offsets(name));
  return { shape, values: read(data.subarray(begin, end)), isDouble: type === 'F64', end: end! };
}

// ---- layers -------------------------------------------------------------------------------------

const METADATA = '__metadata__';

function modelOf(header: Members, tensors: ReadonlyMap<string, Tensor>): BroughtModel {
  const { order, isSure } = orderOf(namesIn(tensors), tensors);
  const known = activationsIn(header, order.length);
  const stack = new Stack();
  if (!isSure) stack.notes.push({ code: 'orderTaken', what: order.join(' → ') });
  order.forEach((name, l) => {
    const { shape, values } = tensors.get(`${name}.weight`)!;
    const biases = tensors.get(`${name}.bias`)?.values ?? null;
    stack.dense({ name, weights: values, units: shape[0]!, inputs: shape[1]!, biases });
    if (known) stack.activate(known[l]!, name);
    else stack.ask();
  });
  const isDouble = [...tensors.values()].every((tensor) => tensor.isDouble);
  return stack.model(isDouble ? 'float64' : 'float32');
}

/** The names before `.weight`. */
function namesIn(tensors: ReadonlyMap<string, Tensor>): string[] {
  for (const [name, { shape }] of tensors) {
    const wanted = name.endsWith('.weight') ? 2 : name.endsWith('.bias') ? 1 : 0;
    const hasWeight = tensors.has(name.replace(/bias$/, 'weight'));
    if (shape.length !== wanted || !hasWeight)
      throw new ModelProblem(words.safetensors.tensor(name, shape.join(' × ')));
  }
  return [...tensors.keys()].filter((name) => name.endsWith('.weight')).map((name) => name.slice(0, -7));
}

/** By the numbers in which alone the names differ, or else as one layer takes what the other gives: there may be several such orders. */
function orderOf(names: readonly string[], tensors: ReadonlyMap<string, Tensor>): { order: string[]; isSure: boolean } {
  const numbered = [...names].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const isNumbered = new Set(names.map((name) => name.replace(/\d+/g, ''))).size === 1;
  if (names.length > MOST_LAYERS || isNumbered) return { order: numbered, isSure: true };
  const links = numbered.map((name) => {
    const [units, inputs] = tensors.get(`${name}.weight`)!.shape as [number, number];
    return { inputs, units };
  });
  const [chain, other] = chainsOf(links);
  return { order: chain?.map((place) => numbered[place]!) ?? numbered, isSure: !other };
}

function activationsIn(header: Members, layers: number): Activated[] | null {
  const metadata = header[METADATA];
  const text = isMembers(metadata) ? metadata.activations : undefined;
  if (typeof text !== 'string') return null;
  const activations = text.split(',').map(activationFromText);
  if (activations.length !== layers) throw new ModelProblem(words.safetensors.activations(activations.length, layers));
  return activations;
}
