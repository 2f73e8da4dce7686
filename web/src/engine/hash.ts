/** Odd numbers without a pattern: what four sums begin with, and what each is multiplied by. */
const BEGIN = [0x9e3779b9, 0x7f4a7c15, 0xc2b2ae3d, 0x165667b1] as const;
const FACTORS = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x9e3779b1] as const;

/**
 * 128 bits of a text or of bytes in 32 hexadecimal digits, by which they are known again. Two that no one has made for
 * it have different ones; it guards no secret. The browser's own digest is there on secure pages alone, and makes one
 * wait.
 */
export const hashOf = (given: string | Uint8Array): string =>
  typeof given === 'string' ? hash(given.length, (i) => given.charCodeAt(i)) : hash(given.length, (i) => given[i]!);

function hash(length: number, unitAt: (i: number) => number): string {
  const [fa, fb, fc, fd] = FACTORS;
  let [a, b, c, d]: [number, number, number, number] = [...BEGIN];
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i);
    a = Math.imul(turned(a) ^ unit, fa);
    b = Math.imul(turned(b) ^ unit, fb);
    c = Math.imul(turned(c) ^ unit, fc);
    d = Math.imul(turned(d) ^ unit, fd);
  }
  return [a ^ (b >>> 11), b ^ (c >>> 13), c ^ (d >>> 15), d ^ length].map(digits).join('');
}

/** Bits that leave above come in below. */
const turned = (sum: number): number => (sum << 7) | (sum >>> 25);

function digits(sum: number): string {
  const mixed = Math.imul(sum ^ (sum >>> 16), FACTORS[0]);
  return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
