import { Inflate } from 'fflate';
import { files as words } from '../messages/words';
import { MOST_UNPACKED } from './limits';
import { SheetProblem } from './problem';
import type { Sliced } from './slices';

/** A member of an archive: where its bytes are, and what they should become. */
interface Member {
  method: number;
  packed: number;
  size: number;
  /** Of its own head. */
  at: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of a directory and the longest comment behind it. */
const LONGEST_END = 22 + 65_535;
/** What deflated bytes can become at the most. */
const MOST_RATIO = 1040;
const MOST_MEMBERS = 10_000;
/** Bytes that are unpacked between two rests. */
const STRIDE = 16_384;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** The members of a ZIP archive by their names, each unpacked when it is asked for, and never to more than a bound. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #members = new Map<string, Member>();

  /** @throws SheetProblem where its directory can't be read */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#readDirectory(this.#end());
  }

  get names(): string[] {
    return [...this.#members.keys()];
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** @throws SheetProblem where it is not there, damaged, packed in another way, or would become too much */
  *read(name: string): Sliced<Uint8Array> {
    const member = this.#members.get(name);
    if (!member) throw new SheetProblem(words.zip.missing(name));
    const { method, size } = member;
    if (size > MOST_UNPACKED || size > MOST_RATIO * (member.packed + 1))
      throw new SheetProblem(words.zip.large(name, MOST_UNPACKED));
    const bytes = this.#packed(name, member);
    if (method === 0) return bytes; // as they are
    if (method !== 8) throw new SheetProblem(words.zip.method(name));
    return yield* this.#inflated(name, bytes, size);
  }

  #end(): number {
    for (let at = this.#bytes.length - 22; at >= 0 && at > this.#bytes.length - LONGEST_END; at--)
      if (this.#bytes[at] === 0x50 && this.#view.getUint32(at, true) === END) return at;
    throw new SheetProblem(words.zip.cut);
  }

  #readDirectory(end: number): void {
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    if (count > MOST_MEMBERS) throw new SheetProblem(words.zip.cut);
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || this.#view.getUint32(at, true) !== DIRECTORY) throw new SheetProblem(words.zip.cut);
      const [name, extra, comment] = [28, 30, 32].map((place) => this.#view.getUint16(at + place, true));
      const [packed, size, local] = [20, 24, 42].map((place) => this.#view.getUint32(at + place, true));
      const method = this.#view.getUint16(at + 10, true);
      const text = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + name!));
      this.#members.set(text, { method, packed: packed!, size: size!, at: local! });
      at += 46 + name! + extra! + comment!;
    }
  }

  #packed(name: string, { at, packed }: Member): Uint8Array {
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== LOCAL)
      throw new SheetProblem(words.zip.damaged(name));
    const from = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (from + packed > this.#bytes.length) throw new SheetProblem(words.zip.damaged(name));
    return this.#bytes.subarray(from, from + packed);
  }

  *#inflated(name: string, packed: Uint8Array, size: number): Sliced<Uint8Array> {
    const whole = new Uint8Array(size);
    let [at, ended] = [0, false];
    const inflate = new Inflate((piece, final) => {
      if (at + piece.length <= size) whole.set(piece, at);
      at += piece.length;
      ended = final;
    });
    for (let from = 0; from < packed.length && at <= size; from += STRIDE) {
      const last = from + STRIDE >= packed.length;
      try {
        inflate.push(packed.subarray(from, from + STRIDE), last);
      } catch {
        throw new SheetProblem(words.zip.damaged(name));
      }
      yield;
    }
    if (!ended || at !== size) throw new SheetProblem(words.zip.damaged(name));
    return whole;
  }
}
