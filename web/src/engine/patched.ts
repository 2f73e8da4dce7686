/** A file, made of another one that it is much like. @param delta how: see `deltaOf` in wasm/toolchain/delta.mjs */
export function patched(from: Uint8Array, delta: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 0;
  function readNumber(): number {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = delta[at++]!;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }
  const to = new Uint8Array(readNumber());
  for (let done = 0, end = 0; done < to.length;) {
    const fresh = readNumber();
    to.set(delta.subarray(at, at + fresh), done);
    at += fresh;
    const length = readNumber();
    const place = end + signed(readNumber());
    to.set(from.subarray(place, place + length), done + fresh);
    done += fresh + length;
    end = place + length;
  }
  return to;
}

/** 0, 1, 2, 3, ... are 0, -1, 1, -2, ... */
const signed = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2);
