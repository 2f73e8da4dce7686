/** How the numbers of a tensor stand in bytes, little-endian; each is the double nearest to it, which is it. */
export interface Floats {
  /** Bytes of one number. */
  size: number;
  read: (bytes: Uint8Array) => Float64Array;
}

const each = (size: number, at: (view: DataView, offset: number) => number): Floats => ({
  size,
  read: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float64Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => at(view, i * size));
  },
});

export const float64 = each(8, (view, at) => view.getFloat64(at, true));
export const float32 = each(4, (view, at) => view.getFloat32(at, true));
export const float16 = each(2, (view, at) => half(view.getUint16(at, true)));

const upper = new DataView(new ArrayBuffer(4));
/** The upper half of a float32. */
export const brainFloat = each(2, (view, at) => {
  upper.setUint32(0, view.getUint16(at, true) << 16);
  return upper.getFloat32(0);
});

/** Sign, 5 bits of exponent, 10 of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -14 * (fraction / 1024));
}
