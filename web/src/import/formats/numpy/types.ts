import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import { momentText, unitOf } from './moments';

/** How a value of a type stands in the bytes. */
export interface Reader {
  bytes: number;
  read: (view: DataView, at: number) => string;
}

/** NaN is a gap; the infinities keep their names. */
const text = (value: number): string => (Number.isNaN(value) ? '' : Object.is(value, -0) ? '0' : String(value));

type Make = (little: boolean) => (view: DataView, at: number) => string;

const NUMBERS: Readonly<Record<string, Make>> = {
  f2: (little) => (view, at) => text(half(view.getUint16(at, little))),
  f4: (little) => (view, at) => text(view.getFloat32(at, little)),
  f8: (little) => (view, at) => text(view.getFloat64(at, little)),
  i1: () => (view, at) => String(view.getInt8(at)),
  i2: (little) => (view, at) => String(view.getInt16(at, little)),
  i4: (little) => (view, at) => String(view.getInt32(at, little)),
  i8: (little) => (view, at) => String(view.getBigInt64(at, little)),
  u1: () => (view, at) => String(view.getUint8(at)),
  u2: (little) => (view, at) => String(view.getUint16(at, little)),
  u4: (little) => (view, at) => String(view.getUint32(at, little)),
  u8: (little) => (view, at) => String(view.getBigUint64(at, little)),
  b1: () => (view, at) => (view.getUint8(at) === 0 ? '0' : '1'),
};

/** Characters of a text: more is no table. */
const LONGEST_TEXT = 10_000;

/** @param type as NumPy writes it, such as `<f8`. @throws SheetProblem naming it where its values can't be cells */
export function readerOf(type: string): Reader {
  const [, order = '', kind = '', size = ''] = /^([<>=|])?([a-zA-Z])(\d*)$/.exec(type) ?? [];
  const little = order !== '>' && !type.startsWith('>');
  const make = NUMBERS[kind + size];
  if (make) return { bytes: Number(size), read: make(little) };
  const unit = unitOf(type);
  if (unit) return { bytes: 8, read: (view, at) => momentText(view.getBigInt64(at, little), unit) };
  const length = Number(size);
  if (kind === 'U' && length <= LONGEST_TEXT) return { bytes: 4 * length, read: characters(length, little) };
  if (kind === 'S' && length <= LONGEST_TEXT) return { bytes: length, read: letters(length) };
  throw new SheetProblem(kind === 'O' ? words.numpy.objects : words.numpy.type(type));
}

const characters =
  (length: number, little: boolean) =>
  (view: DataView, at: number): string => {
    let found = '';
    for (let i = 0; i < length; i++) {
      const code = view.getUint32(at + 4 * i, little);
      if (code === 0) break;
      found += code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
    }
    return found;
  };

const letters =
  (length: number) =>
  (view: DataView, at: number): string =>
    new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length)).replace(/\0+$/, '');

/** A float of 16 bits: sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -14 * (fraction / 1024));
}
