import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';

/** A field of a message: a whole number, or bytes, those of a fixed-width number too. */
export interface Field {
  number: number;
  whole: number;
  bytes: Uint8Array;
}

const NONE = new Uint8Array();
const [VARINT, FIXED64, LENGTH, FIXED32] = [0, 1, 2, 5];

/** The fields of a message of protocol buffers, one after the other. */
export function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  const reader = new Reader(bytes);
  while (!reader.isAtEnd) {
    const tag = reader.varint();
    const [number, kind] = [Math.floor(tag / 8), tag % 8];
    if (number < 1) throw broken();
    if (kind === VARINT) yield { number, whole: reader.varint(), bytes: NONE };
    else if (kind === LENGTH) yield { number, whole: 0, bytes: reader.take(reader.varint()) };
    else if (kind === FIXED32 || kind === FIXED64)
      yield { number, whole: 0, bytes: reader.take(kind === FIXED32 ? 4 : 8) };
    else throw broken();
  }
}

/** Add the whole numbers of a repeated field, packed into bytes or one, until there are as many as can be meant, and one more. */
export function addWholes(numbers: number[], { whole, bytes }: Field, most: number): void {
  if (bytes.length === 0 && numbers.length <= most) numbers.push(whole);
  const reader = new Reader(bytes);
  while (!reader.isAtEnd && numbers.length <= most) numbers.push(reader.varint());
}

export const textOf = ({ bytes }: Field): string => new TextDecoder().decode(bytes);

export const broken = (): ModelProblem => new ModelProblem(words.cut('ONNX'));

class Reader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** Seven bits a byte, the lowest first; negative ones take ten bytes. Past 2^53 not to the last bit. */
  varint(): number {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw broken();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(BigInt.asIntN(64, value));
    }
    throw broken();
  }

  take(length: number): Uint8Array {
    const end = this.#at + length;
    if (length < 0 || end > this.#bytes.length) throw broken();
    return this.#bytes.subarray(this.#at, (this.#at = end));
  }
}
