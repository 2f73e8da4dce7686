// As little of protobuf as a model needs: fields, each its number with its kind, then what it holds.

const VARINT = 0;
const BYTES = 2;
const FIXED32 = 5;

export type Field = number[] | Uint8Array;

/** A whole number from 0. */
export const whole = (field: number, value: number): Field => [...varint((field << 3) | VARINT), ...varint(value)];

export const text = (field: number, value: string): Field => bytes(field, new TextEncoder().encode(value));

export const message = (field: number, ...fields: readonly Field[]): Field => bytes(field, joined(fields));

/** A float32. */
export function float(field: number, value: number): Field {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setFloat32(0, value, true);
  return [...varint((field << 3) | FIXED32), ...four];
}

export const bytes = (field: number, value: Uint8Array): Field =>
  joined([varint((field << 3) | BYTES), varint(value.length), value]);

export function joined(fields: readonly Field[]): Uint8Array {
  const all = new Uint8Array(fields.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const field of fields) {
    all.set(field, at);
    at += field.length;
  }
  return all;
}

/** Seven bits a byte, the lowest first; all but the last have the eighth set. */
function varint(value: number): number[] {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}
